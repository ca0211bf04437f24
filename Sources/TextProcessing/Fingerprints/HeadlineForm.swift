/// Headlines as pages and feeds dress them.
enum HeadlineForm {
    private static let longestName = 40

    /// The headline without the outlet's own name at its end, as in `Talks fail | Example Post`.
    static func withoutOutlet(_ headline: String, _ outlet: String) -> String {
        let bytes = Array(headline.utf8)
        guard let divider = lastDivider(in: bytes), divider.start > 0, bytes.count - divider.end <= longestName else {
            return headline
        }
        let name = squeezed(bytes[divider.end...])
        let owner = squeezed(outlet.utf8.prefix { $0 != UInt8(ascii: ".") })
        guard name.count >= 2, owner.count >= 2, contains(name, owner) || contains(owner, name) else { return headline }
        return String(decoding: bytes[..<divider.start], as: UTF8.self)
    }

    /// The last ` - `, ` | ` or dash between spaces.
    private static func lastDivider(in bytes: [UInt8]) -> (start: Int, end: Int)? {
        for start in bytes.indices.reversed() where bytes[start] == 0x20 {
            for divider in dividers where bytes[start...].starts(with: divider) {
                return (start, start + divider.count)
            }
        }
        return nil
    }

    private static let dividers = [" | ", " - ", " \u{2013} ", " \u{2014} "].map { Array($0.utf8) }

    /// Lower-case letters and digits alone.
    private static func squeezed(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.compactMap { byte in
            if byte >= UInt8(ascii: "A"), byte <= UInt8(ascii: "Z") { return byte + 32 }
            let isWord = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || byte >= 0x80
            return isWord || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) ? byte : nil
        }
    }

    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard text.count >= part.count else { return false }
        return (0...text.count - part.count).contains { text[$0..<$0 + part.count].elementsEqual(part) }
    }
}
