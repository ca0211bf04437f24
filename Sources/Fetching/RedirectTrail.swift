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
        /// What the hops before were given to bring along: redirects that check for cookies lead in circles without.
        var cookies: [String] = []
    }

    private let trusted: WebURL?
    private let limit: Int
    /// The requests made: the same address with other cookies is another one.
    private var seen: Set<[String]>
    private(set) var hop: Hop
    private(set) var redirects: [FetchResult.Redirect] = []

    /// - Parameter trusted: the address in the configuration; its host and port may be private, its origin gets secrets.
    init(start: WebURL, trusted: WebURL?, limit: Int) {
        self.trusted = trusted
        self.limit = limit
        seen = [[start.text]]
        hop = Self.hop(start, trusted)
    }

    /// Moves on to where a response points; an outcome says why that is not done.
    /// - Parameters:
    ///   - location: the field's bytes, in whatever encoding.
    ///   - cookies: those of the response.
    mutating func follow(status: Int, location: [UInt8], cookies: [String]) -> PollOutcome? {
        let next: WebURL
        do throws(WebURL.Problem) {
            next = try WebURL(location, relativeTo: hop.url)
        } catch {
            switch error {
            case .malformed: return Self.refusal(status, "redirected to what is no address")
            case .scheme(let scheme):
                return Self.refusal(status, "redirected to \(scheme):, which is never followed")
            }
        }
        guard redirects.count < limit else {
            return PollOutcome(
                .tooManyRedirects, status: status, message: "more than \(limit) redirects", hint: "ask the publisher")
        }
        guard seen.insert([next.text] + cookies.sorted()).inserted else {
            return PollOutcome(
                .tooManyRedirects, status: status, message: "redirects in a circle",
                hint: "open the address in a browser and compare")
        }
        redirects.append(FetchResult.Redirect(status: status, target: next.description))
        hop = Self.hop(next, trusted)
        hop.cookies = cookies
        return nil
    }

    /// An outcome of the hop, which says more where a redirect named an address that cannot be asked at all.
    func outcome(of error: TransferError) -> PollOutcome {
        guard let last = redirects.last, case .invalidRequest(let text) = error else { return .of(error) }
        return Self.refusal(last.status, "redirected to what cannot be asked: \(text)")
    }

    private static func refusal(_ status: Int, _ message: String) -> PollOutcome {
        PollOutcome(
            .redirectRefused, status: status, message: message.singleLine,
            hint: "open the address in a browser and compare")
    }

    private static func hop(_ url: WebURL, _ trusted: WebURL?) -> Hop {
        Hop(
            url: url, addresses: trusted?.authority == url.authority ? .any : .publicOnly,
            carriesSecrets: trusted.map(url.sameOrigin(as:)) ?? false)
    }
}
