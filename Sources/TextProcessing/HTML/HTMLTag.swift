/// A start tag written as nearly all are: `<name attribute="value" …>`, every value in quotation marks.
///
/// One look at each byte finds the tag's end, hashes its names, and sees whether a value can be copied as it stands.
struct HTMLTag {
    struct Part {
        let hash: UInt64
        let name: Range<Int>
        /// Without its quotation marks.
        let value: Range<Int>
        /// Letters of the name are in lower case, and the mark around the value is `"`.
        let isCanonical: Bool
        /// The value holds `&`, `"`, `<` or `>`.
        let holdsMarks: Bool
        /// The value holds white space or control characters.
        let holdsSpace: Bool
    }

    private(set) var name = 0..<0
    private(set) var hash: UInt64 = 0
    private(set) var isLowercase = true
    private(set) var parts: [Part] = []
    /// Ends in `/>`.
    private(set) var isEmpty = false
    /// Behind the `>`.
    private(set) var end = 0

    /// Reads the tag whose `<` stands at `start`; false where it is written otherwise, and has to be read with care.
    mutating func read(_ bytes: [UInt8], at start: Int, limit: Int, isXML: Bool) -> Bool {
        let span = bytes.span
        if !parts.isEmpty { parts.removeAll(keepingCapacity: true) }
        var position = start + 1
        hash = NameHash.start
        var capitals = false
        while position < limit {
            let byte = span[position]
            if byte <= 0x3e {
                if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || ASCII.isSpace(byte) { break }
                if byte == UInt8(ascii: "<") || (isXML && byte == UInt8(ascii: ":")) { return false }
            }
            capitals = capitals || byte &- UInt8(ascii: "A") < 26
            hash = NameHash.adding(byte, to: hash)
            position += 1
        }
        name = (start + 1)..<position
        isLowercase = !capitals
        while position < limit {
            while position < limit, ASCII.isSpace(span[position]) { position += 1 }
            guard position < limit else { return false }
            if span[position] == UInt8(ascii: ">") { return ended(at: position + 1, isEmpty: false) }
            if span[position] == UInt8(ascii: "/") {
                guard position + 1 < limit, span[position + 1] == UInt8(ascii: ">") else { return false }
                return ended(at: position + 2, isEmpty: true)
            }
            guard let next = part(span, at: position, limit: limit) else { return false }
            position = next
        }
        return false
    }

    private mutating func ended(at end: Int, isEmpty: Bool) -> Bool {
        self.end = end
        self.isEmpty = isEmpty
        return true
    }

    /// Reads one attribute, and says where the tag goes on.
    private mutating func part(_ span: borrowing Span<UInt8>, at start: Int, limit: Int) -> Int? {
        var position = start
        var hash = NameHash.start
        var capitals = false
        while true {
            guard position < limit else { return nil }
            let byte = span[position]
            if byte <= 0x3e {
                if byte == UInt8(ascii: "=") { break }
                guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") || ASCII.isDigit(byte) else { return nil }
            }
            capitals = capitals || byte &- UInt8(ascii: "A") < 26
            hash = NameHash.adding(byte, to: hash)
            position += 1
        }
        let name = start..<position
        position += 1
        guard !name.isEmpty, position < limit else { return nil }
        let quote = span[position]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        position += 1
        let valueStart = position
        var marks = false
        var space = false
        while true {
            position = Self.plainEnd(span, from: position, limit, quote)
            guard position < limit else { return nil }
            let byte = span[position]
            if byte <= 0x3e {
                if byte == quote { break }
                if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "\"") || byte | 2 == UInt8(ascii: ">") {
                    marks = true
                } else if byte <= 0x20 {
                    space = true
                }
            }
            position += 1
        }
        if parts.capacity == 0 { parts.reserveCapacity(8) }
        parts.append(
            Part(
                hash: hash, name: name, value: valueStart..<position,
                isCanonical: !capitals && quote == UInt8(ascii: "\""), holdsMarks: marks, holdsSpace: space))
        return position + 1
    }

    /// Passes over what in a value is no end, no mark and no white space: to or before what is.
    @inline(__always)
    private static func plainEnd(_ span: borrowing Span<UInt8>, from start: Int, _ limit: Int, _ quote: UInt8) -> Int {
        var position = start
        while position + 8 <= limit {
            let word = ByteWord(span, at: position)
            let stops =
                word.marks(UInt8(ascii: "\"")) | word.marks(quote) | word.marks(UInt8(ascii: "&")) | word.angles
                | word.marks(below: 0x21)
            guard stops == 0 else { return position + stops.trailingZeroBitCount / 8 }
            position += 8
        }
        return position
    }
}
