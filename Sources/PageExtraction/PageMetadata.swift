import Markup
import NewsModel
import TextProcessing

/// Headline, authors, dates and address, each from the best source that has it.
///
/// The order is JSON-LD, OpenGraph, microdata, other meta elements, markup: what publishers keep right because search
/// engines and social networks read it comes first.
struct PageMetadata {
    let linked: LinkedData
    let meta: MetaElements
    let markup: Microdata
    private let url: String?

    init(_ outline: PageOutline, url: String?) {
        linked = LinkedData(outline.tree)
        meta = MetaElements(outline.tree)
        markup = Microdata(outline)
        self.url = url
    }

    var siteName: String? { meta.first(["og:site_name", "application-name", "al:ios:app_name", "twitter:site"]) }

    var title: String? {
        let heading = markup.headline ?? markup.heading
        if let declared = confirmedHeadline ?? meta.first(Self.titleNames) {
            return PageTitle.clean(declared, siteName: siteName, heading: heading)
        }
        guard let title = meta.title else { return heading }
        let cleaned = PageTitle.clean(title, siteName: siteName, heading: heading)
        return cleaned == title ? PageTitle.guess(title) : cleaned
    }

    /// JSON-LD's headline, except where it is something else: Wikipedia puts the description there, and the page's heading
    /// and `title` agree on another.
    private var confirmedHeadline: String? {
        guard let headline = linked.text("headline") else { return nil }
        guard let heading = markup.heading, let title = meta.title else { return headline }
        let (a, b, c) = (PageTitle.folded(headline), PageTitle.folded(heading), PageTitle.folded(title))
        return !b.isEmpty && c.hasPrefix(b) && !c.hasPrefix(a) && a != b ? heading : headline
    }

    var authors: [String] {
        let sources: [[String]] = [
            linked.authors,
            Self.authorNames.lazy.map(meta.all).first { !AuthorNames.clean($0).isEmpty } ?? [],
            markup.authors, markup.bylines,
        ]
        return sources.lazy.map(AuthorNames.clean).first { !$0.isEmpty } ?? []
    }

    var published: Timestamp? {
        timestamp([linked.text("datePublished"), linked.text("dateCreated")])
            ?? timestamp(Self.publishedNames.map { meta.first([$0]) })
            ?? timestamp([markup.published]) ?? timestamp(markup.times.prefix(1).map { $0 }) ?? addressDate
    }

    var updated: Timestamp? {
        timestamp([linked.text("dateModified")]) ?? timestamp(Self.updatedNames.map { meta.first([$0]) })
            ?? timestamp([markup.updated])
    }

    var canonical: String? {
        let candidates = [meta.canonical, meta.first(["og:url"]), linked.address]
        for case let candidate? in candidates {
            let address = WebAddress.resolve(candidate, against: base)
            let parts = WebAddress(address)
            if parts.scheme == "http" || parts.scheme == "https", parts.host != nil { return address }
        }
        return nil
    }

    /// What relative addresses in the page are relative to.
    var base: String? { meta.base.map { WebAddress.resolve($0, against: url) } ?? url }

    var description: String? {
        linked.text("description") ?? meta.first(["og:description", "description", "twitter:description"])
    }

    private func timestamp(_ candidates: [String?]) -> Timestamp? {
        candidates.lazy.compactMap { $0 }.compactMap { DateParser.parse($0) }.first
    }

    /// `/2019/05/14/` in the page's address.
    private var addressDate: Timestamp? {
        guard let address = canonical ?? url else { return nil }
        let numbers = WebAddress(address).path.split(separator: "/").map { Int64($0) }
        for i in numbers.indices.dropLast(2) {
            guard let year = numbers[i], let month = numbers[i + 1], let day = numbers[i + 2],
                (1990...2100).contains(year),
                (1...12).contains(month), (1...31).contains(day)
            else { continue }
            return Timestamp(year: year, month: month, day: day)
        }
        return nil
    }

    private static let titleNames = [
        "dc:title", "dc.title", "dcterms:title", "dcterms.title", "og:title", "citation_title", "parsely-title",
        "sailthru.title",
        "weibo:article:title", "twitter:title", "hdl", "title",
    ]
    private static let authorNames = [
        "dc:creator", "dc.creator", "dcterms:creator", "dcterms.creator", "article:author", "article:author_name",
        "og:article:author", "author", "byl", "byline", "dc.contributor", "parsely-author", "citation_author",
        "sailthru.author", "cxenseparse:author",
        "article.author", "creator", "twitter:creator:name",
    ]
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
