extension XMLReader {
    /// Reads the tag with `name`, where nothing in it needs to be mended, which is nearly always: where it ends, and
    /// whether it ends in `/>`.
    mutating func plainTag(_ name: Range<Int>, _ first: Int) -> (end: Int, isEmpty: Bool)? {
        guard colon(ofQualified: name) != nil else { return nil }
        var position = name.upperBound
        while position < bytes.count {
            let spaceStart = position
            while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
            guard position < bytes.count else { return nil }
            if bytes[position] == UInt8(ascii: ">") { return (position + 1, false) }
            if bytes[position] == UInt8(ascii: "/") {
                guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: ">") else { return nil }
                return (position + 2, true)
            }
            // Tags with more attributes are rare, and read with care.
            guard position > spaceStart, pending.attributes.count - first < 8 else { return nil }
            let (attribute, end) = attribute(from: position)
            guard let attribute, !hasAttribute(attribute.name, first) else { return nil }
            pending.attributes.append(attribute)
            position = end
        }
        return nil
    }

    /// The attribute that begins at `start`, where it needs not be mended, and where the tag goes on after it.
    private func attribute(from start: Int) -> (XMLPending.Attribute?, end: Int) {
        let span = bytes.span
        var position = start
        while position < span.count, Self.isNameByte(span[position]) { position += 1 }
        let name = start..<position
        guard position + 1 < span.count, span[position] == UInt8(ascii: "="), name.count <= Self.maximumName,
            let colon = colon(ofQualified: name)
        else { return (nil, start) }
        let quote = span[position + 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return (nil, start) }
        let limit = min(position + 2 + Self.maximumValue, span.count)
        position += 2
        let valueStart = position
        while position < limit, span[position] != quote {
            let byte = span[position]
            guard byte >= 0x20, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "<") else { return (nil, start) }
            position += 1
        }
        guard position < limit else { return (nil, start) }
        let attribute = XMLPending.Attribute(
            name: name, colon: colon, value: valueStart..<position, isMended: false,
            isDeclaration: isDeclaration(name, colon))
        return (attribute, position + 1)
    }

    /// Where the end tag at `start` ends, if it is that of the innermost element, as nearly every one is.
    func plainEndTag(at start: Int) -> Int? {
        guard let name = open.last?.name else { return nil }
        let end = start + 2 + name.count
        guard end < bytes.count, bytes[end] == UInt8(ascii: ">"), isSpelledAlike(name, (start + 2)..<end) else {
            return nil
        }
        return end + 1
    }

    /// The same bytes, letter case and all.
    func isSpelledAlike(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        guard a.count == b.count else { return false }
        let span = bytes.span
        for offset in 0..<a.count where span[a.lowerBound + offset] != span[b.lowerBound + offset] { return false }
        return true
    }
}
