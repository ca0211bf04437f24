/// Reads what `StoredListWriter` wrote, or SQLite's own JSON functions. Anything else is `StoreError.corrupt`.
struct StoredListReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// All the elements of the list that begins here.
    mutating func list<Element>(_ element: (inout Self) throws -> Element) throws -> [Element] {
        try open()
        var elements: [Element] = []
        while !take(UInt8(ascii: "]")) {
            if !elements.isEmpty { try expect(UInt8(ascii: ",")) }
            elements.append(try element(&self))
        }
        return elements
    }

    /// All the fields of the object that begins here; `field` is given each key and reads its value.
    mutating func object(_ field: (inout Self, String) throws -> Void) throws {
        _ = take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "{"))
        while !take(UInt8(ascii: "}")) {
            let key = try string()
            try expect(UInt8(ascii: ":"))
            try field(&self, key)
        }
    }

    mutating func flag() throws -> Bool {
        for (word, value) in [("true", true), ("false", false)] where bytes[position...].starts(with: word.utf8) {
            position += word.utf8.count
            return value
        }
        throw corrupt()
    }

    /// Nothing may follow.
    func end() throws { if position < bytes.count { throw corrupt() } }

    mutating func open() throws { try expect(UInt8(ascii: "[")) }

    mutating func close() throws { try expect(UInt8(ascii: "]")) }

    mutating func string() throws -> String {
        _ = take(UInt8(ascii: ","))
        try expect(UInt8(ascii: "\""))
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") {
            position += 1
        }
        if take(UInt8(ascii: "\"")) { return String(decoding: bytes[start..<position - 1], as: UTF8.self) }
        var text = Array(bytes[start..<position])
        while !take(UInt8(ascii: "\"")) {
            let byte = try next()
            text.append(byte == UInt8(ascii: "\\") ? try escaped() : byte)
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// nil for `null`.
    mutating func number() throws -> Int64? {
        _ = take(UInt8(ascii: ","))
        if position + 4 <= bytes.count, bytes[position..<position + 4].elementsEqual("null".utf8) {
            position += 4
            return nil
        }
        let isNegative = take(UInt8(ascii: "-"))
        var (value, digits): (Int64, Int) = (0, 0)
        while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
            // The least number has no positive counterpart: it wraps on the way and is itself again in the end.
            value = value &* 10 &- Int64(digit)
            position += 1
            digits += 1
        }
        guard digits > 0, digits <= 19 else { throw corrupt() }
        return isNegative ? value : 0 &- value
    }

    private mutating func escaped() throws -> UInt8 {
        switch try next() {
        case UInt8(ascii: "n"): return 0x0a
        case UInt8(ascii: "r"): return 0x0d
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0c
        case UInt8(ascii: "u"):
            guard position + 4 <= bytes.count,
                let value = UInt8(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
            else { throw corrupt() }
            position += 4
            return value
        case let byte: return byte
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws {
        guard take(byte) else { throw corrupt() }
    }

    private mutating func next() throws -> UInt8 {
        guard position < bytes.count else { throw corrupt() }
        defer { position += 1 }
        return bytes[position]
    }

    func corrupt() -> StoreError {
        .corrupt(reason: "a column does not hold a list: \(String(decoding: bytes.prefix(80), as: UTF8.self))")
    }
}
