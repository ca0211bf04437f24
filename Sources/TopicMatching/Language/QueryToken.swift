import NewsModel

/// A lexical element of the query language and where it starts.
struct QueryToken {
    enum Kind: Hashable {
        case open, close, comma
        /// A bare word, perhaps with `*` at its end.
        case word(String)
        case phrase(String)
        case regex(String)
        case equals
        case set(String)
        case field(Query.Field)
        case and, or, not
        case near(words: Int, ordered: Bool)
        case sentence, paragraph
        case of
        case end
    }

    let kind: Kind
    /// UTF-8 offset of its first byte.
    let offset: Int

    /// As error messages name it.
    var name: String {
        switch kind {
        case .open: "'('"
        case .close: "')'"
        case .comma: "','"
        case .word(let text): "'\(text)'"
        case .phrase(let text): "\"\(text)\""
        case .regex(let text): "/\(text)/"
        case .equals: "'='"
        case .set(let name): "@\(name)"
        case .field(let field): "'\(field.rawValue):'"
        case .and: "AND"
        case .or: "OR"
        case .not: "NOT"
        case .near(let words, let ordered): (ordered ? "ONEAR/" : "NEAR/") + String(words)
        case .sentence: "SENTENCE"
        case .paragraph: "PARAGRAPH"
        case .of: "OF"
        case .end: "the end"
        }
    }
}
