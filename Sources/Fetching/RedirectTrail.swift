import NewsModel
import Transfers

/// Follows redirects one decision at a time. What a hop may reach and carry depends on who named it: the operator (the
/// configured address) or a server.
struct RedirectTrail {
    /// What the request to one hop may do.
    struct Hop: Hashable {
        let url: WebURL
        let addresses: AddressPolicy
        /// Whether the feed's own headers, credentials and client certificate go along.
        let carriesSecrets: Bool
    }

    private let trusted: WebURL?
    private let limit: Int
    private var seen: Set<String>
    private(set) var hop: Hop
    private(set) var redirects: [FetchResult.Redirect] = []

    /// - Parameter trusted: the address in the configuration; its host and port may be private, its origin gets secrets.
    init(start: WebURL, trusted: WebURL?, limit: Int) {
        self.trusted = trusted
        self.limit = limit
        seen = [start.text]
        hop = Self.hop(start, trusted)
    }

    /// Moves on to where a response points; an outcome says why that is not done.
    mutating func follow(status: Int, location: String) -> PollOutcome? {
        let next: WebURL
        do throws(WebURL.Problem) {
            next = try WebURL(location, relativeTo: hop.url)
        } catch {
            let what =
                switch error {
                case .malformed: "redirected to what is no address"
                case .scheme(let scheme): "redirected to \(scheme):, which is never followed"
                }
            return PollOutcome(
                .redirectRefused, status: status, message: what.singleLine,
                hint: "open the address in a browser and compare")
        }
        guard redirects.count < limit else {
            return PollOutcome(
                .tooManyRedirects, status: status, message: "more than \(limit) redirects", hint: "ask the publisher")
        }
        guard seen.insert(next.text).inserted else {
            return PollOutcome(
                .tooManyRedirects, status: status, message: "redirects in a circle",
                hint: "the server may want cookies; look for another address of the feed")
        }
        redirects.append(FetchResult.Redirect(status: status, target: next.description))
        hop = Self.hop(next, trusted)
        return nil
    }

    private static func hop(_ url: WebURL, _ trusted: WebURL?) -> Hop {
        Hop(
            url: url, addresses: trusted?.authority == url.authority ? .any : .publicOnly,
            carriesSecrets: trusted.map(url.sameOrigin(as:)) ?? false)
    }
}
