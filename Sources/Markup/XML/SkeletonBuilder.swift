/// Walks a document once and makes its skeleton, mending as it goes.
struct SkeletonBuilder {
    /// Elements inside each other that libxml2 is shown; it refuses more than 256.
    static let maximumDepth = 200
    /// Elements inside each other that are kept track of.
    static let trackedDepth = 250
    static let maximumAttributes = 128
    static let maximumName = 256

    let bytes: [UInt8]
    var position: Int
    var skeleton = XMLSkeleton()
    /// Names of the open elements as written.
    var open: [Range<Int>] = []
    /// Where the text that was not yet made a run begins.
    var textStart: Int
    var rootIsOver = false
    /// What is known not to come any more, so that it is not looked for again and again.
    var noMoreComments = false
    var noMoreSections = false
    var noMoreInstructions = false

    var references: XMLReferences

    init(_ bytes: [UInt8], from start: Int, references: XMLReferences) {
        self.bytes = bytes
        self.references = references
        position = start
        textStart = start
        // Room that is not used costs nothing; room that has to be made again costs a copy.
        skeleton.tags.reserveCapacity(bytes.count * 3 / 4)
        skeleton.runs.reserveCapacity(bytes.count / 16)
    }

    mutating func build() -> XMLSkeleton {
        while let mark = find(UInt8(ascii: "<"), from: position) {
            position = mark
            markup()
        }
        position = bytes.count
        finish()
        return skeleton
    }

    private mutating func markup() {
        let start = position
        guard start + 1 < bytes.count else {
            position = bytes.count
            return
        }
        let next = bytes[start + 1]
        if Self.isNameStart(next) {
            startTag()
        } else if next == UInt8(ascii: "/") {
            endTag()
        } else if next == UInt8(ascii: "!") {
            declaration()
        } else if next == UInt8(ascii: "?") {
            flushText(upTo: start)
            skip(to: instructionEnd(from: start), length: 2)
            if start > 0, !open.isEmpty || !skeleton.rootName.isEmpty { checkDeclaration(at: start) }
        } else {
            stray()
        }
    }

    /// A `<` that begins no markup is text.
    mutating func stray() {
        if !open.isEmpty { skeleton.note(.strayLessThan, at: position) }
        position += 1
    }

    private mutating func instructionEnd(from start: Int) -> Int? {
        if !noMoreInstructions, let end = findSequence("?>", from: start) { return end }
        noMoreInstructions = true
        return find(UInt8(ascii: ">"), from: start)
    }

    private mutating func checkDeclaration(at start: Int) {
        if bytes[start...].starts(with: "<?xml ".utf8) { skeleton.note(.misplacedDeclaration, at: start) }
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
                skeleton.note(.unclosedComment, at: start)
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
            append(run: start..<end, isLiteral: true)
            skip(to: end, length: 3)
            return
        }
        noMoreSections = true
        skeleton.note(.unclosedCDATA, at: start)
        // It ends where its element ends, if that is ever.
        let name = open.last.map { Array(bytes[$0]) } ?? []
        let end = findSequence(Array("</".utf8) + name, from: start) ?? bytes.count
        append(run: start..<end, isLiteral: true)
        skip(to: end, length: 0)
    }

    private mutating func documentType() {
        var reader = DocumentType(bytes, at: position)
        let end = reader.read(into: &skeleton)
        references.entities = skeleton.entities
        skip(to: end, length: 0)
    }

    mutating func skip(to end: Int?, length: Int) {
        position = min((end ?? bytes.count) + length, bytes.count)
        textStart = position
    }

    /// Text up to here becomes a run; before the root it is junk.
    mutating func flushText(upTo end: Int) {
        if open.isEmpty {
            if skeleton.rootName.isEmpty, !isBlank(textStart..<end) { skeleton.note(.junkBeforeRoot, at: textStart) }
        } else if textStart < end {
            skeleton.append(run: XMLSkeleton.Run(textStart..<end, isLiteral: false))
        }
        textStart = end
    }

    private mutating func append(run range: Range<Int>, isLiteral: Bool) {
        guard !open.isEmpty else { return }
        skeleton.append(run: XMLSkeleton.Run(range, isLiteral: isLiteral))
    }

    private func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 <= 0x20 } }

    private mutating func finish() {
        flushText(upTo: bytes.count)
        if !open.isEmpty, !rootIsOver { skeleton.note(.truncated, at: bytes.count) }
        while let name = open.popLast() {
            if open.count < Self.maximumDepth { emitEndTag(name) }
        }
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
