import NewsModel
import TextProcessing

/// Who publishes the entries of a document: the configured outlet, else the domain that a link's owner registered.
struct OutletOfLink {
    private let document: FeedDocument
    private let feed: Feed
    /// By authority: the links of a document nearly all lead to one site.
    private var known: [String: String] = [:]

    init(document: FeedDocument, feed: Feed) {
        self.document = document
        self.feed = feed
    }

    /// - Parameter authority: the link's; empty where there is none.
    mutating func outlet(_ link: String?, authority: String) -> String {
        if let outlet = feed.outlet { return outlet }
        if let outlet = known[authority] { return outlet }
        let outlet = find(link.map { WebAddress($0) })
        known[authority] = outlet
        return outlet
    }

    private func find(_ link: WebAddress?) -> String {
        for address in [link, document.link.map { WebAddress($0) }, WebAddress(feed.url)] {
            if let domain = address?.registrableDomain, !domain.isEmpty { return domain }
        }
        return feed.name
    }
}
