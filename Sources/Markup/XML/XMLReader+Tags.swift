extension XMLReader {
    mutating func startTag(_ handler: inout some XMLEventHandler) {
        let start = position
        var cursor = start + 1
        while cursor < bytes.count, Self.isNameByte(bytes[cursor]) { cursor += 1 }
        let name = (start + 1)..<cursor
        guard name.count <= Self.maximumName else {
            note(.nameTooLong, at: start)
            position = cursor
            return
        }
        // "<user@example.org>" is text, and so is a tag that the document's end cut off.
        guard cursor < bytes.count else {
            if !open.isEmpty { note(.truncated, at: start) }
            textStart = bytes.count
            position = bytes.count
            return
        }
        guard
            bytes[cursor] <= 0x20 || bytes[cursor] == UInt8(ascii: ">") || bytes[cursor] == UInt8(ascii: "/")
                || bytes[cursor] == UInt8(ascii: "<")
        else { return stray() }
        flushTextBeforeTag()
        let isRoot = rootName.isEmpty
        if isRoot {
            rootName = localName(name)
            rootOffset = start
        } else if rootIsOver {
            rootIsOver = false
            note(.contentAfterRoot, at: start)
        }
        let isShown = open.count < Self.maximumDepth
        let firstAttribute = pending.attributes.count
        if isShown, !isRoot, let (end, isEmpty) = plainTag(name, firstAttribute) {
            position = end
            textStart = end
            startElement(name, isPlain: true, isEmpty: isEmpty, firstAttribute)
            return
        }
        pending.attributes.removeSubrange(firstAttribute...)
        position = cursor
        let (isComplete, isEmpty) = attributes(firstAttribute)
        textStart = position
        guard isComplete else {
            // Cut off inside: nothing of it is sure.
            note(.truncated, at: start)
            pending.attributes.removeSubrange(firstAttribute...)
            if isRoot { rootName = [] }
            return
        }
        guard isShown else {
            pending.attributes.removeSubrange(firstAttribute...)
            if open.count == Self.maximumDepth { note(.tooDeep, at: start) }
            if !isEmpty, open.count < Self.trackedDepth { open.append((name, false)) }
            return
        }
        if isRoot, !rootName.isEmpty, !handler.accepts(root: rootName) { return stop() }
        startElement(name, isPlain: false, isEmpty: isEmpty && !isRoot, firstAttribute)
        if isEmpty, isRoot { rootIsOver = true }
    }

    /// The start tag that was read is libxml2's to tell.
    private mutating func startElement(_ name: Range<Int>, isPlain: Bool, isEmpty: Bool, _ firstAttribute: Int) {
        if isPlain {
            tags.append(contentsOf: bytes[(name.lowerBound - 1)..<name.upperBound])
        } else {
            tags.append(UInt8(ascii: "<"))
            emit(name)
        }
        var declarations: UInt8 = 0
        for index in firstAttribute..<pending.attributes.count where pending.attributes[index].isDeclaration {
            declare(pending.attributes[index])
            declarations += 1
        }
        pending.append(
            XMLPending.Item(
                kind: .start, attributes: UInt8(pending.attributes.count - firstAttribute), declarations: declarations,
                first: runEnd, second: firstAttribute))
        if isEmpty {
            tags.append(UInt8(ascii: "/"))
            pending.append(XMLPending.Item(kind: .end, first: runEnd))
        } else {
            open.append((name, isPlain))
        }
        tags.append(UInt8(ascii: ">"))
    }

    /// The innermost element ends.
    mutating func endElement(isCut: Bool) {
        guard let (name, isPlain) = open.popLast(), open.count < Self.maximumDepth else { return }
        tags.append(UInt8(ascii: "<"))
        tags.append(UInt8(ascii: "/"))
        if isPlain { tags.append(contentsOf: bytes[name]) } else { emit(name) }
        tags.append(UInt8(ascii: ">"))
        pending.append(XMLPending.Item(kind: isCut ? .cut : .end, first: runEnd))
    }

    mutating func endTag() {
        let start = position
        if let end = plainEndTag(at: start) {
            flushTextBeforeTag()
            position = end
            textStart = end
            if open.count > 1 { endElement(isCut: false) } else { rootIsOver = true }
            return
        }
        var cursor = start + 2
        while cursor < bytes.count, bytes[cursor] <= 0x20 { cursor += 1 }
        let nameStart = cursor
        while cursor < bytes.count, Self.isNameByte(bytes[cursor]) { cursor += 1 }
        let name = nameStart..<cursor
        guard !name.isEmpty else { return stray() }
        flushTextBeforeTag()
        while cursor < bytes.count, bytes[cursor] != UInt8(ascii: ">"), bytes[cursor] != UInt8(ascii: "<") {
            cursor += 1
        }
        if cursor < bytes.count, bytes[cursor] == UInt8(ascii: ">") { cursor += 1 }
        position = cursor
        textStart = cursor
        guard let match = open.lastIndex(where: { isSameName($0.name, name) }) else {
            if !open.isEmpty { note(.mismatchedTag, at: start) }
            return
        }
        if match != open.count - 1 { note(.unclosedElement, at: start) }
        while open.count > max(match, 1) { endElement(isCut: false) }
        // The root stays open to the end, so that what wrongly follows it is still read.
        if match == 0 { rootIsOver = true }
    }

    /// Between two tags there is always a run, if an empty one: it says where in the document we are.
    private mutating func flushTextBeforeTag() {
        guard !open.isEmpty else { return flushText(upTo: position) }
        append(textStart..<position, isLiteral: false)
        textStart = position
    }

    /// Letters outside ASCII are not what any vocabulary of ours uses, and not all of them may stand in XML names; a name
    /// has one colon at most, inside.
    private mutating func emit(_ name: Range<Int>) {
        let start = tags.count
        tags.append(contentsOf: bytes[name])
        var colons = 0
        for index in start..<tags.count {
            let byte = tags[index]
            if byte == UInt8(ascii: ":") { colons += 1 }
            if byte >= 0x80
                || (byte == UInt8(ascii: ":") && (colons > 1 || index == start || index == tags.count - 1))
            {
                tags[index] = UInt8(ascii: "_")
            } else if index > start, tags[index - 1] == UInt8(ascii: ":"), !Self.isNameStart(byte) {
                tags[index] = UInt8(ascii: "_")
            }
        }
    }

    private func localName(_ name: Range<Int>) -> [UInt8] {
        guard let colon = bytes[name].lastIndex(of: UInt8(ascii: ":")) else { return Array(bytes[name]) }
        return Array(bytes[(colon + 1)..<name.upperBound])
    }

    /// Names that differ only in case match: `<Title>…</title>` has been published.
    private func isSameName(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        guard a.count == b.count else { return false }
        let span = bytes.span
        for offset in 0..<a.count {
            let (x, y) = (span[a.lowerBound + offset], span[b.lowerBound + offset])
            guard x == y || (x ^ y == 0x20 && (x | 0x20) &- UInt8(ascii: "a") < 26) else { return false }
        }
        return true
    }
}
