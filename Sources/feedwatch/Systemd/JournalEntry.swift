/// One entry of systemd's journal, in its native protocol (systemd.io/JOURNAL_NATIVE_PROTOCOL).
struct JournalEntry: Hashable, Sendable {
    /// Names are capital letters, digits and underscores, at most 64, and never begin with an underscore or a digit.
    private(set) var fields: [(name: String, value: String)] = []

    /// Adds a field; one whose name the journal would refuse, or without a value, is left out.
    mutating func set(_ name: String, _ value: String?) {
        guard let value, Self.isFieldName(name) else { return }
        fields.append((name, value))
    }

    /// `NAME=value` a line; values with line breaks by length, in 64 bits little-endian, so that no value can forge a field.
    ///
    /// - Parameter limit: values are cut to this many bytes, so that a message fits into a datagram.
    func encoded(cuttingValuesTo limit: Int = .max) -> [UInt8] {
        var bytes: [UInt8] = []
        for (name, value) in fields {
            let value = Self.cut(Array(value.utf8), to: limit)
            bytes += name.utf8
            if value.contains(UInt8(ascii: "\n")) {
                bytes.append(UInt8(ascii: "\n"))
                for shift in stride(from: 0, to: 64, by: 8) {
                    bytes.append(UInt8(truncatingIfNeeded: UInt64(value.count) >> UInt64(shift)))
                }
            } else {
                bytes.append(UInt8(ascii: "="))
            }
            bytes += value
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    static func == (a: Self, b: Self) -> Bool { a.encoded() == b.encoded() }
    func hash(into hasher: inout Hasher) { hasher.combine(encoded()) }

    private static func isFieldName(_ name: String) -> Bool {
        guard let first = name.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) else { return false }
        return name.utf8.count <= 64
            && name.utf8.allSatisfy {
                switch $0 {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }

    /// Never inside a character.
    private static func cut(_ value: [UInt8], to limit: Int) -> ArraySlice<UInt8> {
        guard value.count > limit else { return value[...] }
        var end = max(0, limit)
        while end > 0, value[end] & 0xC0 == 0x80 { end -= 1 }
        return value[..<end]
    }
}
