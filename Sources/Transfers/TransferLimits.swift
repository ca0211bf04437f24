/// What an exchange may cost before it is given up.
package struct TransferLimits: Hashable, Sendable {
    /// Until the connection stands, TLS included.
    package var connectTimeout: Duration = .seconds(10)
    /// For the whole exchange.
    package var totalTimeout: Duration = .seconds(30)
    /// Fewer bytes a second than this, for `slowWindow`, is too slow.
    package var minimumSpeed = 100
    package var slowWindow: Duration = .seconds(15)
    /// Bytes of body as sent.
    package var wireBytes = 15 << 20
    /// Bytes of body once decompressed.
    package var bodyBytes = 15 << 20
    /// Bytes of all header lines together, interim responses and trailers included.
    package var headerBytes = 128 << 10
    /// Decompressed over sent; judged only above `ratioFloor`, since tiny bodies compress well for honest reasons.
    package var ratio = 200
    package var ratioFloor = 1 << 20

    package init() {}
}
