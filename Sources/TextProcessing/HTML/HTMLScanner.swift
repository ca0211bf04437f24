/// Splits HTML, or the XHTML inside an XML document, into tags and text. Any bytes will do: what is no tag is text.
///
/// Nothing is copied: a token is where in the bytes it stands.
public struct HTMLScanner {
    public enum Token {
        case text(Range<Int>)
        /// Text that holds no references: a CDATA section in XHTML.
        case literal(Range<Int>)
        case start(name: Range<Int>, attributes: Range<Int>, isEmpty: Bool)
        case end(name: Range<Int>)
    }

    /// An attribute: its name, and its value without quotation marks; references are not decoded.
    public struct Attribute {
        public let name: Range<Int>
        public let value: Range<Int>
    }

    public let bytes: [UInt8]
    /// XML's rules: `/>` ends any element, CDATA is text, nothing is raw text.
    let isXML: Bool
    private let end: Int
    private var position: Int
    /// What is known not to come any more, so that it is not looked for again and again.
    private var noMoreComments = false
    private var noMoreTagEnds = false
    private var neverEnded: [String] = []

    public init(_ bytes: [UInt8], in range: Range<Int>, isXML: Bool) {
        self.bytes = bytes
        self.isXML = isXML
        position = range.lowerBound
        end = range.upperBound
    }

    /// Where the next token begins.
    public var offset: Int { position }

    /// Moves on to what stands at `offset`: the caller has read what is before it.
    mutating func move(to offset: Int) { position = offset }

    /// The token that the `<` at hand begins; nil for a comment, a declaration or an instruction, which is behind us then.
    mutating func markup() -> Token? { tag() }

    public mutating func next() -> Token? {
        while position < end {
            if bytes[position] == UInt8(ascii: "<") {
                if let token = tag() { return token }
            } else {
                return text(from: position)
            }
        }
        return nil
    }

    private mutating func text(from start: Int) -> Token {
        position = index(of: UInt8(ascii: "<"), from: position)
        return .text(start..<position)
    }

    /// nil for a comment, a declaration or an instruction, which is behind us then.
    private mutating func tag() -> Token? {
        let start = position
        guard position + 1 < end else {
            position = end
            return .text(start..<end)
        }
        let next = bytes[position + 1]
        if ASCII.isLetter(next) || (isXML && (next >= 0x80 || next == UInt8(ascii: "_"))) {
            return startTag()
        }
        switch next {
        case UInt8(ascii: "/"):
            guard position + 2 < end, ASCII.isLetter(bytes[position + 2]) || bytes[position + 2] >= 0x80 else {
                skip(past: UInt8(ascii: ">"))
                return nil
            }
            position += 2
            let name = self.name()
            skip(past: UInt8(ascii: ">"))
            return .end(name: name)
        case UInt8(ascii: "!"): return declaration()
        case UInt8(ascii: "?"):
            skip(past: UInt8(ascii: ">"))
            return nil
        default:
            position += 1
            return text(from: start)
        }
    }

    private mutating func startTag() -> Token {
        position += 1
        let name = self.name()
        let attributes = position
        position = tagEnd(from: attributes)
        let isEmpty = position > attributes && bytes[position - 1] == UInt8(ascii: "/")
        let limit = isEmpty ? position - 1 : position
        position = min(position + 1, end)
        return .start(name: name, attributes: attributes..<max(attributes, limit), isEmpty: isEmpty)
    }

    /// Where the `>` of a tag stands, past quoted values.
    private func tagEnd(from start: Int) -> Int {
        guard start < end else { return start }
        let part = bytes.span.extracting(start..<end)
        var position = 0
        var quote: UInt8 = 0
        // A quotation mark counts only where a value may begin, so that a stray one does not swallow the rest.
        var valueMayBegin = false
        while position < part.count {
            let byte = part[position]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: ">") {
                break
            } else if byte == UInt8(ascii: "=") {
                valueMayBegin = true
            } else if valueMayBegin, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
                valueMayBegin = false
            } else if !ASCII.isSpace(byte) {
                valueMayBegin = false
            }
            position += 1
        }
        // Of a value that never ends, the tag's end is the next `>`, so that the rest is not lost.
        return position == part.count && quote != 0 ? index(of: UInt8(ascii: ">"), from: start) : start + position
    }

    /// Where the next such byte stands; the end where there is none.
    private func index(of byte: UInt8, from start: Int) -> Int {
        guard start < end else { return start }
        let part = bytes.span.extracting(start..<end)
        var position = 0
        while position < part.count, part[position] != byte { position += 1 }
        return start + position
    }

    private mutating func name() -> Range<Int> {
        let start = position
        while position < end {
            let byte = bytes[position]
            if ASCII.isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
                || byte == UInt8(ascii: "<")
            {
                break
            }
            position += 1
        }
        return start..<position
    }

    private mutating func declaration() -> Token? {
        let rest = bytes[position..<end]
        if rest.starts(with: "<!--".utf8) {
            position = min(position + 4, end)
            // "<!-->" and "<!--->" are whole comments.
            if position < end, bytes[position] == UInt8(ascii: ">") {
                position += 1
                return nil
            }
            // A comment without its end is no longer than its first `>`, so that the rest is not lost.
            if !noMoreComments, let close = find("-->", from: position) {
                position = close + 3
            } else {
                noMoreComments = true
                position = min(index(of: UInt8(ascii: ">"), from: position) + 1, end)
            }
            return nil
        }
        if rest.starts(with: "<![CDATA[".utf8) {
            let start = position + 9
            let stop = find("]]>", from: start)
            position = stop.map { $0 + 3 } ?? end
            return .literal(start..<(stop ?? end))
        }
        if !noMoreTagEnds { noMoreTagEnds = index(of: UInt8(ascii: ">"), from: position) == end }
        guard !noMoreTagEnds else {
            let start = position
            position += 1
            return text(from: start)
        }
        skip(past: UInt8(ascii: ">"))
        return nil
    }

    /// The content of a raw text element up to its end tag, which is left to be read; everything where there is none,
    /// or nothing where the rest is to be kept.
    public mutating func rawText(of name: String, keepsRest: Bool = false) -> Range<Int> {
        let start = position
        if keepsRest, neverEnded.contains(name) { return start..<start }
        var candidate = position
        while let mark = find("</", from: candidate) {
            let nameEnd = mark + 2 + name.utf8.count
            if nameEnd <= end, bytes[(mark + 2)..<nameEnd].elementsEqual(name.utf8, by: { ASCII.lowercased($0) == $1 }),
                nameEnd == end || !ASCII.isLetter(bytes[nameEnd])
            {
                position = mark
                return start..<mark
            }
            candidate = mark + 2
        }
        if keepsRest {
            neverEnded.append(name)
            return start..<start
        }
        position = end
        return start..<end
    }

    private mutating func skip(past byte: UInt8) {
        position = min(index(of: byte, from: position) + 1, end)
    }

    private func find(_ text: StaticString, from start: Int) -> Int? {
        let pattern = Array(text.description.utf8)
        let span = bytes.span
        var index = start
        while index + pattern.count <= end {
            if span[index] == pattern[0], bytes[index..<(index + pattern.count)].elementsEqual(pattern) { return index }
            index += 1
        }
        return nil
    }
}

extension HTMLScanner {
    /// In XHTML a name may carry a prefix: `xhtml:p` is `p`.
    public static func localName(_ bytes: [UInt8], _ name: Range<Int>, isXML: Bool) -> Range<Int> {
        guard isXML, let colon = bytes[name].firstIndex(of: UInt8(ascii: ":")) else { return name }
        return (colon + 1)..<name.upperBound
    }

    /// The next attribute in `range`, which is shortened to what is behind it.
    public func attribute(in range: inout Range<Int>) -> Attribute? {
        let span = bytes.span
        var position = range.lowerBound
        let end = range.upperBound
        while position < end, ASCII.isSpace(span[position]) || span[position] == UInt8(ascii: "/") { position += 1 }
        guard position < end else {
            range = end..<end
            return nil
        }
        let nameStart = position
        position += 1
        while position < end, span[position] != UInt8(ascii: "="), !ASCII.isSpace(span[position]),
            span[position] != UInt8(ascii: "/")
        {
            position += 1
        }
        let name = nameStart..<position
        while position < end, ASCII.isSpace(span[position]) { position += 1 }
        guard position < end, span[position] == UInt8(ascii: "=") else {
            range = position..<end
            return Attribute(name: name, value: position..<position)
        }
        position += 1
        while position < end, ASCII.isSpace(span[position]) { position += 1 }
        guard position < end else {
            range = end..<end
            return Attribute(name: name, value: end..<end)
        }
        let quote = span[position]
        let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        if isQuoted { position += 1 }
        let valueStart = position
        while position < end, isQuoted ? span[position] != quote : !ASCII.isSpace(span[position]) { position += 1 }
        range = min(position + (isQuoted ? 1 : 0), end)..<end
        return Attribute(name: name, value: valueStart..<position)
    }
}

extension HTMLScanner {
    /// The values of some attributes, references decoded; `names` are in lower case, and the first of a name counts.
    public func attributes(in range: Range<Int>, named names: Set<String>) -> [String: String] {
        var rest = range
        var values: [String: String] = [:]
        while let attribute = attribute(in: &rest) {
            let name = ASCII.lowercased(String(decoding: bytes[attribute.name], as: UTF8.self))
            guard names.contains(name), values[name] == nil else { continue }
            values[name] = HTMLEntities.decoded(String(decoding: bytes[attribute.value], as: UTF8.self))
        }
        return values
    }
}
