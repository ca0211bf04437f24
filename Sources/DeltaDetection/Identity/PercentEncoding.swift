import TextProcessing

enum PercentEncoding {
    /// RFC 3986 section 6.2.2: hexadecimal digits in upper case, unreserved characters not encoded.
    static func normalised(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]),
                let low = digit(bytes[index + 2])
            else {
                output.append(bytes[index])
                index += 1
                continue
            }
            let value = high << 4 | low
            if isUnreserved(value) {
                output.append(value)
            } else {
                output += [UInt8(ascii: "%"), hexadecimal[Int(high)], hexadecimal[Int(low)]]
            }
            index += 3
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// A path or query in which what no URL may hold is encoded; letters outside ASCII stay, for people to read (RFC 3987).
    static func readable(_ text: String) -> String {
        guard text.utf8.contains(where: isForbidden) else { return text }
        var output: [UInt8] = []
        for byte in text.utf8 {
            if isForbidden(byte) {
                output += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
            } else {
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Spaces, controls and the signs that browsers encode in every part of a URL.
    static func isForbidden(_ byte: UInt8) -> Bool {
        switch byte {
        case ...0x20, 0x7f, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"): true
        default: false
        }
    }

    private static let hexadecimal = Array("0123456789ABCDEF".utf8)

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
    }
}
