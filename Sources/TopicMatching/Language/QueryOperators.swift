/// Tells operators from words, and what people bring from other languages from both.
struct QueryOperators {
    let text: String

    /// `opens`: a parenthesis follows.
    func kind(of word: String, at offset: Int, opens: Bool) throws(QuerySyntaxError) -> QueryToken.Kind {
        switch word {
        case "AND": return .and
        case "OR": return .or
        case "NOT": return .not
        case "OF": return .of
        case "SENTENCE", "PARAGRAPH":
            guard opens else {
                throw error(
                    "\(word) needs a query in parentheses", offset,
                    "\(word)(a AND b), or \"\(word.lowercased())\" for the word")
            }
            return word == "SENTENCE" ? .sentence : .paragraph
        default: break
        }
        if let near = try near(word, offset) { return near }
        try refuseForeign(word, offset, opens)
        return .word(word)
    }

    private func near(_ word: String, _ offset: Int) throws(QuerySyntaxError) -> QueryToken.Kind? {
        let parts = word.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts[0].uppercased()
        guard name == "NEAR" || name == "ONEAR" else { return nil }
        if parts.count == 1 || parts[1].isEmpty {
            if parts[0] != name { return nil }
            throw error("\(name) needs a number of words", offset, "\(name)/8: at most 8 words between")
        }
        guard parts[0] == name else {
            throw error("operators are written in capitals", offset, "did you mean \(name)/\(parts[1])?")
        }
        guard let words = Int(parts[1]), words >= 0 else {
            throw error(
                "'\(parts[1])' is no number of words", offset + name.utf8.count + 1,
                "\(name)/8: at most 8 words between")
        }
        guard words <= QueryLexer.farthest else {
            throw error(
                "\(words) words are no nearness", offset + name.utf8.count + 1,
                "at most \(QueryLexer.farthest); AND has no limit")
        }
        return .near(words: words, ordered: name == "ONEAR")
    }

    private func refuseForeign(_ word: String, _ offset: Int, _ opens: Bool) throws(QuerySyntaxError) {
        switch word {
        case "&&", "&": throw error("'\(word)' is no operator here", offset, "did you mean AND?")
        case "||", "|": throw error("'\(word)' is no operator here", offset, "did you mean OR?")
        case "!": throw error("'!' is no operator here", offset, "did you mean NOT?")
        default: break
        }
        if opens, ["sentence", "paragraph"].contains(word.lowercased()) {
            throw error("operators are written in capitals", offset, "did you mean \(word.uppercased())(...)?")
        }
        let bytes = Array(word.utf8)
        let rest = String(decoding: bytes.dropFirst(), as: UTF8.self)
        switch bytes.first {
        case UInt8(ascii: "-") where bytes.count > 1:
            throw error("'-' does not exclude a word", offset, "did you mean NOT \(rest)?")
        case UInt8(ascii: "!") where bytes.count > 1:
            throw error("'!' does not exclude a word", offset, "did you mean NOT \(rest)?")
        case UInt8(ascii: "+") where bytes.count > 1:
            throw error("'+' is not needed: every term is required unless OR stands between", offset, "write \(rest)")
        default: break
        }
        try refuseWildcards(word, bytes, offset)
    }

    private func refuseWildcards(_ word: String, _ bytes: [UInt8], _ offset: Int) throws(QuerySyntaxError) {
        if let star = bytes.firstIndex(of: UInt8(ascii: "*")), star < bytes.count - 1 || bytes.count == 1 {
            let hint = bytes.count == 1 ? "\"*\" matches every story" : "a wildcard ends a word: maduro*"
            throw error("'*' cannot stand here", offset + star, hint)
        }
        if let mark = bytes.firstIndex(of: UInt8(ascii: "?")) {
            throw error("'?' is no wildcard here", offset + mark, "only '*' at the end of a word; or use /regex/")
        }
        if let tilde = bytes.firstIndex(of: UInt8(ascii: "~")), tilde > 0 {
            throw error("'~' is no operator here", offset + tilde, "for nearness write a NEAR/5 b; spelling is exact")
        }
        if let caret = bytes.firstIndex(of: UInt8(ascii: "^")), caret > 0 {
            throw error("terms have no weights", offset + caret, "leave '^' and what follows away")
        }
    }

    private func error(_ message: String, _ offset: Int, _ hint: String) -> QuerySyntaxError {
        QuerySyntaxError(message, at: offset, in: text, hint: hint)
    }
}
