/// HTML as the plain text that a reader sees.
public enum HTMLText {
    /// The text of `html`: markup gone, references decoded, white space collapsed, scripts and styles left out, paragraphs
    /// and line breaks as single line feeds.
    public static func plain(_ html: [UInt8]) -> String {
        var cleaner = HTMLCleaner(resolver: nil, options: [.text])
        cleaner.read(html, in: 0..<html.count)
        return cleaner.result().text
    }

    public static func plain(_ html: String) -> String { plain(Array(html.utf8)) }

    /// Plain text with its white space as a reader sees it: one space for any run of it, and a line feed where an empty
    /// line stood.
    public static func collapsed(_ text: [UInt8]) -> String { collapsed(text, in: 0..<text.count) }

    public static func collapsed(_ text: String) -> String {
        isCollapsed(text.utf8.span) ? text : collapsed(Array(text.utf8))
    }

    public static func collapsed(_ text: [UInt8], in range: Range<Int>) -> String {
        if isCollapsed(text.span.extracting(range)) { return String(decoding: text[range], as: UTF8.self) }
        var flow = TextFlow()
        flow.reserve(range.count)
        var rest = range
        while let line = text[rest].firstIndex(of: 0x0a) {
            flow.append(text, rest.lowerBound..<line)
            var next = line + 1
            while next < range.upperBound, ASCII.isSpace(text[next]) {
                if text[next] == 0x0a { flow.breakLine() }
                next += 1
            }
            flow.space()
            rest = next..<range.upperBound
        }
        flow.append(text, rest)
        return String(decoding: flow.bytes, as: UTF8.self)
    }

    /// White space is single spaces between words already, as in nearly every title and name.
    private static func isCollapsed(_ span: borrowing Span<UInt8>) -> Bool {
        guard !span.isEmpty else { return true }
        guard span[0] > 0x20, span[span.count - 1] > 0x20 else { return false }
        var position = 0
        while position < span.count {
            while position + 8 <= span.count {
                let word = ByteWord(span, at: position)
                let spaces = word.marks(0x20)
                // A space before another, or before what is not known yet.
                let stops = word.marks(below: 0x20) | spaces & (spaces >> 8 | 1 << 63)
                position += stops == 0 ? 8 : stops.trailingZeroBitCount / 8
                guard stops == 0 else { break }
            }
            guard position < span.count else { break }
            if span[position] <= 0x20, span[position] != 0x20 || span[position + 1] == 0x20 { return false }
            position += 1
        }
        return true
    }

    /// Whether text that may be either is HTML: it holds a tag or a reference that HTML knows.
    ///
    /// `History of the <blink> tag` and `1 < 2` are not; `<b>bold</b>`, `line<br>` and `&eacute;` are.
    ///
    /// In a title a tag counts only when it is closed; in a longer text (`strictly: false`) a known block or a tag with
    /// attributes is enough: `<p>one<p>two`, and so is an element that HTML does not know and that is closed.
    public static func looksLikeHTML(_ bytes: [UInt8], strictly: Bool = true) -> Bool {
        looksLikeHTML(bytes, in: 0..<bytes.count, strictly: strictly)
    }

    public static func looksLikeHTML(_ bytes: [UInt8], in range: Range<Int>, strictly: Bool = true) -> Bool {
        guard holdsMarks(bytes.span.extracting(range)) else { return false }
        var scanner = HTMLScanner(bytes, in: range, isXML: false)
        var opened: Set<Int> = []
        var unknown: Set<UInt64> = []
        while let token = scanner.next() {
            switch token {
            case .text(let range):
                if holdsReference(bytes, range, strictly: strictly) { return true }
            case .literal: break
            case .start(let name, let attributes, _):
                guard let element = HTMLElement.named(bytes[name]) else {
                    if !strictly, unknown.count < 16 { unknown.insert(NameHash.of(bytes[name])) }
                    continue
                }
                if element.traits.contains(.void) { return true }
                if !strictly, element.traits.contains(.block) || attributes.count > 2 { return true }
                opened.insert(element.number)
            case .end(let name):
                if let element = HTMLElement.named(bytes[name]) {
                    if opened.contains(element.number) { return true }
                } else if unknown.contains(NameHash.of(bytes[name])) {
                    return true
                }
            }
        }
        return holdsComment(bytes, in: range)
    }

    private static func holdsComment(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
        var rest = bytes[range]
        while let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[mark...]
            if rest.starts(with: "<!--".utf8) {
                var end = rest.dropFirst(4)
                while let dash = end.firstIndex(of: UInt8(ascii: "-")) {
                    end = end[dash...]
                    if end.starts(with: "-->".utf8) { return true }
                    end = end.dropFirst()
                }
                return false
            }
            rest = rest.dropFirst()
        }
        return false
    }

    private static func holdsMarks(_ span: borrowing Span<UInt8>) -> Bool {
        var position = 0
        while position + 8 <= span.count {
            let word = ByteWord(span, at: position)
            if word.marks(UInt8(ascii: "<")) | word.marks(UInt8(ascii: "&")) != 0 { return true }
            position += 8
        }
        while position < span.count {
            if span[position] == UInt8(ascii: "<") || span[position] == UInt8(ascii: "&") { return true }
            position += 1
        }
        return false
    }

    private static func holdsReference(_ bytes: [UInt8], _ range: Range<Int>, strictly: Bool) -> Bool {
        var position = range.lowerBound
        while let mark = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
            var decoded: [UInt8] = []
            let next = HTMLEntities.decode(bytes, at: mark, into: &decoded)
            if next > mark + 1, bytes[next - 1] == UInt8(ascii: ";") { return true }
            // Some scripts cut the semicolon off: "&quotWhy?&quot".
            if !strictly, bytes[mark..<range.upperBound].starts(with: "&quot".utf8) { return true }
            position = mark + 1
        }
        return false
    }
}
