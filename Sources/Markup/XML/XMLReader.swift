/// Reads a document that may be broken, once from its first byte to its last: mends its tags on the way, gives them to
/// libxml2 piece by piece, and reports the elements that libxml2 tells.
///
/// libxml2 2.9 loses text in broken documents (one bare `&` and every later `&lt;` is gone), shifts everything by one
/// element at an end tag that does not match, and is slow on escaped markup. So it is given tags alone, balanced and
/// without any attributes but those that declare namespaces. Text stays where it stands in the document, and so do the
/// values of attributes that are written as they should be.
public struct XMLReader: ~Copyable {
    /// Elements inside each other that are reported; libxml2 refuses more than 256.
    static let maximumDepth = 200
    /// Elements inside each other that are kept track of.
    static let trackedDepth = 250
    static let maximumAttributes = 128
    static let maximumName = 256
    static let maximumDefects = 100

    let bytes: [UInt8]
    var position: Int
    /// Names of the open elements as written, and whether they need not be mended.
    var open: [(name: Range<Int>, isPlain: Bool)] = []
    /// Where the text that was not yet made a run begins.
    var textStart: Int
    var rootIsOver = false
    /// What is known not to come any more, so that it is not looked for again and again.
    private var noMoreComments = false
    private var noMoreSections = false
    private var noMoreInstructions = false

    private let parser = XMLElementParser()
    /// Tags that libxml2 was not yet given.
    var tags: [UInt8] = []
    var pending = XMLPending()
    /// Numbers of namespaces by their identity: documents have few.
    private var numbers: [(identity: UInt, number: Int)] = []

    /// Resolves what stands in attributes.
    var references: XMLReferences

    /// The entities that were declared so far.
    public internal(set) var entities = XMLEntities()
    /// At most `maximumDefects`.
    public private(set) var defects: [XMLDefect] = []
    /// The local name of the root element as written; empty where there is no element at all.
    public internal(set) var rootName: [UInt8] = []
    /// Where the first element starts.
    public internal(set) var rootOffset = 0
    /// Where the last run that was found ended, and with it where the tag begins that is being read.
    var runEnd = 0

    /// A document in UTF-8 without control characters, from the byte where its markup begins.
    public init(_ bytes: [UInt8], from start: Int, references: XMLReferences) {
        self.bytes = bytes
        self.references = references
        position = start
        textStart = start
        tags.reserveCapacity(min(Self.chunk + 256, bytes.count))
        pending.reserve(for: bytes.count)
    }

    /// Reports every element and every run of text.
    public mutating func read(to handler: inout some XMLEventHandler) {
        while let mark = find(UInt8(ascii: "<"), from: position) {
            position = mark
            markup(&handler)
            if tags.count >= Self.chunk || pending.isLong { report(isLast: false, &handler) }
        }
        position = bytes.count
        finish()
        report(isLast: true, &handler)
    }

    /// libxml2 copies what it is given and drops what it has read: small pieces keep its copy small.
    private static let chunk = 1 << 14

    /// Lets libxml2 read the tags so far, and reports what it says of them.
    private mutating func report(isLast: Bool, _ handler: inout some XMLEventHandler) {
        guard !tags.isEmpty || isLast else { return reportText(&handler) }
        let goesOn = parser.read(tags, isLast: isLast)
        tags.removeAll(keepingCapacity: true)
        for index in 0..<parser.count {
            reportText(&handler)
            guard let item = pending.first else { break }
            if parser.isStart(index) {
                let number = namespace(index, &handler)
                parser.withName(index) { name, prefix in
                    handler.startElement(name, prefix: prefix, namespace: number, reader: self)
                }
            } else {
                handler.endElement(at: item.first, isCut: item.kind == .cut)
            }
            pending.removeFirst()
        }
        parser.forget()
        reportText(&handler)
        if !goesOn { stop() }
    }

    private mutating func reportText(_ handler: inout some XMLEventHandler) {
        while let item = pending.first, item.kind == .text || item.kind == .literal {
            handler.characters(XMLRun(range: item.first..<item.second, isLiteral: item.kind == .literal))
            pending.removeFirst()
        }
    }

    /// The handler's number for the namespace of the element that starts.
    private mutating func namespace(_ index: Int, _ handler: inout some XMLEventHandler) -> Int? {
        let identity = parser.namespaceIdentity(index)
        guard identity != 0 else { return nil }
        if let known = numbers.first(where: { $0.identity == identity }) { return known.number }
        let number = parser.withNamespace(index) { handler.number(ofNamespace: $0) }
        if numbers.count < 16 { numbers.append((identity, number)) }
        return number
    }

    /// The rest is not worth reading.
    mutating func stop() {
        position = bytes.count
        textStart = position
        open = []
        tags = []
        pending.removeAll()
    }

    mutating func note(_ code: XMLDefect.Code, at offset: Int) {
        if defects.count < Self.maximumDefects { defects.append(XMLDefect(code: code, offset: offset)) }
    }

    private mutating func markup(_ handler: inout some XMLEventHandler) {
        let start = position
        guard start + 1 < bytes.count else {
            position = bytes.count
            return
        }
        let next = bytes[start + 1]
        if Self.isNameStart(next) {
            startTag(&handler)
        } else if next == UInt8(ascii: "/") {
            endTag()
        } else if next == UInt8(ascii: "!") {
            declaration()
        } else if next == UInt8(ascii: "?") {
            flushText(upTo: start)
            skip(to: instructionEnd(from: start), length: 2)
            if start > 0, !open.isEmpty || !rootName.isEmpty { checkDeclaration(at: start) }
        } else {
            stray()
        }
    }

    /// A `<` that begins no markup is text.
    mutating func stray() {
        if !open.isEmpty { note(.strayLessThan, at: position) }
        position += 1
    }

    private mutating func instructionEnd(from start: Int) -> Int? {
        if !noMoreInstructions, let end = findSequence("?>", from: start) { return end }
        noMoreInstructions = true
        return find(UInt8(ascii: ">"), from: start)
    }

    private mutating func checkDeclaration(at start: Int) {
        if bytes[start...].starts(with: "<?xml ".utf8) { note(.misplacedDeclaration, at: start) }
    }

    private mutating func declaration() {
        let start = position
        let rest = bytes[start...]
        if rest.starts(with: "<!--".utf8) {
            flushText(upTo: start)
            let end = noMoreComments ? nil : findSequence("-->", from: start + 4)
            if let end {
                skip(to: end, length: 3)
            } else {
                // Without an end the comment is no longer than its first tag's end, so that the rest is not lost.
                noMoreComments = true
                note(.unclosedComment, at: start)
                skip(to: find(UInt8(ascii: ">"), from: start), length: 1)
            }
        } else if rest.starts(with: "<![CDATA[".utf8) {
            flushText(upTo: start)
            section(from: start + 9)
        } else if rest.starts(with: "<!DOCTYPE".utf8) || rest.starts(with: "<!doctype".utf8) {
            flushText(upTo: start)
            documentType()
        } else if rest.dropFirst(2).first.map(Self.isNameStart) == true {
            flushText(upTo: start)
            skip(to: find(UInt8(ascii: ">"), from: start), length: 1)
        } else {
            stray()
        }
    }

    private mutating func section(from start: Int) {
        if !noMoreSections, let end = findSequence("]]>", from: start) {
            append(start..<end, isLiteral: true)
            skip(to: end, length: 3)
            return
        }
        noMoreSections = true
        note(.unclosedCDATA, at: start)
        // It ends where its element ends, if that is ever.
        let name = open.last.map { Array(bytes[$0.name]) } ?? []
        let end = findSequence(Array("</".utf8) + name, from: start) ?? bytes.count
        append(start..<end, isLiteral: true)
        skip(to: end, length: 0)
    }

    private mutating func documentType() {
        var reader = DocumentType(bytes, at: position)
        let end = reader.read(into: &self)
        references.entities = entities
        skip(to: end, length: 0)
    }

    mutating func skip(to end: Int?, length: Int) {
        position = min((end ?? bytes.count) + length, bytes.count)
        textStart = position
    }

    /// Text up to here becomes a run; before the root it is junk.
    mutating func flushText(upTo end: Int) {
        if open.isEmpty {
            if rootName.isEmpty, !isBlank(textStart..<end) { note(.junkBeforeRoot, at: textStart) }
        } else if textStart < end {
            append(textStart..<end, isLiteral: false)
        }
        textStart = end
    }

    mutating func append(_ run: Range<Int>, isLiteral: Bool) {
        guard !open.isEmpty else { return }
        runEnd = run.upperBound
        pending.append(
            XMLPending.Item(kind: isLiteral ? .literal : .text, first: run.lowerBound, second: run.upperBound))
    }

    private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 <= 0x20 } }

    private mutating func finish() {
        flushText(upTo: bytes.count)
        if !open.isEmpty, !rootIsOver { note(.truncated, at: bytes.count) }
        let isCut = runEnd >= bytes.count && defects.contains { $0.code == .truncated }
        while !open.isEmpty { endElement(isCut: isCut) }
    }

    /// The first such byte at or after `start`.
    func find(_ byte: UInt8, from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        return ByteSearch.first(byte, of: bytes, in: start..<bytes.count)
    }

    func findSequence(_ text: StaticString, from start: Int) -> Int? {
        findSequence(Array(text.description.utf8), from: start)
    }

    func findSequence(_ pattern: [UInt8], from start: Int) -> Int? {
        var from = start
        while let mark = find(pattern[0], from: from) {
            if bytes[mark...].starts(with: pattern) { return mark }
            from = mark + 1
        }
        return nil
    }

    static func isNameStart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
            || byte >= 0x80
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        isNameStart(byte) || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}
