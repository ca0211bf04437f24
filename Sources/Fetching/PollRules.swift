/// How feeds are to be asked: the configured values that every decision here goes by.
package struct PollRules: Hashable, Sendable {
    /// How often a feed is polled where nothing else says so; where its rate of change adapts it, the start.
    package var interval: Duration = .seconds(15 * 60)
    /// Never more often than this, whatever a feed says or does.
    package var minimum: Duration = .seconds(5 * 60)
    /// Never less often, failures, Retry-After and skipped days aside.
    package var maximum: Duration = .seconds(24 * 3600)
    /// For the whole of a fetch, redirects included.
    package var timeout: Duration = .seconds(30)
    package var connectTimeout: Duration = .seconds(10)
    /// Under a hundred bytes a second for so long is too slow, silence before the first byte included; nil is half the
    /// timeout, so that whoever grants a slow server more time does so with one setting.
    package var slowWindow: Duration?
    /// Bytes of a body, on the wire and decompressed.
    package var maxSize = 15 << 20
    /// Requests to one host at a time.
    package var perHost = 2
    /// Between the starts of two requests to one host.
    package var hostGap: Duration = .seconds(1)
    /// Requests at a time, over all hosts.
    package var concurrency = 64
    package var maxRedirects = 10
    package var userAgent = "feedwatch/0.1"
    package var proxy: String?
    /// A PEM file of certificate authorities to trust instead of the system's.
    package var authorities: String?

    /// The longest that failures, a host's Retry-After or a 410 keep us away.
    package static let day: Duration = .seconds(24 * 3600)
    /// A validator older than this is not sent, since some servers say 304 for ever.
    package static let validatorAge: Duration = .seconds(8 * 24 * 3600)
    /// A permanent redirect counts once it has been the same for so long; captive portals lie for less.
    package static let moveAge: Duration = .seconds(7 * 24 * 3600)

    package init() {}

    /// Within minimum and maximum; the minimum wins where a configuration crosses them.
    func clamped(_ interval: Duration) -> Duration { max(minimum, min(interval, maximum)) }
}
