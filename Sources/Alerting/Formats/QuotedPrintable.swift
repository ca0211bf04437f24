/// Quoted-printable (RFC 2045 section 6.7): readable in the source, lines of at most 76 characters, CRLF line ends.
enum QuotedPrintable {
    static func encode(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            encode(Array(line.utf8), to: &bytes)
            bytes += [0x0d, 0x0a]
        }
        return bytes
    }

    private static func encode(_ line: [UInt8], to bytes: inout [UInt8]) {
        var column = 0
        for (index, byte) in line.enumerated() {
            let isLast = index == line.count - 1
            let isSpace = byte == 0x20 || byte == 0x09
            // A dot or "From " at the start of a line means something to some mail programs.
            let isSafe =
                (0x21...0x7e).contains(byte) && byte != UInt8(ascii: "=")
                && !(column == 0 && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F")))
            let encoded = isSafe || (isSpace && !isLast) ? [byte] : escaped(byte)
            if column + encoded.count > 75 {
                bytes += [UInt8(ascii: "="), 0x0d, 0x0a]
                column = 0
            }
            bytes += encoded
            column += encoded.count
        }
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
