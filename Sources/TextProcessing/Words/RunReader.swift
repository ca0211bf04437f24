/// Reads the generated tables: numbers, punctuation and class letters, entries apart by white space.
struct RunReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ table: String) { bytes = Array(table.utf8) }

    /// The next number in hexadecimal, past any white space; nil at the end.
    mutating func number() -> UInt32? {
        while index < bytes.count, bytes[index] <= 32 { index += 1 }
        var value: UInt32?
        while index < bytes.count, let digit = Self.digit(bytes[index]) {
            value = (value ?? 0) << 4 | digit
            index += 1
        }
        return value
    }

    mutating func decimal() -> UInt32 {
        var value: UInt32 = 0
        while index < bytes.count, let digit = Self.digit(bytes[index]), digit < 10 {
            value = value * 10 + digit
            index += 1
        }
        return value
    }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard index < bytes.count, UInt32(bytes[index]) == mark.value else { return false }
        index += 1
        return true
    }

    /// The letter that follows at once; 0 where white space or the end does.
    mutating func letter() -> UInt8 {
        guard index < bytes.count, bytes[index] > 32 else { return 0 }
        defer { index += 1 }
        return bytes[index]
    }

    /// Lower case only: the class letters are upper case.
    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte) - 0x30
        case 0x61...0x66: UInt32(byte) - 0x57
        default: nil
        }
    }
}
