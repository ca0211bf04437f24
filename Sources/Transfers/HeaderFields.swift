/// Response header fields in the order received. Bytes are kept in one buffer as they came; strings are made on demand,
/// because a poll reads five of thirty fields.
public struct HeaderFields: Sendable {
    private struct Field {
        let name: Range<Int>
        let value: Range<Int>
    }

    private var bytes: [UInt8] = []
    private var fields: [Field] = []

    public init() {}

    public init(_ pairs: [(name: String, value: String)]) {
        for pair in pairs { append(line: Array("\(pair.name):\(pair.value)".utf8)) }
    }

    public var count: Int { fields.count }

    /// The first field of this name (RFC 9110 section 5.1: in any case) as text; nil if there is none.
    public func first(_ name: String) -> String? {
        fields.first { matches($0, name) }.map { text(bytes[$0.value]) }
    }

    /// Every field of this name, in order.
    public func all(_ name: String) -> [String] {
        fields.lazy.filter { matches($0, name) }.map { text(bytes[$0.value]) }
    }

    /// The exact bytes of the first field of this name, surrounding white space aside.
    public func bytes(_ name: String) -> [UInt8]? {
        fields.first { matches($0, name) }.map { Array(bytes[$0.value]) }
    }

    public subscript(index: Int) -> (name: String, value: String) {
        (text(bytes[fields[index].name]), text(bytes[fields[index].value]))
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
    }

    /// Takes one line without its line end. A line that starts with white space continues the field before it
    /// (RFC 9112 section 5.2); a line without a colon is dropped.
    mutating func append(line: some Collection<UInt8>) {
        guard let head = line.first else { return }
        if head == 0x20 || head == 0x09 {
            guard let last = fields.popLast() else { return }
            // In place, at the end of the buffer, so that a thousand continuations cost no more than one long line.
            bytes.append(0x20)
            bytes.append(contentsOf: line)
            fields.append(Field(name: last.name, value: trimmed(last.value.lowerBound..<bytes.count)))
            return
        }
        let start = bytes.count
        bytes.append(contentsOf: line)
        guard let colon = bytes[start...].firstIndex(of: 0x3a) else { return bytes.removeLast(bytes.count - start) }
        fields.append(Field(name: trimmed(start..<colon), value: trimmed(colon + 1..<bytes.count)))
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, isSpace(bytes[low]) { low += 1 }
        while low < high, isSpace(bytes[high - 1]) { high -= 1 }
        return low..<high
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0d || byte == 0x0a }

    private func matches(_ field: Field, _ name: String) -> Bool {
        field.name.count == name.utf8.count
            && zip(bytes[field.name], name.utf8).allSatisfy { lowered($0) == lowered($1) }
    }

    private func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5a).contains(byte) ? byte | 0x20 : byte }

    /// UTF-8 where it is, else Latin-1, the two encodings that servers put into fields.
    private func text(_ slice: ArraySlice<UInt8>) -> String {
        if let text = String(validating: slice, as: UTF8.self) { return text }
        return String(String.UnicodeScalarView(slice.map { Unicode.Scalar($0) }))
    }
}
