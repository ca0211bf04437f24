/// An append-only writer of JSON text (RFC 8259): keys stand in the order they were written, nothing is kept in memory
/// but the bytes, and no value is ever boxed.
///
/// The caller closes what it opens; commas are the writer's business. All of feedwatch's JSON output goes through here.
public struct JSONWriter: Sendable {
    /// The text so far, valid UTF-8.
    public private(set) var bytes: [UInt8] = []
    private var needsComma = false

    public init(capacity: Int = 512) { bytes.reserveCapacity(capacity) }

    public mutating func beginObject() { open(UInt8(ascii: "{")) }
    public mutating func endObject() { close(UInt8(ascii: "}")) }
    public mutating func beginArray() { open(UInt8(ascii: "[")) }
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// The next value's key, in the object that is open.
    public mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    public mutating func string(_ value: String) {
        separate()
        quote(value)
        needsComma = true
    }

    public mutating func integer(_ value: some BinaryInteger) { literal(String(value)) }

    public mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

    public mutating func null() { literal("null") }

    /// JSON has no infinities and no NaN: those are written as null.
    public mutating func number(_ value: Double) { literal(value.isFinite ? "\(value)" : "null") }

    /// A whole line of JSON Lines ends here; the next value starts a text of its own.
    public mutating func endLine() {
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    /// Most strings need no escape, so they are copied whole and only then looked through.
    private mutating func quote(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        let start = bytes.count
        bytes.append(contentsOf: value.utf8)
        let index = firstEscape(from: start)
        if index < bytes.count {
            let rest = Array(bytes[index...])
            bytes.removeSubrange(index...)
            escape(rest)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func firstEscape(from start: Int) -> Int {
        let span = bytes.span
        var index = start
        while index < span.count {
            let byte = span[index]
            if byte < 0x80 ? Self.needsEscape(byte) : HiddenScalar.mayBegin(byte) { break }
            index += 1
        }
        return index
    }

    private mutating func escape(_ rest: [UInt8]) {
        var run = 0
        for index in rest.indices {
            if rest[index] >= 0x80 {
                guard let hidden = HiddenScalar(in: rest, at: index) else { continue }
                bytes.append(contentsOf: rest[run..<index])
                run = index + hidden.length
                for unit in UTF16.encode(hidden.scalar) ?? UTF16.encodedReplacementCharacter { escape(unit) }
                continue
            }
            guard Self.needsEscape(rest[index]) else { continue }
            bytes.append(contentsOf: rest[run..<index])
            run = index + 1
            bytes.append(UInt8(ascii: "\\"))
            switch rest[index] {
            case UInt8(ascii: "\""): bytes.append(UInt8(ascii: "\""))
            case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
            case 0x0a: bytes.append(UInt8(ascii: "n"))
            case 0x0d: bytes.append(UInt8(ascii: "r"))
            case 0x09: bytes.append(UInt8(ascii: "t"))
            case 0x08: bytes.append(UInt8(ascii: "b"))
            case 0x0c: bytes.append(UInt8(ascii: "f"))
            case let control:
                bytes.append(contentsOf: "u00".utf8)
                bytes.append(Self.hexDigit(control >> 4))
                bytes.append(Self.hexDigit(control & 15))
            }
        }
        bytes.append(contentsOf: rest[run...])
    }

    private mutating func escape(_ unit: UInt16) {
        bytes.append(contentsOf: "\\u".utf8)
        for shift in [12, 8, 4, 0] {
            bytes.append(Self.hexDigit(UInt8(truncatingIfNeeded: unit >> UInt16(shift) & 15)))
        }
    }

    /// DEL is escaped too, though JSON does not ask for it: what is printed to a terminal holds no control characters.
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7f
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

extension JSONWriter {
    /// A key with its string; nothing at all where there is none: absent is absent, not null.
    public mutating func field(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    public mutating func field(_ name: String, _ value: (some BinaryInteger)?) {
        guard let value else { return }
        key(name)
        integer(value)
    }

    public mutating func field(_ name: String, _ value: Bool?) {
        guard let value else { return }
        key(name)
        boolean(value)
    }

    /// A key with an array, each element written by `write`; an empty array is written as such.
    public mutating func field<Element>(
        _ name: String, each elements: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        beginArray()
        for element in elements { write(&self, element) }
        endArray()
    }
}
