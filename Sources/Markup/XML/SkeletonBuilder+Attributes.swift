extension SkeletonBuilder {
    /// Longer values are cut: no address or name of ours comes near.
    static let maximumValue = 1 << 16

    /// Copies the attributes of the tag that is being read, mended, and moves past its `>`.
    mutating func attributes() -> (isComplete: Bool, isEmpty: Bool) {
        var names: [Range<Int>] = []
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: ">") {
                position += 1
                return (true, false)
            }
            if byte == UInt8(ascii: "<") {
                skeleton.note(.badAttribute, at: position)
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
            attribute(&names)
        }
        return (false, false)
    }

    private mutating func attribute(_ names: inout [Range<Int>]) {
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
            skeleton.note(.badAttribute, at: start)
        }
        let isUsable =
            name.count <= Self.maximumName && isQualifiedName(name)
            && !names.contains { bytes[$0].elementsEqual(bytes[name]) }
        guard isUsable, names.count < Self.maximumAttributes else {
            skeleton.note(isUsable ? .tooManyAttributes : .badAttribute, at: start)
            return
        }
        names.append(name)
        skeleton.tags.append(0x20)
        skeleton.tags.append(contentsOf: bytes[name])
        skeleton.tags.append(UInt8(ascii: "="))
        skeleton.tags.append(UInt8(ascii: "\""))
        copy(value)
        skeleton.tags.append(UInt8(ascii: "\""))
    }

    /// Letters of ASCII with at most one colon, each part beginning as a name may begin.
    func isQualifiedName(_ name: Range<Int>) -> Bool {
        let span = bytes.span
        var colons = 0
        var beginsPart = true
        for index in name {
            let byte = span[index]
            if byte == UInt8(ascii: ":") {
                guard !beginsPart, colons == 0 else { return false }
                colons = 1
                beginsPart = true
            } else {
                guard byte < 0x80, !beginsPart || Self.isNameStart(byte) else { return false }
                beginsPart = false
            }
        }
        return !beginsPart
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
        skeleton.note(.badAttribute, at: start)
        while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") { position += 1 }
        // "<link href=http://example.org/ />" and "<a href=x/>": a last slash belongs to the tag.
        if position > start, position < bytes.count, bytes[position] == UInt8(ascii: ">"),
            bytes[position - 1] == UInt8(ascii: "/")
        {
            position -= 1
        }
        return start..<position
    }

    /// An attribute value as XML wants it: references resolved, then its own characters escaped again.
    private mutating func copy(_ range: Range<Int>) {
        let value = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.maximumValue)
        var position = value.lowerBound
        var run = position
        while position < value.upperBound {
            let byte = bytes[position]
            guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "\"") || byte < 0x20
            else {
                position += 1
                continue
            }
            skeleton.tags.append(contentsOf: bytes[run..<position])
            if byte == UInt8(ascii: "&") {
                var resolved: [UInt8] = []
                position = references.resolve(bytes, at: position, limit: value.upperBound, into: &resolved)
                for byte in resolved { escape(byte) }
            } else {
                if byte < 0x20 { skeleton.tags.append(0x20) } else { escape(byte) }
                position += 1
            }
            run = position
        }
        skeleton.tags.append(contentsOf: bytes[run..<value.upperBound])
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "&"): skeleton.tags.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): skeleton.tags.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: "\""): skeleton.tags.append(contentsOf: "&quot;".utf8)
        case 0..<0x20: skeleton.tags.append(0x20)
        default: skeleton.tags.append(byte)
        }
    }
}
