/// Questions about single bytes of UTF-8 text, answered for the ASCII range alone.
public enum ASCII {
    @inline(__always)
    public static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

    @inline(__always)
    public static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    /// HTML's ASCII whitespace: tab, line feed, form feed, carriage return, space.
    @inline(__always)
    public static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0a || byte == 0x09 || byte == 0x0d || byte == 0x0c
    }

    @inline(__always)
    public static func lowercased(_ byte: UInt8) -> UInt8 {
        byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
    }

    @inline(__always)
    public static func digit(_ byte: UInt8) -> Int? { isDigit(byte) ? Int(byte &- UInt8(ascii: "0")) : nil }

    @inline(__always)
    public static func hexDigit(_ byte: UInt8) -> Int? {
        if isDigit(byte) { return Int(byte &- UInt8(ascii: "0")) }
        let letter = byte | 0x20
        return letter &- UInt8(ascii: "a") < 6 ? Int(letter &- UInt8(ascii: "a")) + 10 : nil
    }

    /// Whether `bytes` are `text`, letters of either case; `text` is in lower case.
    public static func equal(_ bytes: ArraySlice<UInt8>, _ text: StaticString) -> Bool {
        guard bytes.count == text.utf8CodeUnitCount else { return false }
        return bytes.elementsEqual(text.description.utf8) { lowercased($0) == $1 }
    }

    public static func lowercased(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 &- UInt8(ascii: "A") < 26 }) else { return text }
        return String(decoding: text.utf8.map(lowercased), as: UTF8.self)
    }

    /// `text` without ASCII white space and other control characters at its ends.
    public static func trimmed(_ text: String) -> String {
        let utf8 = text.utf8
        guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 else { return text }
        guard let start = utf8.firstIndex(where: { $0 > 0x20 }), let end = utf8.lastIndex(where: { $0 > 0x20 }) else {
            return ""
        }
        return String(text[start...end])
    }
}
