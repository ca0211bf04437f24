extension HTMLCleaner {
    /// The start tag that `tag` was read from.
    mutating func plainStart(_ scanner: inout HTMLScanner, at start: Int) {
        let bytes = scanner.bytes
        guard let element = HTMLElement.named(hash: tag.hash) else {
            sawMarkup = true
            return drop(start..<tag.end, of: bytes)
        }
        guard begins(element, &scanner, at: start, isEmpty: tag.isEmpty) else { return }
        let isVoid = element.traits.contains(.void)
        let closesItself = isVoid || (tag.isEmpty && scanner.isXML)
        if scanner.isXML { rebase(bytes, closesItself: closesItself) }
        if writesHTML { write(element, bytes, at: start, isVoid: isVoid, closesItself: closesItself) }
        finish(element, closesItself: closesItself)
    }

    private mutating func write(
        _ element: HTMLElement, _ bytes: [UInt8], at start: Int, isVoid: Bool, closesItself: Bool
    ) {
        if !tag.isLowercase || !element.spelling.isLowercase {
            drop(start..<tag.name.upperBound, of: bytes)
            html.append(contentsOf: element.spelling.opening)
        }
        // Up to here the tag is copied or written.
        var done = tag.name.upperBound
        if !seen.isEmpty { seen.removeAll(keepingCapacity: true) }
        for part in tag.parts {
            let end = part.value.upperBound + 1
            defer { done = end }
            guard let known = HTMLAttribute.named(hash: part.hash), !seen.contains(known.number) else {
                drop(done..<end, of: bytes)
                continue
            }
            let isClean = known.rule.isClean(bytes, part)
            if isClean, part.isCanonical, known.isLowercase, part.name.lowerBound == done + 1, bytes[done] == 0x20 {
                seen.append(known.number)
                continue
            }
            drop(done..<end, of: bytes)
            write(known, bytes, part.value, isClean: isClean)
        }
        let isAsWritten =
            isVoid
            ? tag.isEmpty && done + 3 == tag.end && bytes[done] == 0x20 : !closesItself && done + 1 == tag.end
        guard !isAsWritten else { return }
        drop(done..<tag.end, of: bytes)
        endStart(element, isVoid: isVoid, closesItself: closesItself)
    }

    /// A start tag that is written in an unusual way.
    mutating func oddStart(
        _ scanner: inout HTMLScanner, at start: Int, _ name: Range<Int>, _ attributes: Range<Int>, isEmpty: Bool
    ) {
        let bytes = scanner.bytes
        let end = scanner.offset
        let name = HTMLScanner.localName(bytes, name, isXML: scanner.isXML)
        guard let element = HTMLElement.named(bytes[name]) else {
            sawMarkup = true
            return drop(start..<end, of: bytes)
        }
        guard begins(element, &scanner, at: start, isEmpty: isEmpty) else { return }
        drop(start..<end, of: bytes)
        let isVoid = element.traits.contains(.void)
        let closesItself = isVoid || (isEmpty && scanner.isXML)
        if writesHTML {
            html.append(contentsOf: element.spelling.opening)
            var rest = attributes
            seen.removeAll(keepingCapacity: true)
            while let attribute = scanner.attribute(in: &rest) {
                guard let known = HTMLAttribute.named(bytes[attribute.name]), !seen.contains(known.number) else {
                    continue
                }
                write(known, bytes, attribute.value, isClean: known.rule.isClean(bytes, attribute.value))
            }
            endStart(element, isVoid: isVoid, closesItself: closesItself)
        }
        finish(element, closesItself: closesItself)
    }

    /// What a start tag means to the text around it; false where nothing of the tag is written.
    private mutating func begins(
        _ element: HTMLElement, _ scanner: inout HTMLScanner, at start: Int, isEmpty: Bool
    ) -> Bool {
        sawMarkup = true
        let traits = element.traits
        if let dropped {
            if dropped.number == element.number, !isEmpty { self.dropped?.depth += 1 }
            return false
        }
        if traits.contains(.dropped) {
            copy(scanner.bytes, upTo: start)
            if !(isEmpty && scanner.isXML) {
                if traits.contains(.raw), !scanner.isXML {
                    let name = element.spelling.name
                    _ = scanner.rawText(of: name, keepsRest: name != "script" && name != "style")
                } else {
                    dropped = (element.number, 1)
                }
            }
            pending = scanner.offset
            return false
        }
        flowBoundary(traits)
        guard traits.contains(.allowed) else {
            drop(start..<scanner.offset, of: scanner.bytes)
            return false
        }
        if !traits.contains(.void) { endImplied(by: element, scanner.bytes, at: start) }
        // One that closes itself in XML is written with an end tag, and read again as any other.
        guard traits.contains(.void) || open.count < Self.maximumDepth else {
            drop(start..<scanner.offset, of: scanner.bytes)
            return false
        }
        return true
    }

    private mutating func finish(_ element: HTMLElement, closesItself: Bool) {
        if closesItself {
            if let last = bases.last, last.depth == open.count { resolver = bases.removeLast().outer }
            return
        }
        if open.capacity == 0 { open.reserveCapacity(8) }
        open.append(element)
        if element.traits.contains(.preformatted) { flow.beginPreformatted() }
    }

    /// `xml:base` holds for the element's own attributes too.
    private mutating func rebase(_ bytes: [UInt8], closesItself: Bool) {
        guard let part = tag.parts.first(where: { $0.hash == Self.baseHash }),
            let inner = (resolver ?? LinkResolver(base: nil)).based(
                on: String(decoding: decoded(bytes, part.value), as: UTF8.self))
        else { return }
        bases.append((open.count, resolver))
        resolver = inner
    }

    private static let baseHash = NameHash.of("xml:base".utf8.span)

    private mutating func endStart(_ element: HTMLElement, isVoid: Bool, closesItself: Bool) {
        if isVoid { html.append(contentsOf: " /".utf8) }
        html.append(UInt8(ascii: ">"))
        if closesItself, !isVoid { html.append(contentsOf: element.spelling.ending) }
    }

    /// A paragraph ends where a block begins; a list entry where its sibling begins, and the paragraph in it before.
    private mutating func endImplied(by element: HTMLElement, _ bytes: [UInt8], at start: Int) {
        while let last = open.last,
            last.number == HTMLElement.paragraph
                ? element.traits.contains(.block)
                : last.number == element.number && element.traits.contains(.selfEnding)
        {
            copy(bytes, upTo: start)
            open.removeLast()
            close(last)
        }
    }

    /// Where the end tag at `start` ends, if it is that of the innermost element, written as we would write it.
    mutating func plainEnd(_ bytes: [UInt8], at start: Int, _ limit: Int) -> Int? {
        guard start + 3 < limit, bytes[start + 1] == UInt8(ascii: "/"), dropped == nil, let element = open.last else {
            return nil
        }
        let ending = element.spelling.ending
        guard start + ending.count <= limit, Self.holds(bytes.span, ending.span, at: start) else { return nil }
        sawMarkup = true
        flowBoundary(element.traits)
        open.removeLast()
        leave(element)
        return start + ending.count
    }

    private static func holds(_ bytes: borrowing Span<UInt8>, _ part: borrowing Span<UInt8>, at start: Int) -> Bool {
        for index in part.indices where bytes[start + index] != part[index] { return false }
        return true
    }

    mutating func end(_ scanner: HTMLScanner, at start: Int, _ name: Range<Int>) {
        let bytes = scanner.bytes
        sawMarkup = true
        let name = HTMLScanner.localName(bytes, name, isXML: scanner.isXML)
        guard let element = HTMLElement.named(bytes[name]) else { return drop(start..<scanner.offset, of: bytes) }
        if let dropped {
            guard dropped.number == element.number else { return }
            self.dropped = dropped.depth > 1 ? (dropped.number, dropped.depth - 1) : nil
            pending = scanner.offset
            return
        }
        flowBoundary(element.traits)
        guard element.traits.contains(.allowed), let index = open.lastIndex(where: { $0.number == element.number })
        else { return drop(start..<scanner.offset, of: bytes) }
        drop(start..<scanner.offset, of: bytes)
        while open.count > index, let last = open.popLast() { close(last) }
    }

    /// What an element's end means, whoever writes its tag.
    private mutating func leave(_ element: HTMLElement) {
        if element.traits.contains(.preformatted) { flow.endPreformatted() }
        if let last = bases.last, last.depth == open.count { resolver = bases.removeLast().outer }
    }

    mutating func close(_ element: HTMLElement) {
        leave(element)
        if writesHTML { html.append(contentsOf: element.spelling.ending) }
    }

    private mutating func flowBoundary(_ traits: HTMLElement.Traits) {
        if traits.contains(.block) {
            flow.breakLine()
        } else if traits.contains(.cell) {
            flow.space()
        }
    }

    private mutating func write(_ known: HTMLAttribute.Known, _ bytes: [UInt8], _ value: Range<Int>, isClean: Bool) {
        if isClean {
            html.append(contentsOf: HTMLAttribute.opening(known))
            html.append(contentsOf: bytes[value])
        } else {
            guard let safe = known.rule.safe(decoded(bytes, value), resolver) else { return }
            html.append(contentsOf: HTMLAttribute.opening(known))
            append(safe)
        }
        seen.append(known.number)
        html.append(UInt8(ascii: "\""))
    }

    private func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        // A copy, so that a reference ends inside the value.
        let source = Array(bytes[range])
        guard source.contains(UInt8(ascii: "&")) else { return source }
        var value: [UInt8] = []
        var position = 0
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
