extension SkeletonBuilder {
    mutating func startTag() {
        let start = position
        var cursor = start + 1
        while cursor < bytes.count, Self.isNameByte(bytes[cursor]) { cursor += 1 }
        let name = (start + 1)..<cursor
        guard name.count <= Self.maximumName else {
            skeleton.note(.nameTooLong, at: start)
            position = cursor
            return
        }
        // "<user@example.org>" is text, and so is a tag that the document's end cut off.
        guard cursor < bytes.count else {
            if !open.isEmpty { skeleton.note(.truncated, at: start) }
            textStart = bytes.count
            position = bytes.count
            return
        }
        guard
            bytes[cursor] <= 0x20 || bytes[cursor] == UInt8(ascii: ">") || bytes[cursor] == UInt8(ascii: "/")
                || bytes[cursor] == UInt8(ascii: "<")
        else { return stray() }
        flushTextBeforeTag()
        let isRoot = skeleton.rootName.isEmpty
        if isRoot {
            skeleton.rootName = localName(name)
            skeleton.rootOffset = start
        } else if rootIsOver {
            rootIsOver = false
            skeleton.note(.contentAfterRoot, at: start)
        }
        let isShown = open.count < Self.maximumDepth
        if isShown, !isRoot, let (end, isEmpty) = plainTag(name) {
            skeleton.tags.append(contentsOf: bytes[start..<end])
            position = end
            textStart = end
            if !isEmpty { open.append(name) }
            return
        }
        let mark = skeleton.tags.count
        skeleton.tags.append(UInt8(ascii: "<"))
        emit(name)
        position = cursor
        let (isComplete, isEmpty) = attributes()
        textStart = position
        guard isComplete else {
            // Cut off inside: nothing of it is sure.
            skeleton.note(.truncated, at: start)
            skeleton.tags.removeSubrange(mark...)
            if isRoot { skeleton.rootName = [] }
            return
        }
        guard isShown else {
            skeleton.tags.removeSubrange(mark...)
            if open.count == Self.maximumDepth { skeleton.note(.tooDeep, at: start) }
            if !isEmpty, open.count < Self.trackedDepth { open.append(name) }
            return
        }
        if isEmpty, !isRoot {
            skeleton.tags.append(UInt8(ascii: "/"))
        } else {
            open.append(name)
        }
        skeleton.tags.append(UInt8(ascii: ">"))
        if isEmpty, isRoot { rootIsOver = true }
    }

    mutating func endTag() {
        let start = position
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
        guard let match = open.lastIndex(where: { isSameName($0, name) }) else {
            if !open.isEmpty { skeleton.note(.mismatchedTag, at: start) }
            return
        }
        if match != open.count - 1 { skeleton.note(.unclosedElement, at: start) }
        if match == open.count - 1, match > 0, match < Self.maximumDepth, cursor - start == name.count + 3,
            bytes[cursor - 1] == UInt8(ascii: ">"), isSpelledAlike(open[match], name), isQualifiedName(name)
        {
            open.removeLast()
            skeleton.tags.append(contentsOf: bytes[start..<cursor])
            return
        }
        while open.count > max(match, 1), let last = open.popLast() {
            if open.count < Self.maximumDepth { emitEndTag(last) }
        }
        // The root stays open to the end, so that what wrongly follows it is still read.
        if match == 0 { rootIsOver = true }
    }

    /// Between two tags there is always a run, if an empty one: it says where in the document we are.
    private mutating func flushTextBeforeTag() {
        guard !open.isEmpty else { return flushText(upTo: position) }
        skeleton.append(run: XMLSkeleton.Run(textStart..<position, isLiteral: false))
        textStart = position
    }

    mutating func emitEndTag(_ name: Range<Int>) {
        skeleton.tags.append(UInt8(ascii: "<"))
        skeleton.tags.append(UInt8(ascii: "/"))
        emit(name)
        skeleton.tags.append(UInt8(ascii: ">"))
    }

    /// Letters outside ASCII are not what any vocabulary of ours uses, and not all of them may stand in XML names.
    private mutating func emit(_ name: Range<Int>) {
        let start = skeleton.tags.count
        skeleton.tags.append(contentsOf: bytes[name])
        var colons = 0
        for index in start..<skeleton.tags.count {
            let byte = skeleton.tags[index]
            if byte == UInt8(ascii: ":") { colons += 1 }
            if byte >= 0x80
                || (byte == UInt8(ascii: ":") && (colons > 1 || index == start || index == skeleton.tags.count - 1))
            {
                skeleton.tags[index] = UInt8(ascii: "_")
            } else if index > start, skeleton.tags[index - 1] == UInt8(ascii: ":"), !Self.isNameStart(byte) {
                skeleton.tags[index] = UInt8(ascii: "_")
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
