import Markup
import NewsModel
import TextProcessing

/// When an article was published and changed, each from the best source that has it.
///
/// What publishers declare to search engines comes first, then what readers see near the headline; the address comes last.
struct PublicationDates {
    let published: DateParser.Reading?
    let updated: DateParser.Reading?

    init(_ metadata: PageMetadata, _ outline: PageOutline, language: String?) {
        let (linked, meta, markup) = (metadata.linked, metadata.meta, metadata.markup)
        let seen = VisibleDates(outline, headline: markup.headingNode, language: language)
        let declared =
            Self.first(linked.dates(["datePublished", "dateCreated", "uploadDate"]))
            ?? Self.first(Self.publishedNames.flatMap(meta.all))
            ?? Self.first([markup.published].compactMap { $0 })
        // A page cannot show a day before it was published: where it does, a tool has declared its own.
        let isShownEarlier = seen.isPlain && declared.map { seen.published.map($0.isDayLater(than:)) ?? false } ?? false
        published =
            (isShownEarlier ? seen.published : declared) ?? seen.published ?? Self.first(Array(markup.times.prefix(1)))
            ?? Self.inAddress(metadata.address)
            ?? seen.updated
        updated =
            Self.first(linked.dates(["dateModified"])) ?? Self.first(Self.updatedNames.flatMap(meta.all))
            ?? Self.first([markup.updated].compactMap { $0 }) ?? seen.updated
    }

    private static func first(_ candidates: [String]) -> DateParser.Reading? {
        candidates.lazy.compactMap { DateParser.read($0.utf8.span) }.first
    }

    /// `/2019/05/14/`, `/2019-05-14-quay`, `/quay-20190514` in the page's address.
    private static func inAddress(_ address: String?) -> DateParser.Reading? {
        guard let address else { return nil }
        let numbers = WebAddress(address).path.split(whereSeparator: {
            $0 == "/" || $0 == "-" || $0 == "_" || $0 == "."
        })
        .map { Int64($0) ?? -1 }
        for i in numbers.indices {
            if let date = day(numbers[i] / 10_000, numbers[i] / 100 % 100, numbers[i] % 100) { return date }
            if i + 2 < numbers.count, let date = day(numbers[i], numbers[i + 1], numbers[i + 2]) { return date }
        }
        return nil
    }

    private static func day(_ year: Int64, _ month: Int64, _ day: Int64) -> DateParser.Reading? {
        guard (1990...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return DateParser.read("\(year)-\(month)-\(day)".utf8.span)
    }

    private static let publishedNames = [
        "article:published_time", "article:published", "og:article:published_time", "og:published_time",
        "datepublished",
        "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_online_date", "citation_date",
        "pubdate",
        "publishdate", "publish-date", "publish_date", "publication_date", "ptime", "pdate", "dc.date.issued",
        "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dc:date", "dcterms.date", "date",
        "article:post_date", "article_date_original", "cxenseparse:recs:publishtime", "created",
        "originalpublicationdate",
        "displaydate", "date_published", "release_date", "rnews:datepublished",
    ]
    private static let updatedNames = [
        "article:modified_time", "article:modified", "og:updated_time", "og:article:modified_time", "article:updated",
        "datemodified", "dcterms.modified", "dc.date.modified", "lastmod", "utime", "last-modified", "modified",
        "updated", "article:updated_time", "revised", "date_modified",
    ]
}

extension DateParser.Reading {
    /// By more than the zones of the Earth can make it.
    fileprivate func isDayLater(than other: DateParser.Reading) -> Bool {
        timestamp - other.timestamp > .seconds(36 * 3600)
    }
}
