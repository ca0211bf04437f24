/// Reads JSON (RFC 8259) from bytes, leniently: byte order marks, comments, trailing commas, raw control characters in
/// strings and lone surrogates are survived; a document that ends early gives what was complete.
///
/// Nesting is limited, so that a hostile document costs no more than its length.
package struct JSONReader {
    /// Why a document could not be read at all, or not wholly.
    package struct Problem: Error, Hashable, Sendable {
        /// Offset in the bytes.
        package let offset: Int
        package let message: String
    }

    package static let maximumDepth = 64

    private let bytes: [UInt8]
    private var position = 0
    private var problem: Problem?

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The value, and the first problem that reading survived.
    package static func read(_ bytes: [UInt8]) throws(Problem) -> (value: JSONValue, problem: Problem?) {
        var reader = JSONReader(bytes)
        if bytes.starts(with: [0xef, 0xbb, 0xbf]) { reader.position = 3 }
        guard let value = reader.value(depth: 0) else {
            throw reader.problem ?? Problem(offset: reader.position, message: "no JSON value")
        }
        reader.skipSpace()
        if reader.position < bytes.count { reader.note("text after the end of the document") }
        return (value, reader.problem)
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

    private mutating func value(depth: Int) -> JSONValue? {
        skipSpace()
        guard depth < Self.maximumDepth else {
            note("nested deeper than \(Self.maximumDepth)")
            position = bytes.count
            return nil
        }
        switch current {
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "\""): return .string(quoted())
        case UInt8(ascii: "t"): return word("true", .boolean(true))
        case UInt8(ascii: "f"): return word("false", .boolean(false))
        case UInt8(ascii: "n"): return word("null", .null)
        case UInt8(ascii: "-")?, (UInt8(ascii: "0")...UInt8(ascii: "9"))?: return number()
        case nil: note("the document ends early")
        default: note("not a JSON value")
        }
        return nil
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
        guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
            note("not a number")
            return .null
        }
        return .number(number)
    }

    private mutating func array(depth: Int) -> JSONValue {
        position += 1
        var values: [JSONValue] = []
        while true {
            skipSpace()
            switch current {
            case UInt8(ascii: "]"):
                position += 1
                return .array(values)
            case UInt8(ascii: ","): position += 1
            default:
                guard let value = value(depth: depth + 1) else { return .array(values) }
                values.append(value)
            }
        }
    }

    private mutating func object(depth: Int) -> JSONValue {
        position += 1
        var members: [JSONValue.Member] = []
        while true {
            skipSpace()
            switch current {
            case UInt8(ascii: "}"):
                position += 1
                return .object(members)
            case UInt8(ascii: ","): position += 1
            case UInt8(ascii: "\""):
                let name = quoted()
                skipSpace()
                guard current == UInt8(ascii: ":") else {
                    note("a name without a value")
                    return .object(members)
                }
                position += 1
                guard let value = value(depth: depth + 1) else { return .object(members) }
                members.append(JSONValue.Member(name: name, value: value))
            default:
                note(current == nil ? "the document ends early" : "not a name")
                return .object(members)
            }
        }
    }

    private mutating func quoted() -> String {
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
        return String(decoding: text, as: UTF8.self)
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
            text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        default: text.append(byte)
        }
    }

    private mutating func unit() -> UInt16? {
        guard position + 4 <= bytes.count,
            let unit = UInt16(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { return nil }
        position += 4
        return unit
    }
}
