import NewsModel
import TextProcessing

/// Turns the text of a word, phrase or regular expression into a query, or says why it can find nothing.
struct TermText {
    /// The query that the text stands in, for error columns.
    let text: String

    func word(_ word: String, at offset: Int, exact: Bool) throws(QuerySyntaxError) -> Query {
        guard word.utf8.last == UInt8(ascii: "*") else {
            try requireWords(word, offset)
            return .term(word, exact: exact)
        }
        let stem = String(word.dropLast())
        if exact {
            throw error("'=' and '*' do not go together", offset + stem.utf8.count, "write \(word), or =\(stem)")
        }
        try requireWords(stem, offset)
        try requireLength(stem, offset)
        return .prefix(stem)
    }

    func phrase(_ phrase: String, at offset: Int, exact: Bool) throws(QuerySyntaxError) -> Query {
        if phrase == "*" { return .everything }
        for piece in phrase.split(separator: " ") where piece.utf8.contains(UInt8(ascii: "*")) {
            if exact { throw error("'=' and '*' do not go together", offset, "leave one of them away") }
            guard piece.utf8.firstIndex(of: UInt8(ascii: "*")) == piece.utf8.index(before: piece.endIndex), piece != "*"
            else {
                throw error("'*' cannot stand here", offset, "a wildcard ends a word: \"russian federat*\"")
            }
            try requireLength(String(piece.dropLast()), offset)
        }
        try requireWords(phrase, offset)
        return .phrase(phrase, exact: exact)
    }

    func regex(_ pattern: String, at offset: Int, exact: Bool) throws(QuerySyntaxError) -> Query {
        do {
            _ = try RegularExpression(pattern, exact: exact)
        } catch {
            throw self.error(error.message, offset + 1 + error.offset, error.hint)
        }
        return .regex(pattern, exact: exact)
    }

    private func requireWords(_ term: String, _ offset: Int) throws(QuerySyntaxError) {
        let count = WordTokenizer.words(of: term).words.count
        guard count > 0 else {
            throw error("there is no letter or digit in this to search for", offset, "punctuation is not searched")
        }
        guard count <= 64 else { throw error("a phrase has at most 64 words", offset) }
    }

    /// Two letters, or one character of a script without spaces.
    private func requireLength(_ stem: String, _ offset: Int) throws(QuerySyntaxError) {
        let words = WordTokenizer.words(of: stem)
        guard let last = words.words.last else { throw error("a wildcard needs letters before it", offset, "maduro*") }
        if !last.shape.contains(.solo), words.foldedText(last).unicodeScalars.count < 2 {
            throw error(
                "a wildcard needs at least two letters before it", offset, "\(stem)* would match nearly everything")
        }
    }

    private func error(_ message: String, _ offset: Int, _ hint: String? = nil) -> QuerySyntaxError {
        QuerySyntaxError(message, at: offset, in: text, hint: hint)
    }
}
