/// Reads JSON (RFC 8259) from bytes, leniently: byte order marks, comments, trailing commas, raw control characters in
/// strings and lone surrogates are survived; a document that ends early gives what was complete.
///
/// Nesting is limited, so that a hostile document costs no more than its length.
public struct JSONReader {
    /// Why a document could not be read at all, or not wholly.
    public struct Problem: Error, Hashable, Sendable {
        /// Offset in the bytes.
        public let offset: Int
        public let message: String
    }

    public static let maximumDepth = 64

    private let bytes: [UInt8]
    private var position: Int
    /// Arrays and objects open around the value at hand.
    private var depth = 0
    /// The first problem that reading survived.
    public private(set) var problem: Problem?

    /// Reads piece by piece, from offset `start`.
    public init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        position = bytes[start...].starts(with: [0xef, 0xbb, 0xbf]) ? start + 3 : start
    }

    /// The value, and the first problem that reading survived.
    public static func read(_ bytes: [UInt8]) throws(Problem) -> (value: JSONValue, problem: Problem?) {
        var reader = JSONReader(bytes)
        guard let value = reader.value() else {
            throw reader.problem ?? Problem(offset: reader.position, message: "no JSON value")
        }
        reader.end()
        return (value, reader.problem)
    }

    /// The document's value was read: nothing may follow.
    public mutating func end() {
        skipSpace()
        if position < bytes.count { note("text after the end of the document") }
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func note(_ message: String) {
        if problem == nil { problem = Problem(offset: position, message: message) }
    }

    private mutating func skipSpace() {
        while let byte = current {
            switch byte {
            case 0x20, 0x09, 0x0a, 0x0d, 0x00, 0x0b, 0x0c: position += 1
            case UInt8(ascii: "/") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "/"):
                while let byte = current, byte != 0x0a { position += 1 }
                note("a comment")
            default: return
            }
        }
    }

    /// The value that stands here; nil where there is none.
    public mutating func value() -> JSONValue? {
        switch kind() {
        case .object:
            var members: [JSONValue.Member] = []
            eachMember { reader, name in
                guard let value = reader.value() else { return false }
                members.append(JSONValue.Member(name: name, value: value))
                return true
            }
            return .object(members)
        case .array:
            var values: [JSONValue] = []
            eachElement { reader in
                guard let value = reader.value() else { return false }
                values.append(value)
                return true
            }
            return .array(values)
        case .string: return .string(quoted())
        case .other: break
        case nil: return nil
        }
        switch current {
        case UInt8(ascii: "t"): return word("true", .boolean(true))
        case UInt8(ascii: "f"): return word("false", .boolean(false))
        case UInt8(ascii: "n"): return word("null", .null)
        case UInt8(ascii: "-")?, (UInt8(ascii: "0")...UInt8(ascii: "9"))?: return number()
        case nil: note("the document ends early")
        default: note("not a JSON value")
        }
        return nil
    }

    public enum Kind { case object, array, string, other }

    /// What begins here; nil where it is nested too deep to be read.
    public mutating func kind() -> Kind? {
        skipSpace()
        guard depth < Self.maximumDepth else {
            note("nested deeper than \(Self.maximumDepth)")
            position = bytes.count
            return nil
        }
        switch current {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        default: return .other
        }
    }

    private mutating func word(_ text: String, _ value: JSONValue) -> JSONValue? {
        guard bytes[position...].starts(with: text.utf8) else {
            note("not a JSON value")
            return nil
        }
        position += text.utf8.count
        return value
    }

    private mutating func number() -> JSONValue? {
        let start = position
        scan: while let byte = current {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
                UInt8(ascii: "e"), UInt8(ascii: "E"):
                position += 1
            default: break scan
            }
        }
        let literal = String(decoding: bytes[start..<position], as: UTF8.self)
        guard Double(literal) != nil else {
            note("not a number")
            return .null
        }
        return .number(literal)
    }

    /// Reads the array that begins here: `body` reads one value, and says whether there was one.
    public mutating func eachElement(_ body: (inout JSONReader) -> Bool) {
        position += 1
        depth += 1
        defer { depth -= 1 }
        while true {
            skipSpace()
            switch current {
            case UInt8(ascii: "]"):
                position += 1
                return
            case UInt8(ascii: ","): position += 1
            default: guard body(&self) else { return }
            }
        }
    }

    /// Reads the object that begins here: `body` reads the value of the member with the name, and says whether there was
    /// one.
    public mutating func eachMember(_ body: (inout JSONReader, String) -> Bool) {
        position += 1
        depth += 1
        defer { depth -= 1 }
        while true {
            skipSpace()
            switch current {
            case UInt8(ascii: "}"):
                position += 1
                return
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "\""):
                let name = quoted()
                skipSpace()
                guard current == UInt8(ascii: ":") else { return note("a name without a value") }
                position += 1
                guard body(&self, name) else { return }
            default: return note(current == nil ? "the document ends early" : "not a name")
            }
        }
    }

    private mutating func quoted() -> String {
        let start = position + 1
        let mark = Self.stringMark(bytes.span, from: start)
        guard mark < bytes.count, bytes[mark] == UInt8(ascii: "\"") else {
            return String(decoding: text(), as: UTF8.self)
        }
        position = mark + 1
        return String(decoding: bytes[start..<mark], as: UTF8.self)
    }

    /// The bytes that the string which begins here stands for.
    public mutating func text() -> [UInt8] {
        position += 1
        var text: [UInt8] = []
        var run = position
        while true {
            position = Self.stringMark(bytes.span, from: position)
            guard current == UInt8(ascii: "\\") else { break }
            text.append(contentsOf: bytes[run..<position])
            position += 1
            unescape(into: &text)
            run = position
        }
        if run < position { text.append(contentsOf: bytes[run..<position]) }
        if current == nil { note("the document ends early") } else { position += 1 }
        return text
    }

    /// Where the next quotation mark or backslash stands, or the end.
    private static func stringMark(_ span: borrowing Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position + 8 <= span.count {
            let word = ByteWord(span, at: position)
            guard word.marks(UInt8(ascii: "\"")) | word.marks(UInt8(ascii: "\\")) == 0 else { break }
            position += 8
        }
        while position < span.count, span[position] != UInt8(ascii: "\""), span[position] != UInt8(ascii: "\\") {
            position += 1
        }
        return position
    }

    private mutating func unescape(into text: inout [UInt8]) {
        guard let byte = current else { return }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0a)
        case UInt8(ascii: "r"): text.append(0x0d)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0c)
        case UInt8(ascii: "u"):
            var code = UInt32(unit() ?? 0xfffd)
            if code & 0xfc00 == 0xd800, bytes[position...].starts(with: "\\u".utf8) {
                let mark = position
                position += 2
                if let low = unit(), low & 0xfc00 == 0xdc00 {
                    code = 0x10000 + (code - 0xd800) << 10 + UInt32(low) - 0xdc00
                } else {
                    position = mark
                }
            }
            let scalar = Unicode.Scalar(code) ?? "\u{fffd}"
            if let encoded = UTF8.encode(scalar) { text.append(contentsOf: encoded) }
        default: text.append(byte)
        }
    }

    private mutating func unit() -> UInt16? {
        guard position + 4 <= bytes.count else { return nil }
        var unit: UInt16 = 0
        for index in position..<(position + 4) {
            guard let digit = ASCII.hexDigit(bytes[index]) else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        position += 4
        return unit
    }
}
