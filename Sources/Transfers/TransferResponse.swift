/// What came back from one exchange, whatever its status.
public struct TransferResponse: Sendable {
    /// The HTTP status; for mail, the server's last reply code.
    public var status: Int
    public var headers: HeaderFields
    /// Decompressed.
    public var body: [UInt8]
    /// What was wrong with the label of the body's codings, where the body could be read all the same.
    public var codingNote: String? = nil
    /// The cookies that the server set and the request had, for a request that goes on where this one led.
    public var cookies: [String] = []
    /// The URL that was asked, as libcurl normalised it.
    public var url: String
    public var version: Version
    public var timings: Timings
    /// Body bytes as sent, before decompression.
    public var wireBytes: Int
    public var reusedConnection: Bool
    /// The body's room in memory, to be kept for as long as the body or what was made of it; nil for a small one.
    public var hold: ByteHold?

    public enum Version: String, Hashable, Sendable {
        case http10 = "1.0"
        case http11 = "1.1"
        case http2 = "2"
        case http3 = "3"
        case other = "?"
    }

    /// Time from the start of the exchange until each phase was over; zero for a phase that did not happen.
    public struct Timings: Hashable, Sendable {
        public var resolved: Duration
        public var connected: Duration
        public var secured: Duration
        public var firstByte: Duration
        public var total: Duration
    }
}
