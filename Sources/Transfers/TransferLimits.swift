/// What an exchange may cost before it is given up.
public struct TransferLimits: Hashable, Sendable {
    /// Until the connection stands, TLS included.
    public var connectTimeout: Duration = .seconds(10)
    /// For the whole exchange.
    public var totalTimeout: Duration = .seconds(30)
    /// Fewer bytes a second than this, for `slowWindow`, is too slow.
    public var minimumSpeed = 100
    public var slowWindow: Duration = .seconds(15)
    /// Bytes of body as sent.
    public var wireBytes = 15 << 20
    /// Bytes of body once decompressed.
    public var bodyBytes = 15 << 20
    /// Bytes of all header lines together, interim responses and trailers included.
    public var headerBytes = 128 << 10
    /// Decompressed over sent; judged only above `ratioFloor`, since tiny bodies compress well for honest reasons.
    public var ratio = 200
    public var ratioFloor = 1 << 20

    public init() {}
}
