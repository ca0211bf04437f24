/// Finds `outline` tags in the bytes of an OPML file.
///
/// One element with attributes is all that a subscription list has, so this reads tags and nothing else: there are no
/// entities to define, no files to fetch, no nesting to overflow, and what is not well formed is passed over.
struct OutlineScanner {
    enum Event {
        /// Attribute names in small letters, since exporters disagree; `isEmpty` where the tag closes itself.
        case start([String: String], isEmpty: Bool)
        case end
    }

    /// Whether an `opml` tag has been passed.
    private(set) var sawOPML = false
    private let bytes: [UInt8]
    private var at = 0
    private var tagStart = 0

    /// Bytes that are not UTF-8 are read as ISO 8859-1, the other encoding in which such files are found.
    init(_ bytes: [UInt8]) {
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        self.bytes = isUTF8 ? bytes : Array(String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })).utf8)
    }

    mutating func next() -> Event? {
        while let start = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            tagStart = start
            at = start + 1
            if skip("!--", to: "-->") || skip("![CDATA[", to: "]]>") || skip("?", to: "?>") || skip("!", to: ">") {
                continue
            }
            let closes = take(UInt8(ascii: "/"))
            let name = word().lowercased()
            if name == "opml" { sawOPML = true }
            let (attributes, isEmpty) = attributes()
            guard name == "outline" else { continue }
            return closes ? .end : .start(attributes, isEmpty: isEmpty)
        }
        return nil
    }

    /// Where the last tag begins.
    func position(file: String) -> Position {
        let text = SourceText(String(decoding: bytes[..<tagStart], as: UTF8.self))
        let (line, column) = text.lineAndColumn(of: text.scalars.count)
        return Position(file: file, line: line, column: column)
    }

    private mutating func attributes() -> ([String: String], isEmpty: Bool) {
        var attributes: [String: String] = [:]
        while at < bytes.count {
            skipBlanks()
            if take(UInt8(ascii: ">")) { return (attributes, false) }
            if take(UInt8(ascii: "/")) {
                if take(UInt8(ascii: ">")) { return (attributes, true) }
                continue
            }
            if at < bytes.count, bytes[at] == UInt8(ascii: "<") { return (attributes, false) }
            let name = word().lowercased()
            skipBlanks()
            guard take(UInt8(ascii: "=")) else {
                if name.isEmpty { at += 1 }
                continue
            }
            skipBlanks()
            let value = value()
            if attributes[name] == nil { attributes[name] = CharacterReferences.resolved(value) }
        }
        return (attributes, true)
    }

    private mutating func value() -> ArraySlice<UInt8> {
        for quote in [UInt8(ascii: "\""), UInt8(ascii: "'")] where take(quote) {
            let end = bytes[at...].firstIndex(of: quote) ?? bytes.count
            defer { at = min(end + 1, bytes.count) }
            return bytes[at..<end]
        }
        let end = bytes[at...].firstIndex { Self.isBlank($0) || $0 == UInt8(ascii: ">") } ?? bytes.count
        defer { at = end }
        return bytes[at..<end]
    }

    private mutating func word() -> String {
        let end = bytes[at...].firstIndex { Self.isBlank($0) || "=/<>\"'".utf8.contains($0) } ?? bytes.count
        defer { at = end }
        return String(decoding: bytes[at..<end], as: UTF8.self)
    }

    private mutating func skip(_ opening: String, to closing: String) -> Bool {
        guard bytes[at...].starts(with: opening.utf8) else { return false }
        let closing = Array(closing.utf8)
        at += opening.utf8.count
        while at < bytes.count, !bytes[at...].starts(with: closing) { at += 1 }
        at = min(at + closing.count, bytes.count)
        return true
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    private mutating func skipBlanks() {
        while at < bytes.count, Self.isBlank(bytes[at]) { at += 1 }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
