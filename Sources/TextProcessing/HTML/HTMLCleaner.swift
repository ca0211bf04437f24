/// Reads HTML once and makes two things of it: HTML that is safe to show, with its links resolved, and plain text.
///
/// What passes is what a table allows; all else is left out (the text in it stays, except that of scripts and styles).
/// The output is balanced and always the same for the same input: names in lower case, values in double quotation marks.
package struct HTMLCleaner {
    package struct Options: OptionSet, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }
        package static let html = Options(rawValue: 1)
        package static let text = Options(rawValue: 2)
    }

    /// Elements inside each other beyond this lose their tags.
    private static let maximumDepth = 200

    private let resolver: LinkResolver?
    private let options: Options
    /// The cleaned HTML so far, in UTF-8.
    package private(set) var html: [UInt8] = []
    private var flow = TextFlow()
    private var open: [HTMLElement] = []
    private var scratch: [UInt8] = []
    /// Numbers of the attributes that the tag at hand has had.
    private var seen: [Int] = []
    /// Depth inside an element that goes with all its content; XHTML alone nests them.
    private var dropped: (number: Int, depth: Int)?
    /// The plain text so far, in UTF-8.
    package var text: [UInt8] { flow.bytes }
    /// True where anything but text was found.
    package private(set) var sawMarkup = false

    package init(resolver: LinkResolver?, options: Options = [.html, .text]) {
        self.resolver = resolver
        self.options = options
    }

    /// `isXML`: the bytes are the inside of an XML element, not HTML.
    package mutating func read(_ bytes: [UInt8], in range: Range<Int>, isXML: Bool = false) {
        if options.contains(.html) { html.reserveCapacity(range.count + range.count / 16) }
        if options.contains(.text) { flow.reserve(range.count / 2) }
        var scanner = HTMLScanner(bytes, in: range, isXML: isXML)
        while let token = scanner.next() {
            switch token {
            case .text(let range):
                if dropped == nil { text(bytes, range, holdsReferences: true) }
            case .literal(let range):
                if dropped == nil { text(bytes, range, holdsReferences: false) }
            case .start(let name, let attributes, let isEmpty):
                start(scanner: &scanner, name, attributes, isEmpty: isEmpty)
            case .end(let name): end(bytes, name, isXML: isXML)
            }
        }
        while let element = open.popLast() { close(element) }
    }

    package func result() -> (html: String, text: String, hadMarkup: Bool) {
        (String(decoding: html, as: UTF8.self), String(decoding: flow.bytes, as: UTF8.self), sawMarkup)
    }

    private mutating func text(_ bytes: [UInt8], _ range: Range<Int>, holdsReferences: Bool) {
        let part = bytes.span.extracting(range)
        var run = 0
        var position = 0
        while position < part.count {
            let byte = part[position]
            // Most bytes are letters, and need one look.
            guard byte < 0x40, byte == UInt8(ascii: "&") || byte | 2 == UInt8(ascii: ">") else {
                position += 1
                continue
            }
            let mark = range.lowerBound + position
            plain(bytes, (range.lowerBound + run)..<mark)
            scratch.removeAll(keepingCapacity: true)
            if byte == UInt8(ascii: "&"), holdsReferences {
                position = HTMLEntities.decode(bytes, at: mark, into: &scratch) - range.lowerBound
            } else {
                scratch.append(byte)
                position += 1
            }
            escaped()
            run = position
        }
        if run < part.count { plain(bytes, (range.lowerBound + run)..<range.upperBound) }
    }

    private mutating func plain(_ bytes: [UInt8], _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if options.contains(.html) { html.append(contentsOf: bytes[range]) }
        if options.contains(.text) { flow.append(bytes, range) }
    }

    /// The decoded characters in `scratch`, written so that they mean themselves.
    private mutating func escaped() {
        if options.contains(.text) { flow.append(scratch, 0..<scratch.count) }
        guard options.contains(.html) else { return }
        for byte in scratch { Self.append(byte, to: &html) }
    }

    private static func append(_ byte: UInt8, to html: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "&"): html.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): html.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): html.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): html.append(contentsOf: "&quot;".utf8)
        default: html.append(byte)
        }
    }

    private mutating func start(
        scanner: inout HTMLScanner, _ name: Range<Int>, _ attributes: Range<Int>, isEmpty: Bool
    ) {
        sawMarkup = true
        let bytes = scanner.bytes
        let name = HTMLScanner.localName(bytes, name, isXML: scanner.isXML)
        guard let element = HTMLElement.named(bytes[name]) else { return }
        if let dropped {
            if dropped.number == element.number, !isEmpty { self.dropped?.depth += 1 }
            return
        }
        if element.traits.contains(.dropped) {
            if isEmpty && scanner.isXML { return }
            if element.traits.contains(.raw), !scanner.isXML {
                let keepsRest = element.name != "script" && element.name != "style"
                _ = scanner.rawText(of: element.name, keepsRest: keepsRest)
            } else {
                dropped = (element.number, 1)
            }
            return
        }
        flowBoundary(element)
        guard element.traits.contains(.allowed) else { return }
        let isVoid = element.traits.contains(.void)
        if !isVoid { endImplied(by: element) }
        let closesItself = isVoid || (isEmpty && scanner.isXML)
        guard closesItself || open.count < Self.maximumDepth else { return }
        if options.contains(.html) {
            html.append(contentsOf: element.opening)
            if !attributes.isEmpty { write(scanner, attributes) }
            if isVoid { html.append(contentsOf: " /".utf8) }
            html.append(UInt8(ascii: ">"))
            if closesItself, !isVoid { html.append(contentsOf: element.ending) }
        }
        if !closesItself {
            open.append(element)
            if element.traits.contains(.preformatted) { flow.beginPreformatted() }
        }
    }

    /// A paragraph ends where a block begins; a list entry where its sibling begins, and the paragraph in it before.
    private mutating func endImplied(by element: HTMLElement) {
        while let last = open.last,
            last.name == "p"
                ? element.traits.contains(.block)
                : last.number == element.number && element.traits.contains(.selfEnding)
        {
            open.removeLast()
            close(last)
        }
    }

    private mutating func end(_ bytes: [UInt8], _ name: Range<Int>, isXML: Bool) {
        sawMarkup = true
        let name = HTMLScanner.localName(bytes, name, isXML: isXML)
        guard let element = HTMLElement.named(bytes[name]) else { return }
        if let dropped {
            guard dropped.number == element.number else { return }
            self.dropped = dropped.depth > 1 ? (dropped.number, dropped.depth - 1) : nil
            return
        }
        flowBoundary(element)
        guard element.traits.contains(.allowed), let index = open.lastIndex(where: { $0.number == element.number })
        else {
            return
        }
        while open.count > index, let last = open.popLast() { close(last) }
    }

    private mutating func close(_ element: HTMLElement) {
        if element.traits.contains(.preformatted) { flow.endPreformatted() }
        if options.contains(.html) { html.append(contentsOf: element.ending) }
    }

    private mutating func flowBoundary(_ element: HTMLElement) {
        if element.traits.contains(.block) {
            flow.breakLine()
        } else if element.traits.contains(.cell) {
            flow.space()
        }
    }

    private mutating func write(_ scanner: HTMLScanner, _ range: Range<Int>) {
        var rest = range
        seen.removeAll(keepingCapacity: true)
        while let attribute = scanner.attribute(in: &rest) {
            guard let known = HTMLAttribute.named(scanner.bytes[attribute.name]), !seen.contains(known.number) else {
                continue
            }
            if known.rule.isClean(scanner.bytes, attribute.value) {
                html.append(contentsOf: known.opening)
                html.append(contentsOf: scanner.bytes[attribute.value])
            } else {
                let value = decoded(scanner.bytes, attribute.value)
                guard let safe = known.rule.safe(value, resolver) else { continue }
                html.append(contentsOf: known.opening)
                for byte in safe { Self.append(byte, to: &html) }
            }
            seen.append(known.number)
            html.append(UInt8(ascii: "\""))
        }
    }

    private mutating func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        guard bytes[range].contains(UInt8(ascii: "&")) else { return Array(bytes[range]) }
        var value: [UInt8] = []
        var position = 0
        // A copy, so that a reference ends inside the value.
        let source = Array(bytes[range])
        while position < source.count {
            if source[position] == UInt8(ascii: "&") {
                position = HTMLEntities.decode(source, at: position, into: &value)
            } else {
                value.append(source[position])
                position += 1
            }
        }
        return value
    }
}
