/// A list of strings as it stands in a column: a JSON array, so that SQL can read it too.
///
/// Written and read on bytes: two lists a story, 30 stories a poll, most of them empty.
enum StoredList {
    static func encode(_ strings: [String]) -> String {
        if strings.isEmpty { return "[]" }
        var bytes: [UInt8] = [UInt8(ascii: "[")]
        for (index, string) in strings.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes.append(UInt8(ascii: "\""))
            for byte in string.utf8 { append(byte, to: &bytes) }
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: "]"))
        return String(decoding: bytes, as: UTF8.self)
    }

    static func encode(numbers: [Int64]) -> String { "[" + numbers.map { String($0) }.joined(separator: ",") + "]" }

    /// What `encode` wrote; of anything else, whatever strings can be made out.
    static func decode(_ text: String) -> [String] {
        if text.utf8.count <= 2 { return [] }
        var (strings, current) = ([String](), [UInt8]())
        var (inside, bytes) = (false, text.utf8.makeIterator())
        while let byte = bytes.next() {
            switch (inside, byte) {
            case (false, UInt8(ascii: "\"")): inside = true
            case (false, _): break
            case (true, UInt8(ascii: "\"")):
                strings.append(String(decoding: current, as: UTF8.self))
                current.removeAll(keepingCapacity: true)
                inside = false
            case (true, UInt8(ascii: "\\")):
                switch bytes.next() {
                case UInt8(ascii: "u"):
                    var value: UInt8 = 0
                    for _ in 0..<4 { value = value &* 16 &+ digit(bytes.next()) }
                    current.append(value)
                case let escaped?: current.append(escaped)
                case nil: break
                }
            case (true, _): current.append(byte)
            }
        }
        return strings
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0..<0x20:
            let hex = Array("0123456789abcdef".utf8)
            bytes += Array("\\u00".utf8) + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        default: bytes.append(byte)
        }
    }

    private static func digit(_ byte: UInt8?) -> UInt8 {
        switch byte {
        case let byte? where byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case let byte? where byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: 0
        }
    }
}
