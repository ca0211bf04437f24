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
        flushTextBeforeTag(&handler)
        let isRoot = rootName.isEmpty
        if isRoot {
            rootName = localName(name)
            rootOffset = start
        } else if rootIsOver {
            rootIsOver = false
            note(.contentAfterRoot, at: start)
        }
        let isShown = open.count < Self.maximumDepth
        if isShown, !isRoot, let (end, isEmpty) = plainTag(name) {
            position = end
            textStart = end
            startElement(&handler)
            if isEmpty { endElement(isCut: false, &handler) } else { open.append(name) }
            return
        }
        tag.begin(isMended: true)
        mend(name)
        position = cursor
        let (isComplete, isEmpty) = attributes()
        textStart = position
        guard isComplete else {
            // Cut off inside: nothing of it is sure.
            note(.truncated, at: start)
            if isRoot { rootName = [] }
            return
        }
        if isRoot, !rootName.isEmpty, !handler.accepts(root: rootName) { return stop() }
        guard isShown else {
            if open.count == Self.maximumDepth { note(.tooDeep, at: start) }
            if !isEmpty, open.count < Self.trackedDepth { open.append(name) }
            return
        }
        startElement(&handler)
        if isEmpty, !isRoot { endElement(isCut: false, &handler) } else { open.append(name) }
        if isEmpty, isRoot { rootIsOver = true }
    }

    /// The rest is not worth reading.
    private mutating func stop() {
        position = bytes.count
        textStart = position
    }

    mutating func endTag(_ handler: inout some XMLEventHandler) {
        let start = position
        var cursor = start + 2
        while cursor < bytes.count, bytes[cursor] <= 0x20 { cursor += 1 }
        let nameStart = cursor
        while cursor < bytes.count, Self.isNameByte(bytes[cursor]) { cursor += 1 }
        let name = nameStart..<cursor
        guard !name.isEmpty else { return stray() }
        flushTextBeforeTag(&handler)
        while cursor < bytes.count, bytes[cursor] != UInt8(ascii: ">"), bytes[cursor] != UInt8(ascii: "<") {
            cursor += 1
        }
        if cursor < bytes.count, bytes[cursor] == UInt8(ascii: ">") { cursor += 1 }
        position = cursor
        textStart = cursor
        guard let match = open.lastIndex(where: { isSameName($0, name) }) else {
            if !open.isEmpty { note(.mismatchedTag, at: start) }
            return
        }
        if match != open.count - 1 { note(.unclosedElement, at: start) }
        while open.count > max(match, 1) {
            open.removeLast()
            if open.count < Self.maximumDepth { endElement(isCut: false, &handler) }
        }
        // The root stays open to the end, so that what wrongly follows it is still read.
        if match == 0 { rootIsOver = true }
    }

    /// Between two tags there is always a run, if an empty one: it says where in the document we are.
    private mutating func flushTextBeforeTag(_ handler: inout some XMLEventHandler) {
        guard !open.isEmpty else { return flushText(upTo: position, &handler) }
        report(textStart..<position, isLiteral: false, to: &handler)
        textStart = position
    }

    /// Letters outside ASCII are not what any vocabulary of ours uses, and a name has one colon at most, inside.
    private mutating func mend(_ name: Range<Int>) {
        tag.mended.append(contentsOf: bytes[name])
        tag.name = 0..<name.count
        tag.colon = 0
        var colons = 0
        for index in tag.name {
            let byte = tag.mended[index]
            if byte == UInt8(ascii: ":") {
                colons += 1
                if colons == 1, index > 0, index < name.count - 1 {
                    tag.colon = index
                } else {
                    tag.mended[index] = UInt8(ascii: "_")
                }
            } else if byte >= 0x80
                || (index > 0 && tag.mended[index - 1] == UInt8(ascii: ":") && !Self.isNameStart(byte))
            {
                tag.mended[index] = UInt8(ascii: "_")
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
