/// A document type declaration: its internal subset's literal entities are taken, all else is passed over.
struct DocumentType {
    private let bytes: [UInt8]
    private var position: Int

    init(_ bytes: [UInt8], at start: Int) {
        self.bytes = bytes
        position = start
    }

    /// Where the document goes on after the declaration.
    mutating func read(into reader: inout XMLReader) -> Int {
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "["):
                depth += 1
                position += 1
            case UInt8(ascii: "]"):
                depth -= 1
                position += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"): skipQuoted()
            case UInt8(ascii: ">") where depth <= 0: return position + 1
            case UInt8(ascii: "<"):
                let rest = bytes[position...]
                if rest.starts(with: "<!ENTITY".utf8) {
                    entity(into: &reader)
                } else if rest.starts(with: "<!--".utf8) {
                    while position < bytes.count, !bytes[position...].starts(with: "-->".utf8) { position += 1 }
                } else if depth <= 0, rest.count > 1, !rest.starts(with: "<!".utf8), position > 0 {
                    // The declaration was never ended, and the document has begun.
                    if XMLReader.isNameStart(rest[rest.startIndex + 1]) { return position }
                    position += 1
                } else {
                    position += 1
                }
            default: position += 1
            }
        }
        return bytes.count
    }

    private mutating func skipQuoted() {
        let quote = bytes[position]
        guard let end = bytes[(position + 1)...].prefix(4096).firstIndex(of: quote) else {
            position += 1
            return
        }
        position = end + 1
    }

    /// `<!ENTITY name "value">`; parameter entities and external ones are none of ours.
    private mutating func entity(into reader: inout XMLReader) {
        let start = position
        position += 8
        skipSpace()
        let nameStart = position
        while position < bytes.count, XMLReader.isNameByte(bytes[position]) { position += 1 }
        let name = nameStart..<position
        skipSpace()
        guard !name.isEmpty, position < bytes.count,
            bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
        else { return }
        let valueStart = position + 1
        guard let end = bytes[valueStart...].firstIndex(of: bytes[position]) else {
            position += 1
            return
        }
        if !reader.entities.declare(bytes[name], bytes[valueStart..<end]) { reader.note(.entityLimit, at: start) }
        position = end + 1
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }
}
