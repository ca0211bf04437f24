import NewsModel
import TextProcessing

/// The one site that a feed speaks for.
///
/// A feed speaks for its own host's site. Many feeds live elsewhere than their articles (`feeds.feedburner.com`,
/// `feeds.bbci.co.uk`), so a feed nearly all of whose links lead to one site speaks for that site, as long as no other
/// feed does. The feed's own `link` element proves nothing: anybody can write it.
public enum FeedHome {
    /// How a feed asks for a site that is not its host's.
    public enum Claim: Hashable, Sendable {
        /// Its first document leads there.
        case first
        /// It has spoken for the site before.
        case again
        /// It spoke for another site, and now leads here.
        case moved
    }

    /// - Parameters:
    ///   - known: the feed's home so far.
    ///   - links: of the document's entries.
    ///   - mayTake: whether the feed may speak for a site, where that is not its host's.
    static func site(
        of feed: Feed, known: String?, links: EntryLinks, document: FeedDocument, mayTake: (String, Claim) -> Bool
    ) -> String {
        let host = WebAddress(feed.url).registrableDomain ?? feed.name
        let counts = links.sites
        let total = counts.values.reduce(0, +)
        if let known, known != host {
            // An aggregator shows itself when most of its links lead elsewhere.
            let isStill = total == 0 || (counts[known] ?? 0) * 2 >= total
            if isStill, mayTake(known, .again) { return known }
        }
        let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        let leading = most.flatMap { $0.value * 4 >= total * 3 ? $0.key : nil }
        // Without any link, what the document says of itself is all there is.
        let wanted = total == 0 ? document.link.flatMap { WebAddress($0).registrableDomain } : leading
        guard let wanted, wanted != host, mayTake(wanted, known == nil ? .first : .moved) else { return host }
        return wanted
    }
}
