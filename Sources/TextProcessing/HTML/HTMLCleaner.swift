/// Reads HTML once and makes two things of it: HTML that is safe to show, with its links resolved, and plain text.
///
/// What passes is what a table allows; all else is left out (the text in it stays, except that of scripts and styles).
/// The output is balanced and always the same for the same input: names in lower case, values in double quotation marks.
/// Nearly everything comes out as it went in, so that only what differs is written, and the rest is copied in long stretches.
///
/// Used once, and never copied.
public struct HTMLCleaner: ~Copyable {
    public struct Options: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let html = Options(rawValue: 1)
        public static let text = Options(rawValue: 2)
    }

    /// Elements inside each other beyond this lose their tags.
    static let maximumDepth = 200

    var resolver: LinkResolver?
    let writesHTML: Bool
    private let writesText: Bool
    /// The cleaned HTML so far, in UTF-8.
    public internal(set) var html: [UInt8] = []
    /// Where what comes out as it stands, and was not yet copied, begins.
    var pending = 0
    var flow = TextFlow()
    var open: [HTMLElement] = []
    /// The resolvers outside the open elements that have an `xml:base`, with the number of elements open around each.
    var bases: [(depth: Int, outer: LinkResolver?)] = []
    var scratch: [UInt8] = []
    var tag = HTMLTag()
    /// Numbers of the attributes that the tag at hand has had.
    var seen: [Int] = []
    /// Depth inside an element that goes with all its content; XHTML alone nests them.
    var dropped: (number: Int, depth: Int)?
    /// The plain text so far, in UTF-8.
    public var text: [UInt8] { flow.bytes }
    /// True where anything but text was found.
    public internal(set) var sawMarkup = false

    public init(resolver: LinkResolver?, options: Options = [.html, .text]) {
        self.resolver = resolver
        writesHTML = options.contains(.html)
        writesText = options.contains(.text)
    }

    /// `isXML`: the bytes are the inside of an XML element, not HTML.
    public mutating func read(_ bytes: [UInt8], in range: Range<Int>, isXML: Bool = false) {
        if writesHTML { html.reserveCapacity(range.count + range.count / 16) }
        if writesText { flow.reserve(range.count) }
        pending = range.lowerBound
        var scanner = HTMLScanner(bytes, in: range, isXML: isXML)
        while scanner.offset < range.upperBound {
            let start = scanner.offset
            if bytes[start] != UInt8(ascii: "<") {
                scanner.move(to: text(bytes, start..<range.upperBound, holdsReferences: true, stopsAtTags: true))
            } else if let end = plainEnd(bytes, at: start, range.upperBound) {
                scanner.move(to: end)
            } else if isPlainTag(bytes, at: start, range.upperBound, isXML: isXML) {
                scanner.move(to: tag.end)
                plainStart(&scanner, at: start)
            } else {
                markup(&scanner, at: start)
            }
        }
        copy(bytes, upTo: range.upperBound)
        pending = range.upperBound
        while let element = open.popLast() { close(element) }
    }

    /// The plain text, which is kept no longer.
    public mutating func takeText() -> [UInt8] { flow.take() }

    /// The cleaned HTML, which is kept no longer.
    public mutating func takeHTML() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &html)
        return taken
    }

    public func result() -> (html: String, text: String, hadMarkup: Bool) {
        (String(decoding: html, as: UTF8.self), String(decoding: flow.bytes, as: UTF8.self), sawMarkup)
    }

    private mutating func isPlainTag(_ bytes: [UInt8], at start: Int, _ end: Int, isXML: Bool) -> Bool {
        start + 1 < end && ASCII.isLetter(bytes[start + 1]) && tag.read(bytes, at: start, limit: end, isXML: isXML)
    }

    private mutating func markup(_ scanner: inout HTMLScanner, at start: Int) {
        let bytes = scanner.bytes
        switch scanner.markup() {
        case .text(let range): _ = text(bytes, range, holdsReferences: true, stopsAtTags: false)
        case .literal(let range):
            copy(bytes, upTo: start)
            pending = range.lowerBound
            _ = text(bytes, range, holdsReferences: false, stopsAtTags: false)
            copy(bytes, upTo: range.upperBound)
            pending = scanner.offset
        case .start(let name, let attributes, let isEmpty):
            oddStart(&scanner, at: start, name, attributes, isEmpty: isEmpty)
        case .end(let name): end(scanner, at: start, name)
        case nil:
            copy(bytes, upTo: start)
            pending = scanner.offset
        }
    }

    /// Copies what was let stand up to `offset`.
    mutating func copy(_ bytes: [UInt8], upTo offset: Int) {
        guard pending < offset else { return }
        if writesHTML, dropped == nil { html.append(contentsOf: bytes[pending..<offset]) }
        pending = offset
    }

    /// Leaves out the document's bytes in `range`.
    mutating func drop(_ range: Range<Int>, of bytes: [UInt8]) {
        copy(bytes, upTo: range.lowerBound)
        pending = range.upperBound
    }

    /// Reads text up to the end of `range` or to a tag, and says where that is.
    private mutating func text(
        _ bytes: [UInt8], _ range: Range<Int>, holdsReferences: Bool, stopsAtTags: Bool
    ) -> Int {
        // Ends where the text does, so that the loop's condition is all that an index is checked against.
        let span = bytes.span.extracting(0..<range.upperBound)
        let flows = writesText && dropped == nil
        let isPreformatted = flow.isPreformatted
        var run = range.lowerBound
        var position = run
        while position < span.count {
            if position > run, !isPreformatted {
                position = Self.wordsEnd(span, from: position)
                guard position < span.count else { break }
            }
            let byte = span[position]
            // Most bytes are letters, and need one look.
            guard byte <= UInt8(ascii: ">") else {
                position += 1
                continue
            }
            if byte == 0x20, !isPreformatted, position > run, position + 1 < span.count {
                // A single space inside a line of words is part of it.
                let next = span[position + 1]
                if next > UInt8(ascii: ">") {
                    position += 2
                    continue
                }
                if next > UInt8(ascii: "&"), next != UInt8(ascii: "<") {
                    position += 1
                    continue
                }
            }
            if byte <= 0x20 {
                guard ASCII.isSpace(byte), !isPreformatted else {
                    position += 1
                    continue
                }
                if flows {
                    flow.append(words: run..<position, of: bytes)
                    flow.space()
                }
                position += 1
                while position < span.count, ASCII.isSpace(span[position]) { position += 1 }
                run = position
            } else if byte == UInt8(ascii: "&") || byte | 2 == UInt8(ascii: ">") {
                if stopsAtTags, byte == UInt8(ascii: "<") { break }
                if flows { flush(bytes, run..<position, isPreformatted) }
                position = mark(bytes, at: position, holdsReferences: holdsReferences)
                run = position
            } else {
                position += 1
            }
        }
        if flows { flush(bytes, run..<position, isPreformatted) }
        return position
    }

    /// Passes over words with single spaces between them: to or before what is not.
    @inline(__always)
    private static func wordsEnd(_ span: borrowing Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position + 8 <= span.count {
            let word = ByteWord(span, at: position)
            let marks = word.marks(UInt8(ascii: "&")) | word.angles | word.marks(below: 0x20)
            let spaces = word.marks(0x20)
            // A space before any of these, or before what is not known yet.
            let stops = marks | spaces & ((marks | spaces) >> 8 | 1 << 63)
            guard stops == 0 else { return position + stops.trailingZeroBitCount / 8 }
            position += 8
        }
        return position
    }

    private mutating func flush(_ bytes: [UInt8], _ range: Range<Int>, _ isPreformatted: Bool) {
        if isPreformatted { flow.append(bytes, range) } else { flow.append(words: range, of: bytes) }
    }

    /// A reference, or a character that HTML escapes, at `start`; where the text goes on.
    private mutating func mark(_ bytes: [UInt8], at start: Int, holdsReferences: Bool) -> Int {
        scratch.removeAll(keepingCapacity: true)
        let next: Int
        if bytes[start] == UInt8(ascii: "&"), holdsReferences {
            next = HTMLEntities.decode(bytes, at: start, into: &scratch, isText: true)
        } else {
            scratch.append(bytes[start])
            next = start + 1
        }
        guard dropped == nil else { return next }
        if writesText { flow.append(scratch, 0..<scratch.count) }
        guard writesHTML else { return next }
        if scratch.count == 1, let escaped = Self.escaped(scratch[0]),
            Self.holds(bytes.span, escaped, in: start..<min(next, bytes.count))
        {
            return next
        }
        drop(start..<next, of: bytes)
        append(scratch)
        return next
    }

    private static func holds(_ bytes: borrowing Span<UInt8>, _ text: StaticString, in range: Range<Int>) -> Bool {
        guard range.count == text.utf8CodeUnitCount else { return false }
        var position = range.lowerBound
        for byte in text.description.utf8 {
            guard bytes[position] == byte else { return false }
            position += 1
        }
        return true
    }

    /// Bytes of text or of a value, written so that they mean themselves.
    mutating func append(_ value: [UInt8]) {
        for byte in value {
            if let escaped = Self.escaped(byte) {
                html.append(contentsOf: escaped.description.utf8)
            } else {
                html.append(byte)
            }
        }
    }

    private static func escaped(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
    }
}
