extension XMLReader {
    /// Longer values are cut: no address or name of ours comes near.
    static let maximumValue = 1 << 16

    /// Reads the attributes of the tag that is being read, mending them, and moves past its `>`.
    mutating func attributes(_ first: Int) -> (isComplete: Bool, isEmpty: Bool) {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                return (true, false)
            }
            if byte == UInt8(ascii: "<") {
                note(.badAttribute, at: position)
                return (true, false)
            }
            if byte == UInt8(ascii: "/"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ">") {
                position += 2
                return (true, true)
            }
            guard Self.isNameStart(byte) else {
                position += 1
                continue
            }
            attribute(first)
        }
        return (false, false)
    }

    private mutating func attribute(_ first: Int) {
        let start = position
        while position < bytes.count, Self.isNameByte(bytes[position]) { position += 1 }
        let name = start..<position
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
        var value = position..<position
        if position < bytes.count, bytes[position] == UInt8(ascii: "=") {
            position += 1
            while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
            value = attributeValue()
        } else {
            note(.badAttribute, at: start)
        }
        let colon = name.count <= Self.maximumName ? colon(ofQualified: name) : nil
        guard let colon, !hasAttribute(name, first) else { return note(.badAttribute, at: start) }
        guard pending.attributes.count - first < Self.maximumAttributes else {
            return note(.tooManyAttributes, at: start)
        }
        let mark = pending.mended.count
        copy(value)
        pending.attributes.append(
            XMLPending.Attribute(
                name: name, colon: colon, value: mark..<pending.mended.count, isMended: true,
                isDeclaration: isDeclaration(name, colon)))
    }

    /// Whether one of the tag's attributes, from the number `first` on, has the name.
    func hasAttribute(_ name: Range<Int>, _ first: Int) -> Bool {
        for index in first..<pending.attributes.count where isSpelledAlike(pending.attributes[index].name, name) {
            return true
        }
        return false
    }

    /// Where the prefix ends in a name of ASCII letters with at most one colon, each part beginning as a name may begin:
    /// at the start where there is none. nil for other names.
    @inline(__always)
    func colon(ofQualified name: Range<Int>) -> Int? {
        let span = bytes.span
        var colon = name.lowerBound
        var beginsPart = true
        for index in name {
            let byte = span[index]
            if byte == UInt8(ascii: ":") {
                guard !beginsPart, colon == name.lowerBound else { return nil }
                colon = index
                beginsPart = true
            } else {
                guard byte < 0x80, !beginsPart || Self.isNameStart(byte) else { return nil }
                beginsPart = false
            }
        }
        return beginsPart ? nil : colon
    }

    /// `xmlns`, or `xmlns:` and a prefix.
    @inline(__always)
    func isDeclaration(_ name: Range<Int>, _ colon: Int) -> Bool {
        let span = bytes.span
        guard colon - name.lowerBound == 5 || (colon == name.lowerBound && name.count == 5) else { return false }
        let start = name.lowerBound
        return span[start] == UInt8(ascii: "x") && span[start + 1] == UInt8(ascii: "m")
            && span[start + 2] == UInt8(ascii: "l") && span[start + 3] == UInt8(ascii: "n")
            && span[start + 4] == UInt8(ascii: "s")
    }

    private mutating func attributeValue() -> Range<Int> {
        guard position < bytes.count else { return position..<position }
        let quote = bytes[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let start = position + 1
            if let end = find(quote, from: start) {
                position = end + 1
                return start..<end
            }
            position = start
        }
        let start = position
        note(.badAttribute, at: start)
        while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") { position += 1 }
        // "<link href=http://example.org/ />" and "<a href=x/>": a last slash belongs to the tag.
        if position > start, position < bytes.count, bytes[position] == UInt8(ascii: ">"),
            bytes[position - 1] == UInt8(ascii: "/")
        {
            position -= 1
        }
        return start..<position
    }

    /// An attribute value as it is meant: references resolved, line breaks and tabs as spaces.
    private mutating func copy(_ range: Range<Int>) {
        let value = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.maximumValue)
        var position = value.lowerBound
        var run = position
        while position < value.upperBound {
            let byte = bytes[position]
            guard byte == UInt8(ascii: "&") || byte < 0x20 else {
                position += 1
                continue
            }
            pending.mended.append(contentsOf: bytes[run..<position])
            if byte == UInt8(ascii: "&") {
                let mark = pending.mended.count
                position = references.resolve(bytes, at: position, limit: value.upperBound, into: &pending.mended)
                for index in mark..<pending.mended.count where pending.mended[index] < 0x20 {
                    pending.mended[index] = 0x20
                }
            } else {
                pending.mended.append(0x20)
                position += 1
            }
            run = position
        }
        pending.mended.append(contentsOf: bytes[run..<max(run, value.upperBound)])
    }

    /// Writes a declaration of a namespace for libxml2.
    mutating func declare(_ attribute: XMLPending.Attribute) {
        tags.append(0x20)
        guard attribute.isMended else {
            // With its quotation marks.
            tags.append(contentsOf: bytes[attribute.name.lowerBound...attribute.value.upperBound])
            return
        }
        tags.append(contentsOf: bytes[attribute.name])
        tags.append(contentsOf: "=\"".utf8)
        for index in attribute.value {
            switch pending.mended[index] {
            case UInt8(ascii: "&"): tags.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): tags.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: "\""): tags.append(contentsOf: "&quot;".utf8)
            default: tags.append(pending.mended[index])
            }
        }
        tags.append(UInt8(ascii: "\""))
    }
}
