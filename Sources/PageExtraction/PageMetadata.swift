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
    private(set) var authors: [String] = []
    private let url: String?

    init(_ outline: PageOutline, url: String?) {
        linked = LinkedData(outline.tree)
        meta = MetaElements(outline.tree)
        markup = Microdata(outline)
        self.url = url
        authors = readAuthors(outline)
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

    /// Persons of the first source that names any; else the organisation that signs for them.
    private func readAuthors(_ outline: PageOutline) -> [String] {
        let sources: [() -> [String]] = [
            { linked.people }, { Self.authorNames.lazy.map(meta.all).first { !AuthorNames.clean($0).isEmpty } ?? [] },
            { markup.authors }, { markup.bylines },
            { VisibleByline.names(in: outline, headline: markup.headingNode) },
        ]
        let organisations = Set(namesOfSite.map(PageTitle.folded))
        var signatures: [String] = []
        for source in sources {
            let names = AuthorNames.clean(source())
            let people = names.filter { !organisations.contains(PageTitle.folded($0)) }
            if !people.isEmpty { return people }
            if signatures.isEmpty { signatures = names }
        }
        return signatures.isEmpty ? AuthorNames.clean(linked.organisations) : signatures
    }

    /// What the page calls its site and the organisations behind it, and the name in its address.
    private var namesOfSite: [String] {
        let host = WebAddress(address ?? "").host ?? ""
        return linked.organisations + [linked.publisher, siteName].compactMap { $0 }
            + host.split(separator: ".").dropLast().map(String.init)
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

    /// Where the page says that it is, or else where it came from.
    var address: String? { canonical ?? url }

    /// What relative addresses in the page are relative to.
    var base: String? { meta.base.map { WebAddress.resolve($0, against: url) } ?? url }

    var description: String? {
        linked.text("description") ?? meta.first(["og:description", "description", "twitter:description"])
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
}
