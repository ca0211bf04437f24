/// Takes out of tags what the parser cannot cope with, before it reads them.
///
/// It compares each attribute with all before it, so that a tag of a hundred thousand would take minutes: those beyond a
/// thousand go. And it loses its way in an attribute whose name is none in HTML 4 (`@closed`, `[class]`, `(click)`): it
/// ends the tag at the first `>` of the value, and the rest stands in the text. These go too; nobody reads them here.
struct HTMLAttributeFilter {
    private static let limit = 1000

    private let text: [UInt8]
    private var position = 0
    /// A copy with some attributes made spaces; nil as long as there is none.
    private var result: [UInt8]?

    /// `text` with such attributes made spaces; many pages come back as they are, uncopied.
    static func apply(to text: [UInt8]) -> [UInt8] {
        var filter = HTMLAttributeFilter(text: text)
        filter.run()
        return filter.result ?? text
    }

    private init(text: [UInt8]) { self.text = text }

    private mutating func run() {
        while let open = text[position...].firstIndex(of: UInt8(ascii: "<")) {
            position = open + 1
            if text[position...].starts(with: Self.commentStart) {
                skip(past: Self.commentEnd)
                continue
            }
            guard position < text.count, Self.isLetter(text[position]) else { continue }
            let name = position
            while position < text.count, !Self.endsName(text[position]) { position += 1 }
            let tag = text[name..<position]
            readAttributes()
            // What looks like a tag in a script is none.
            if Self.isNamed(tag, Self.script) {
                skip(past: Self.scriptEnd)
            } else if Self.isNamed(tag, Self.style) {
                skip(past: Self.styleEnd)
            }
        }
    }

    /// Goes from one attribute to the next, to the end of the tag.
    private mutating func readAttributes() {
        var count = 0
        while position < text.count {
            let byte = text[position]
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") { return }
            guard byte > 0x20, byte != UInt8(ascii: "/") else {
                position += 1
                continue
            }
            let start = position
            count += 1
            let isNamed = readName()
            guard readValue() else {
                position = text.count
                return
            }
            if !isNamed || count > Self.limit { blank(start..<position) }
        }
    }

    /// False where the parser would not take it for a name.
    private mutating func readName() -> Bool {
        let start = position
        var isName = true
        while position < text.count {
            let byte = text[position]
            if Self.endsName(byte) || byte == UInt8(ascii: "=") && position > start { break }
            let isFirst = Self.isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
            let isInner =
                byte >= 0x30 && byte <= 0x39 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
            if !isFirst, !isInner || position == start { isName = false }
            position += 1
        }
        return isName
    }

    /// Moves past `= value` where it stands; false where a quotation has no end.
    private mutating func readValue() -> Bool {
        var next = position
        while next < text.count, text[next] <= 0x20 { next += 1 }
        guard next < text.count, text[next] == UInt8(ascii: "=") else { return true }
        next += 1
        while next < text.count, text[next] <= 0x20 { next += 1 }
        guard next < text.count else { return false }
        if text[next] == 0x22 || text[next] == 0x27 {
            guard let close = text[(next + 1)...].firstIndex(of: text[next]) else { return false }
            position = close + 1
            return true
        }
        while next < text.count, text[next] > 0x20, text[next] != UInt8(ascii: ">") { next += 1 }
        position = next
        return true
    }

    private mutating func blank(_ range: Range<Int>) {
        if result == nil { result = text }
        for i in range { result?[i] = 0x20 }
    }

    private mutating func skip(past mark: [UInt8]) {
        while let open = text[position...].firstIndex(of: mark[0]) {
            position = open + 1
            if Self.isNamed(text[open..<min(open + mark.count, text.count)], mark) {
                position = open + mark.count
                return
            }
        }
        position = text.count
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }

    /// Equal, but for the case of letters; `name` is in lower case.
    private static func isNamed(_ bytes: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
        bytes.count == name.count && zip(bytes, name).allSatisfy { $0 == $1 || isLetter($1) && $0 | 0x20 == $1 }
    }

    private static let commentStart = Array("!--".utf8)
    private static let commentEnd = Array("-->".utf8)
    private static let script = Array("script".utf8)
    private static let scriptEnd = Array("</script".utf8)
    private static let style = Array("style".utf8)
    private static let styleEnd = Array("</style".utf8)
}
