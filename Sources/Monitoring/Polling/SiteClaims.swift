import DeltaDetection
import NewsModel
import Synchronization
import TextProcessing

/// Which host's feeds speak for which site, so that no feed speaks for a site that another one speaks for.
///
/// A site belongs to the feeds on its own host, then to those whose outlet the operator has named after it, then to the
/// host of the feed that led there first. A site whose page was read is nobody's: the page speaks for it.
final class SiteClaims: Sendable {
    private struct State {
        var owners: [String: String] = [:]
        /// What the feeds of each host speak for, beside the host itself.
        var homes: [String: Set<String>] = [:]
    }

    /// Owns the sites whose pages were read.
    private static let page = ""
    private let state = Mutex(State())

    /// Begins anew.
    ///
    /// - Parameters:
    ///   - homes: what feeds spoke for so far.
    ///   - pages: sites whose pages were read because other outlets' feeds listed them.
    func adopt(_ feeds: [Feed], homes: [Feed.ID: String], pages: Set<String>) {
        let hosts = feeds.map { ($0, Self.host(of: $0)) }
        var fresh = State()
        for (_, host) in hosts { fresh.owners[host] = host }
        for (feed, host) in hosts {
            guard let outlet = feed.outlet.map(ASCII.lowercased), fresh.owners[outlet] == nil else { continue }
            fresh.owners[outlet] = host
        }
        for (feed, host) in hosts {
            if let home = homes[feed.id], home != host { _ = Self.take(home, by: host, .again, &fresh) }
        }
        for page in pages where fresh.owners[page] == nil { fresh.owners[page] = Self.page }
        let adopted = fresh
        state.withLock { $0 = adopted }
    }

    /// Whether a feed may speak for a site that is not its host's; from then on it is the feed's host's.
    func take(_ site: String, by feed: Feed, _ claim: FeedHome.Claim) -> Bool {
        let host = Self.host(of: feed)
        return state.withLock { Self.take(site, by: host, claim, &$0) }
    }

    /// The site's page has been read.
    func takePage(_ site: String) {
        state.withLock { state in
            if state.owners[site] == nil { state.owners[site] = Self.page }
        }
    }

    private static func take(_ site: String, by host: String, _ claim: FeedHome.Claim, _ state: inout State) -> Bool {
        if let owner = state.owners[site] {
            guard owner == host else { return false }
            switch claim {
            case .again: break
            // A host that carries feeds of several sites vouches for none of them.
            case .first: if state.homes[host, default: []].contains(where: { $0 != site }) { return false }
            case .moved: return false
            }
        }
        state.owners[site] = host
        state.homes[host, default: []].insert(site)
        return true
    }

    private static func host(of feed: Feed) -> String { WebAddress(feed.url).registrableDomain ?? feed.url }
}
