/// A body as it came, and what `Content-Encoding` says was done to it (RFC 9110 section 8.4).
struct CodedBody {
    let bytes: [UInt8]
    /// The values of all `Content-Encoding` fields.
    let fields: [String]
    let limits: TransferLimits

    /// The body with its codings undone, and what was wrong with their label where the body could be read in spite of it.
    func decoded() throws(TransferError) -> (body: [UInt8], note: String?) {
        let names = fields.flatMap { $0.split(separator: ",") }
            .map { String($0).lowercased().filter { !$0.isWhitespace } }
            .filter { !$0.isEmpty && $0 != "identity" }
        guard !names.isEmpty, !bytes.isEmpty else {
            if let refusal = allowance.refusal(of: bytes.count, from: bytes.count) { throw refusal }
            return (bytes, nil)
        }
        var (body, note) = (bytes, String?.none)
        // The last coding was applied last.
        for name in names.reversed() {
            guard let coding = ContentCoding(named: name) else {
                note = "Content-Encoding: \(name) names no coding that is known; the body was read as it stands"
                continue
            }
            do throws(TransferError) {
                body = try coding.undone(body, allowance: allowance)
            } catch {
                guard case .badEncoding = error, Self.isText(body) else { throw error }
                note = "Content-Encoding: \(name), but the body is not compressed; it was read as it stands"
            }
        }
        if note != nil, !Self.isText(body) {
            throw .badEncoding("sent as \(names.joined(separator: ", ")), which does not lead to text")
        }
        return (body, note)
    }

    private var allowance: DecodingAllowance { DecodingAllowance(limits: limits) }

    /// Markup or JSON as it stands: the first character opens it, and no byte near it is one that only binary data has.
    private static func isText(_ body: [UInt8]) -> Bool {
        let head = body.prefix(1024)
        // UTF-16 has zeros; its byte order mark or first character gives it away.
        if wideStarts.contains(where: head.starts(with:)) { return true }
        let bytes = head.starts(with: [0xef, 0xbb, 0xbf]) ? head.dropFirst(3) : head
        guard let first = bytes.first(where: { !spaces.contains($0) }) else { return false }
        return openers.contains(first) && bytes.allSatisfy { $0 >= 0x20 || spaces.contains($0) }
    }

    private static let openers = Array("<{[".utf8)
    private static let spaces = Array(" \t\r\n\u{c}".utf8)
    private static let wideStarts: [[UInt8]] = [[0xff, 0xfe], [0xfe, 0xff], [0x3c, 0x00], [0x00, 0x3c]]
}
