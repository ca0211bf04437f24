/// Text in a mail header (RFC 2047): as it is where it is short printable ASCII, else in encoded words of base 64,
/// folded, no line longer than 76 characters and none ending within a character.
enum EncodedWord {
    /// 33 bytes make 44 characters of base 64, which with their frame and the longest field name fit in 76.
    private static let chunk = 33

    static func text(_ text: String) -> String {
        let isPlain =
            text.utf8.count <= 60 && text.utf8.allSatisfy { (0x20...0x7e).contains($0) } && !text.contains("=?")
        if isPlain { return text }
        var words: [String] = []
        var current: [UInt8] = []
        for scalar in text.unicodeScalars {
            let encoded = Array(String(scalar).utf8)
            if current.count + encoded.count > chunk {
                words.append(Base64.encode(current))
                current.removeAll(keepingCapacity: true)
            }
            current += encoded
        }
        if !current.isEmpty { words.append(Base64.encode(current)) }
        return words.map { "=?utf-8?B?\($0)?=" }.joined(separator: "\r\n ")
    }
}
