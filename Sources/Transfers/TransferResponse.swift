/// What came back from one exchange, whatever its status.
package struct TransferResponse: Sendable {
    /// The HTTP status; for mail, the server's last reply code.
    package var status: Int
    package var headers: HeaderFields
    /// Decompressed.
    package var body: [UInt8]
    /// The URL that was asked, as libcurl normalised it.
    package var url: String
    package var version: Version
    package var timings: Timings
    /// Body bytes as sent, before decompression.
    package var wireBytes: Int
    package var reusedConnection: Bool

    package enum Version: String, Hashable, Sendable {
        case http10 = "1.0"
        case http11 = "1.1"
        case http2 = "2"
        case http3 = "3"
        case other = "?"
    }

    /// Time from the start of the exchange until each phase was over; zero for a phase that did not happen.
    package struct Timings: Hashable, Sendable {
        package var resolved: Duration
        package var connected: Duration
        package var secured: Duration
        package var firstByte: Duration
        package var total: Duration
    }
}
