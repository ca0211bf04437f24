/// The `poll:` section: how feeds are asked, unless a feed says otherwise.
public struct PollSettings: Hashable, Sendable {
    /// How often a feed is polled where neither it nor its publisher says otherwise.
    public var interval: Duration = .seconds(15 * 60)
    /// No publisher's hint makes polls more frequent than this.
    public var minimum: Duration = .seconds(5 * 60)
    /// No publisher's hint makes polls rarer than this.
    public var maximum: Duration = .seconds(24 * 3600)
    /// For a whole transfer, from connecting to the last byte.
    public var timeout: Duration = .seconds(30)
    /// Bytes of a body, on the wire and decompressed.
    public var maxSize: Int = 15 << 20
    /// Connections to one host at a time.
    public var perHost: Int = 2
    /// Between the starts of two requests to one host; zero switches it off.
    public var hostGap: Duration = .seconds(1)
    /// Transfers at a time, over all hosts.
    public var concurrency: Int = 64
    /// What feedwatch calls itself; nil leaves it to the program.
    public var userAgent: String?
    /// A proxy for every feed that names none of its own.
    public var proxy: String?
    /// A PEM file of certificate authorities to trust instead of the system's, for every feed that names none of its own.
    public var authorities: String?

    public init() {}
}
