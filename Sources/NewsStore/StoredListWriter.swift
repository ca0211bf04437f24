/// Writes JSON of strings, integers and lists of them on bytes: some of it goes with every story and every poll.
struct StoredListWriter {
    private var bytes: [UInt8] = []
    private var isFirst = true

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func list(_ body: (inout Self) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "["))
        isFirst = true
        body(&self)
        bytes.append(UInt8(ascii: "]"))
        isFirst = false
    }

    mutating func list<Element>(_ elements: [Element], _ write: (inout Self, Element) -> Void) {
        list { writer in
            for element in elements { write(&writer, element) }
        }
    }

    /// - Parameter text: its NUL characters become U+FFFD, see `stored`.
    mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        let text = stored(text)
        if Self.isPlain(text) {
            bytes.append(contentsOf: text.utf8)
        } else {
            for byte in text.utf8 { if Self.isPlain(byte) { bytes.append(byte) } else { escape(byte) } }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Nearly all texts are: nothing in them has to be escaped.
    private static func isPlain(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        // Without a way out, so that many bytes are looked at in one step.
        var isPlain = true
        for index in bytes.indices { isPlain = Self.isPlain(bytes[index]) && isPlain }
        return isPlain
    }

    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    mutating func number(_ number: Int64?) {
        separate()
        guard let number else {
            bytes.append(contentsOf: "null".utf8)
            return
        }
        if number < 0 { bytes.append(UInt8(ascii: "-")) }
        digits(of: number.magnitude)
    }

    private mutating func digits(of number: UInt64) {
        var rest = number
        var (digits, first) = (InlineArray<20, UInt8>(repeating: 0), 20)
        // Two at a time: a digest has nineteen of them, a time thirteen.
        while rest >= 10 {
            let (next, pair) = rest.quotientAndRemainder(dividingBy: 100)
            let tens = UInt8(truncatingIfNeeded: (pair &* 103) >> 10)
            first -= 2
            digits[first] = UInt8(ascii: "0") &+ tens
            digits[first + 1] = UInt8(ascii: "0") &+ (UInt8(truncatingIfNeeded: pair) &- tens &* 10)
            rest = next
        }
        if rest > 0 || first == 20 {
            first -= 1
            digits[first] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest)
        }
        bytes.append(addingCapacity: 20 - first) { target in
            for place in first..<20 { target.append(digits[place]) }
        }
    }

    /// An object; in `body` each `key` is followed by its value. Keys are to be given in order, as `StoredJSON` has them.
    mutating func object(_ body: (inout Self) throws -> Void) rethrows {
        separate()
        bytes.append(UInt8(ascii: "{"))
        isFirst = true
        try body(&self)
        bytes.append(UInt8(ascii: "}"))
        isFirst = false
    }

    mutating func key(_ name: StaticString) {
        string("\(name)")
        bytes.append(UInt8(ascii: ":"))
        isFirst = true
    }

    /// A key and its value, or nothing where there is none.
    mutating func field(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    mutating func field(_ name: StaticString, _ number: Int64?) {
        guard let number else { return }
        key(name)
        self.number(number)
    }

    /// Unsigned, as a coder writes it.
    mutating func field(_ name: StaticString, digest: UInt64?) {
        guard let digest else { return }
        key(name)
        separate()
        digits(of: digest)
    }

    mutating func field(_ name: StaticString, _ flag: Bool?) {
        if let flag { field(name, json: flag ? "true" : "false") }
    }

    /// - Parameter json: a value as it is to stand there.
    mutating func field(_ name: StaticString, json: String) {
        key(name)
        separate()
        bytes.append(contentsOf: json.utf8)
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
    }

    private mutating func escape(_ byte: UInt8) {
        guard byte < 0x20 else {
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
            return
        }
        let hex = "0123456789abcdef".utf8
        bytes.append(contentsOf: "\\u00".utf8)
        for digit in [byte >> 4, byte & 15] { bytes.append(hex[hex.index(hex.startIndex, offsetBy: Int(digit))]) }
    }
}
