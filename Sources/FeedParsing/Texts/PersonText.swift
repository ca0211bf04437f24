import NewsModel
import TextProcessing

/// People as RSS writes them in one string: `me@example.org (Me)`, `Me <me@example.org>`, `Me (me@example.org)`, `Me`.
enum PersonText {
    static func person(_ text: String) -> FeedDocument.Person? {
        let text = ASCII.trimmed(text)
        guard !text.isEmpty else { return nil }
        guard let email = email(in: text) else { return FeedDocument.Person(name: text) }
        var rest = text
        rest.removeSubrange(email)
        for pair in ["mailto:", "<>", "()", "[]"] {
            if let range = range(of: pair, in: rest) { rest.removeSubrange(range) }
        }
        var name = trimmed(rest)
        if name.utf8.first == UInt8(ascii: "("), name.utf8.last == UInt8(ascii: ")") {
            name = trimmed(String(name.dropFirst().dropLast()))
        }
        if name.utf8.first == UInt8(ascii: "\""), name.utf8.last == UInt8(ascii: "\""), name.utf8.count > 1 {
            name = trimmed(String(name.dropFirst().dropLast()))
        }
        return FeedDocument.Person(name: name.isEmpty ? nil : name, email: String(text[email]))
    }

    private static func trimmed(_ text: String) -> String {
        let cut = ASCII.trimmed(text)
        return cut.utf8.last == UInt8(ascii: ",") || cut.utf8.last == UInt8(ascii: "-")
            ? ASCII.trimmed(String(cut.dropLast())) : cut
    }

    private static func range(of pattern: String, in text: String) -> Range<String.Index>? {
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].utf8.starts(with: pattern.utf8) {
                return start..<text.utf8.index(start, offsetBy: pattern.utf8.count)
            }
            start = text.utf8.index(after: start)
        }
        return nil
    }

    /// The first thing with an at sign and a point after it.
    private static func email(in text: String) -> Range<String.Index>? {
        let utf8 = text.utf8
        guard let at = utf8.firstIndex(of: UInt8(ascii: "@")) else { return nil }
        var start = at
        while start > utf8.startIndex, isAddressByte(utf8[utf8.index(before: start)]) {
            start = utf8.index(before: start)
        }
        var end = utf8.index(after: at)
        while end < utf8.endIndex, isAddressByte(utf8[end]) { end = utf8.index(after: end) }
        while end > at, utf8[utf8.index(before: end)] == UInt8(ascii: ".") { end = utf8.index(before: end) }
        guard start < at, utf8[at..<end].contains(UInt8(ascii: ".")) else { return nil }
        return start..<end
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte >= 0x80 || ".+-_%'&=~".utf8.contains(byte)
    }
}
