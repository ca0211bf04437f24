/// How feeds are to be asked: the configured values that every decision here goes by.
public struct PollRules: Hashable, Sendable {
    /// How often a feed is polled where nothing else says so; where its rate of change adapts it, the start.
    public var interval: Duration = .seconds(15 * 60)
    /// Never more often than this, whatever a feed says or does.
    public var minimum: Duration = .seconds(5 * 60)
    /// Never less often, failures, Retry-After and skipped days aside.
    public var maximum: Duration = .seconds(24 * 3600)
    /// For the whole of a fetch, redirects included.
    public var timeout: Duration = .seconds(30)
    public var connectTimeout: Duration = .seconds(10)
    /// Under a hundred bytes a second for so long is too slow, silence before the first byte included; nil is half the
    /// timeout, so that whoever grants a slow server more time does so with one setting.
    public var slowWindow: Duration?
    /// Bytes of a body, on the wire and decompressed.
    public var maxSize = 15 << 20
    /// Requests to one host at a time.
    public var perHost = 2
    /// Between the starts of two requests to one host.
    public var hostGap: Duration = .seconds(1)
    /// Requests at a time, over all hosts.
    public var concurrency = 64
    public var maxRedirects = 10
    public var userAgent = "feedwatch/0.1"
    public var proxy: String?
    /// A PEM file of certificate authorities to trust instead of the system's.
    public var authorities: String?

    /// The longest that failures, a host's Retry-After or a 410 keep us away.
    public static let day: Duration = .seconds(24 * 3600)
    /// A validator older than this is not sent, since some servers say 304 for ever.
    public static let validatorAge: Duration = .seconds(8 * 24 * 3600)
    /// A permanent redirect counts once it has been the same for so long; captive portals lie for less.
    public static let moveAge: Duration = .seconds(7 * 24 * 3600)

    public init() {}

    /// Within minimum and maximum; the minimum wins where a configuration crosses them.
    func clamped(_ interval: Duration) -> Duration { max(minimum, min(interval, maximum)) }
}
