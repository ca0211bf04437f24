extension SkeletonBuilder {
    /// The tag with `name`, where nothing in it needs to be mended and it can be copied as it stands, which is nearly
    /// always: where it ends, and whether it ends in `/>`.
    func plainTag(_ name: Range<Int>) -> (end: Int, isEmpty: Bool)? {
        guard isQualifiedName(name) else { return nil }
        let span = bytes.span
        var position = name.upperBound
        // Tags with more attributes are rare, and read with care.
        var names = InlineArray<8, Range<Int>>(repeating: 0..<0)
        var count = 0
        while position < span.count {
            let spaceStart = position
            while position < span.count, span[position] <= 0x20 { position += 1 }
            guard position < span.count else { return nil }
            if span[position] == UInt8(ascii: ">") { return (position + 1, false) }
            if span[position] == UInt8(ascii: "/") {
                guard position + 1 < span.count, span[position + 1] == UInt8(ascii: ">") else { return nil }
                return (position + 2, true)
            }
            guard position > spaceStart, count < names.count,
                let (name, end) = plainAttribute(from: position)
            else { return nil }
            for index in 0..<count where isSpelledAlike(names[index], name) { return nil }
            names[count] = name
            count += 1
            position = end
        }
        return nil
    }

    /// The name of the attribute that begins at `start`, and where the tag goes on after it.
    private func plainAttribute(from start: Int) -> (name: Range<Int>, end: Int)? {
        let span = bytes.span
        var position = start
        while position < span.count, Self.isNameByte(span[position]) { position += 1 }
        let name = start..<position
        guard position + 1 < span.count, span[position] == UInt8(ascii: "="), name.count <= Self.maximumName,
            isQualifiedName(name)
        else { return nil }
        let quote = span[position + 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        let limit = min(position + 2 + Self.maximumValue, span.count)
        position += 2
        while position < limit, span[position] != quote {
            let byte = span[position]
            guard byte >= 0x20, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "<") else { return nil }
            position += 1
        }
        return position < limit ? (name, position + 1) : nil
    }

    /// The same bytes, letter case and all.
    func isSpelledAlike(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
        guard a.count == b.count else { return false }
        let span = bytes.span
        for offset in 0..<a.count where span[a.lowerBound + offset] != span[b.lowerBound + offset] { return false }
        return true
    }
}
