public import NewsModel
import TextProcessing

/// Whose words an entry is: its feed's, unless the link leads to the site that the feed speaks for, or the operator says
/// that the feed brings the words of those that it links to.
struct OutletOfLink {
    struct Credit {
        let outlet: String
        /// The link leads to a site that the feed may not speak for.
        let isElsewhere: Bool
    }

    private let feed: Feed
    private let home: String
    private let host: String?
    /// By authority: the links of a document nearly all lead to one site.
    private var known: [String: Credit] = [:]

    /// - Parameter home: the site that the feed speaks for (`FeedHome`).
    init(feed: Feed, home: String) {
        self.feed = feed
        self.home = home
        host = WebAddress(feed.url).registrableDomain
    }

    /// - Parameter authority: of the site that the link leads to; empty where there is none.
    mutating func credit(authority: String) -> Credit {
        if let credit = known[authority] { return credit }
        let credit = find(Self.site(ofAuthority: authority))
        known[authority] = credit
        return credit
    }

    /// The name that the owner of `user@host:port` registered.
    static func site(ofAuthority authority: String) -> String? {
        let site = WebAddress("//" + authority).registrableDomain
        return site?.isEmpty == false ? site : nil
    }

    private func find(_ site: String?) -> Credit {
        guard let site else { return Credit(outlet: feed.outlet ?? home, isElsewhere: false) }
        if feed.aggregates || site == home || site == host || site == feed.outlet.map(ASCII.lowercased) {
            return Credit(outlet: feed.outlet ?? site, isElsewhere: false)
        }
        return Credit(outlet: feed.outlet ?? home, isElsewhere: true)
    }
}

extension Sighting {
    /// The same sighting, credited as a feed's configuration has it now.
    public func credited(to feed: Feed, home: String) -> Sighting {
        var outlets = OutletOfLink(feed: feed, home: home)
        let credit = outlets.credit(authority: WebAddress(canonicalLink ?? content.url).authority ?? "")
        var sighting = self
        sighting.isElsewhere = credit.isElsewhere
        if content.outlet != credit.outlet { sighting.content.outlet = credit.outlet }
        return sighting
    }
}
