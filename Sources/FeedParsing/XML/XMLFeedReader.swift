import Markup
import NewsModel
import TextProcessing

/// Reads RSS of every kind, Atom and CDF: one walk over the document's elements, one list of what they mean.
struct XMLFeedReader: XMLEventHandler {
    /// Where we are: what an element's children belong to.
    enum Scope { case outside, feed, entry, image, textInput, source, person, skipHours, skipDays, ignored }

    struct Frame {
        let element: FeedElement?
        let scope: Scope
        let around: Surroundings
    }

    /// An element whose text is being collected.
    struct Capture {
        let element: FeedElement
        let vocabulary: Vocabulary
        let attributes: ElementAttributes
        let around: Surroundings
        var start: Int?
        var end = 0
        var hasChildren = false
    }

    static let maximumEntries = 50_000
    static let maximumDefects = 200

    let bytes: [UInt8]
    private var references: XMLReferences
    private var lines: LineCounter
    var document: FeedDocument
    var frames: [Frame] = []
    var capture: Capture?
    /// The captured element's text, references resolved, while no child element was met. It may be as long as the
    /// document, and is let go as soon as it was read.
    var capturedText: [UInt8] = []
    /// Where that text stands in the document, as long as it is one run that is what it says; `capturedText` is empty then.
    var capturedRange: Range<Int>?
    /// Elements open from the captured one inward; 0 while none is captured.
    var captureDepth = 0
    var feed = EntryDraft()
    var image = Ranked<String>()
    /// Entries that are open, with their places in the document: publishers nest them.
    var drafts: [(index: Int, draft: EntryDraft)] = []
    var person: (draft: FeedDocument.Person, text: [UInt8])?
    var sourceAuthors: [FeedDocument.Person] = []
    var updateUnit: Duration?
    var updateFrequency = 1
    var sawChannel = false
    var isAtom = false
    private var sawUndeclaredPrefix = false

    static func read(_ text: DocumentText, context: DocumentContext) throws(FeedParsingError) -> FeedDocument {
        let references = XMLReferences { HTMLEntities.decode($0, at: $1, into: &$2) }
        var document = XMLReader(text.bytes, from: 0, references: references)
        var reader = XMLFeedReader(text, references, context)
        document.read(to: &reader)
        var isLate = false
        if !FeedRoot.isKnown(document.rootName),
            let start = FeedRoot.find(in: text.bytes, afterRoot: document.rootName)
        {
            document = XMLReader(text.bytes, from: start, references: references)
            reader = XMLFeedReader(text, references, context)
            document.read(to: &reader)
            isLate = true
        }
        guard FeedRoot.isKnown(document.rootName),
            reader.sawChannel || !reader.document.entries.isEmpty
                || FeedRoot.isEnough(document.rootName, text.bytes, at: document.rootOffset)
        else {
            let root = String(decoding: document.rootName, as: UTF8.self)
            throw PageKind.error(for: text.bytes, root: root, context: context)
        }
        return reader.finished(document.defects, text, isLate: isLate)
    }

    private init(_ text: DocumentText, _ references: XMLReferences, _ context: DocumentContext) {
        bytes = text.bytes
        self.references = references
        lines = LineCounter(text.bytes)
        document = FeedDocument(format: .rss, encoding: text.encoding)
        let around = Surroundings(base: context.base, language: context.language)
        frames.append(Frame(element: nil, scope: .outside, around: around))
    }

    mutating func accepts(root localName: [UInt8]) -> Bool { FeedRoot.isKnown(localName) }

    mutating func number(ofNamespace name: borrowing Span<UInt8>) -> Int { FeedNamespace(name).number }

    mutating func startElement(
        _ localName: borrowing Span<UInt8>, prefix: borrowing Span<UInt8>, namespace: Int?,
        reader: borrowing XMLReader
    ) {
        let namespace = namespace.map { FeedNamespace(number: $0) }
        let hasPrefix = !prefix.isEmpty
        let vocabulary = namespace?.vocabulary(hasPrefix: hasPrefix) ?? Vocabulary.conventional(prefix: prefix)
        if captureDepth > 0 {
            // Nearly all children are a text's markup.
            guard vocabulary != .xhtml, endsCapture(FeedElement.of(vocabulary, localName)) else {
                captureDepth += 1
                capture?.hasChildren = true
                return
            }
            leaveCapture(at: reader.tagOffset)
        }
        let element = FeedElement.of(vocabulary, localName)
        if namespace == nil, hasPrefix, !sawUndeclaredPrefix {
            // One word on it is enough: it is the declaration at the root that is missing.
            sawUndeclaredPrefix = true
            note("undeclared-prefix", "a namespace prefix that is not declared", at: reader.tagOffset)
        }
        let attributes = reader.attributeCount > 0 ? ElementAttributes(reader) : .none
        let parent = frames[frames.count - 1]
        // CDF's channels have a BASE of their own.
        let reference = attributes.base ?? (element == .channel ? attributes.text(.base) : nil)
        var around = parent.around
        if let reference { around = around.based(on: joined(reference, to: around.base)) }
        if let language = attributes.language { around = around.speaking(LanguageTag.cleaned(language)) }
        if frames.count == 1 {
            // xml:lang="" takes back what HTTP said (XML 1.0 section 2.12).
            if attributes.language != nil {
                frames[0] = Frame(element: nil, scope: .outside, around: parent.around.speaking(around.language))
            }
            let isItem = ASCII.equal(reader.rootName[...], "item")
            noteRoot(isItem ? nil : element, attributes, namespace, at: reader.rootOffset)
            references.entities = reader.entities
        }
        let scope = open(element, vocabulary, attributes, in: parent.scope, around, at: reader.tagOffset)
        guard captureDepth == 0 else { return }
        frames.append(Frame(element: element, scope: scope, around: around))
    }

    mutating func characters(_ run: XMLRun) {
        if captureDepth > 0 {
            if capture?.start == nil { capture?.start = run.range.lowerBound }
            capture?.end = run.range.upperBound
            if capture?.hasChildren == false, !run.isEmpty { collect(run) }
        } else if person != nil, frames[frames.count - 1].scope == .person, !run.isEmpty {
            _ = references.append(run, of: bytes, to: &person!.text)
        }
    }

    private mutating func collect(_ run: XMLRun) {
        if capturedRange == nil, capturedText.isEmpty,
            run.isLiteral || ByteSearch.first(UInt8(ascii: "&"), of: bytes, in: run.range) == nil
        {
            capturedRange = run.range
            return
        }
        if let range = capturedRange.take() { capturedText.append(contentsOf: bytes[range]) }
        if !references.append(run, of: bytes, to: &capturedText) {
            note("bare-ampersand", "an ampersand that begins no reference", at: run.range.lowerBound)
        }
    }

    mutating func endElement(at offset: Int, isCut: Bool) {
        if captureDepth > 0 {
            captureDepth -= 1
            if captureDepth == 0, let done = capture.take() { finish(done, at: offset, isCut: isCut) }
            return
        }
        guard frames.count > 1, let frame = frames.popLast() else { return }
        switch frame.element {
        case .entry?: endEntry(frame)
        case .person?: endPerson()
        case .source?: endSource()
        default: break
        }
    }

    private func endsCapture(_ element: FeedElement?) -> Bool {
        guard let element, let capture else { return false }
        return element.ends(capture)
    }

    /// What was captured is complete.
    private mutating func finish(_ done: Capture, at offset: Int, isCut: Bool) {
        var text: [UInt8] = []
        swap(&text, &capturedText)
        let range = capturedRange.take()
        if !done.hasChildren, let inside = EscapedSection.inside(range.map { bytes[$0] } ?? text[...]) {
            text = DoubleEncoding.undone(inside) ?? Array(inside)
            close(done, &text, nil, at: offset, isCut: isCut)
        } else if !done.hasChildren,
            let meant = range.map({ DoubleEncoding.undone(bytes[$0]) }) ?? DoubleEncoding.undone(text[...])
        {
            text = meant
            close(done, &text, nil, at: offset, isCut: isCut)
        } else {
            close(done, &text, range, at: offset, isCut: isCut)
        }
    }

    /// The element that starts at `offset` cannot be part of what is being captured, whose end tag is missing. It ends
    /// here, and so does all that is open in it, though their end tags are yet to be reported.
    private mutating func leaveCapture(at offset: Int) {
        guard var done = capture.take() else { return }
        done.end = offset
        let parent = frames[frames.count - 1]
        let inside = Frame(element: nil, scope: parent.scope, around: parent.around)
        let depth = captureDepth
        captureDepth = 0
        finish(done, at: offset, isCut: false)
        for _ in 0..<depth { frames.append(inside) }
    }

    mutating func note(_ code: String, _ message: String, at offset: Int) {
        guard document.defects.count < Self.maximumDefects else { return }
        document.defects.append(FeedDocument.Defect(line: lines.line(at: offset), code: code, message: message))
    }

    mutating func noteLimit(isOverfull: Bool, line: Int) {
        guard isOverfull, document.defects.count < Self.maximumDefects else { return }
        let message = "more than \(EntryDraft.maximumParts) people, categories, links or enclosures"
        document.defects.append(FeedDocument.Defect(line: line, code: "too-many-parts", message: message))
    }

    mutating func line(at offset: Int) -> Int { lines.line(at: offset) }

    /// `xml:base` values build on each other; one that leads nowhere good is passed over.
    private func joined(_ reference: String, to base: String?) -> String? {
        let joined = WebAddress.resolve(reference, against: base)
        switch WebAddress(joined).scheme {
        case nil, "http", "https", "ftp", "file", "tag", "urn": return joined
        default: return base
        }
    }

    private mutating func finished(_ defects: [XMLDefect], _ text: DocumentText, isLate: Bool) -> FeedDocument {
        feed.image.offer(image.value, rank: 0)
        noteLimit(isOverfull: feed.isOverfull, line: 1)
        feed.finish(&document)
        document.language = document.language ?? frames[0].around.language
        if let updateUnit { document.hints.updateInterval = updateUnit / updateFrequency }
        var structural = LineCounter(bytes)
        if isLate { document.defects.append(DefectText.defect(.junkBeforeRoot, line: 1)) }
        if text.illegalCharacters > 0 { document.defects.append(DefectText.defect(.illegalCharacter, line: 0)) }
        for defect in defects.sorted(by: { $0.offset < $1.offset }) {
            document.defects.append(DefectText.defect(defect.code, line: structural.line(at: defect.offset)))
        }
        document.defects.sort { $0.line < $1.line }
        return document
    }
}
