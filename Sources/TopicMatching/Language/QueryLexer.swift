import NewsModel

/// Cuts a query into tokens.
struct QueryLexer {
    /// Words apart, at most; beyond a thousand words nearness says nothing.
    static let farthest = 1000

    private let text: String
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
    }

    mutating func tokens() throws(QuerySyntaxError) -> [QueryToken] {
        var tokens: [QueryToken] = []
        while true {
            while index < bytes.count, let width = space(at: index) { index += width }
            let start = index
            guard index < bytes.count else {
                tokens.append(QueryToken(kind: .end, offset: start))
                return tokens
            }
            tokens.append(QueryToken(kind: try next(), offset: start))
        }
    }

    private mutating func next() throws(QuerySyntaxError) -> QueryToken.Kind {
        switch bytes[index] {
        case UInt8(ascii: "("): return step(.open)
        case UInt8(ascii: ")"): return step(.close)
        case UInt8(ascii: ","): return step(.comma)
        case UInt8(ascii: "="): return step(.equals)
        case UInt8(ascii: "\""): return try phrase(opening: 1, closing: ["\""])
        case UInt8(ascii: "/"): return try regex()
        case UInt8(ascii: "@"): return try set()
        case 0xE2 where bytes[index...].starts(with: "\u{201C}".utf8) || bytes[index...].starts(with: "\u{201E}".utf8):
            return try phrase(opening: 3, closing: ["\u{201D}", "\u{201C}", "\""])
        default: return try word()
        }
    }

    private mutating func step(_ kind: QueryToken.Kind) -> QueryToken.Kind {
        index += 1
        return kind
    }

    /// `\"` and `\\` stand for themselves.
    private mutating func phrase(opening: Int, closing: [String]) throws(QuerySyntaxError) -> QueryToken.Kind {
        let start = index
        index += opening
        var content: [UInt8] = []
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "\"") || bytes[index + 1] == UInt8(ascii: "\\")
            {
                content.append(bytes[index + 1])
                index += 2
            } else if let mark = closing.first(where: { bytes[index...].starts(with: $0.utf8) }) {
                index += mark.utf8.count
                return .phrase(String(decoding: content, as: UTF8.self))
            } else {
                content.append(bytes[index])
                index += 1
            }
        }
        throw error("this quotation mark is never closed", at: start, hint: "add \" at the end of the phrase")
    }

    private mutating func regex() throws(QuerySyntaxError) -> QueryToken.Kind {
        let start = index
        index += 1
        var inClass = false
        while index < bytes.count, bytes[index] != UInt8(ascii: "/") || inClass {
            if bytes[index] == UInt8(ascii: "[") { inClass = true }
            if bytes[index] == UInt8(ascii: "]") { inClass = false }
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard index < bytes.count else {
            throw error(
                "this regular expression is never closed", at: start, hint: "add / at its end, or quote the word")
        }
        defer { index += 1 }
        guard index > start + 1 else { throw error("this regular expression is empty", at: start) }
        return .regex(String(decoding: bytes[start + 1..<index], as: UTF8.self))
    }

    private mutating func set() throws(QuerySyntaxError) -> QueryToken.Kind {
        let start = index
        index += 1
        let from = index
        while index < bytes.count, !ends(at: index) { index += 1 }
        guard index > from else { throw error("a term set needs a name after '@'", at: start, hint: "such as @russia") }
        return .set(String(decoding: bytes[from..<index], as: UTF8.self))
    }

    private mutating func word() throws(QuerySyntaxError) -> QueryToken.Kind {
        let start = index
        while index < bytes.count, !ends(at: index) {
            if bytes[index] == UInt8(ascii: ":"), let kind = try field(from: start) { return kind }
            index += 1
        }
        let word = String(decoding: bytes[start..<index], as: UTF8.self)
        return try QueryOperators(text: text).kind(of: word, at: start, opens: opensAhead())
    }

    /// The field named before the colon that the lexer stands at; nil where the colon is part of a word, as in `10:30`.
    private mutating func field(from start: Int) throws(QuerySyntaxError) -> QueryToken.Kind? {
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        if let field = Query.Field(rawValue: name) {
            index += 1
            return .field(field)
        }
        guard !name.isEmpty, name.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) else { return nil }
        let names = Query.Field.allCases.map(\.rawValue)
        let close = Spelling.closest(to: name.lowercased(), among: names)
        throw error(
            "there is no field '\(name)'", at: start,
            hint: close.map { "did you mean \($0):?" }
                ?? "fields are \(names.joined(separator: ", ")); quote a word that has a colon")
    }

    private func opensAhead() -> Bool {
        var ahead = index
        while ahead < bytes.count, let width = space(at: ahead) { ahead += width }
        return ahead < bytes.count && bytes[ahead] == UInt8(ascii: "(")
    }

    private func ends(at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "\""): true
        default: space(at: index) != nil
        }
    }

    /// The width of the white space here: ASCII, no-break and ideographic spaces.
    private func space(at index: Int) -> Int? {
        if bytes[index] <= 32 { return 1 }
        if bytes[index...].starts(with: [0xC2, 0xA0]) { return 2 }
        return bytes[index...].starts(with: [0xE3, 0x80, 0x80]) ? 3 : nil
    }

    private func error(_ message: String, at offset: Int, hint: String? = nil) -> QuerySyntaxError {
        QuerySyntaxError(message, at: offset, in: text, hint: hint)
    }
}
