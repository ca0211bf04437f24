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
        // A mail link may say more: "me@example.org?subject=Feed".
        if let mark = rest.utf8.firstIndex(of: UInt8(ascii: "?")), mark == email.lowerBound {
            rest.removeSubrange(mark..<(rest.utf8[mark...].firstIndex { $0 <= 0x20 } ?? rest.endIndex))
        }
        var name = trimmed(rest)
        // A second address is no name.
        if let other = Self.email(in: name), other == name.startIndex..<name.endIndex { name = "" }
        if name.utf8.first == UInt8(ascii: "("), name.utf8.last == UInt8(ascii: ")") {
            name = trimmed(String(name.dropFirst().dropLast()))
        }
        if name.utf8.first == UInt8(ascii: "\""), name.utf8.last == UInt8(ascii: "\""), name.utf8.count > 1 {
            name = trimmed(String(name.dropFirst().dropLast()))
        }
        return FeedDocument.Person(name: name.isEmpty ? nil : name, email: String(text[email]))
    }

    private static func trimmed(_ text: String) -> String {
        var cut = ASCII.trimmed(text)
        let marks = ",-;".utf8
        if let last = cut.utf8.last, marks.contains(last) { cut = ASCII.trimmed(String(cut.dropLast())) }
        if let first = cut.utf8.first, marks.contains(first) { cut = ASCII.trimmed(String(cut.dropFirst())) }
        return cut
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
