public import NewsModel

/// Writes a query in the query language; what it writes parses to the same query.
public enum QueryPrinter {
    public static func print(_ query: Query) -> String { write(query, .or) }

    /// How tightly the place binds that a query is written in.
    private enum Binding: Int {
        case or, and, unary, near, primary
    }

    private static func write(_ query: Query, _ place: Binding) -> String {
        let (text, binding) = form(query)
        return binding.rawValue < place.rawValue ? "(\(text))" : text
    }

    private static func form(_ query: Query) -> (String, Binding) {
        switch query {
        case .term(let word, let exact): ((exact ? "=" : "") + word, .primary)
        case .prefix(let stem): (stem + "*", .primary)
        case .phrase(let phrase, let exact): ((exact ? "=" : "") + quoted(phrase), .primary)
        case .regex(let pattern, let exact): ((exact ? "=" : "") + "/\(pattern)/", .primary)
        case .everything: ("\"*\"", .primary)
        case .all(let parts):
            (parts.map { write($0, .unary) }.joined(separator: " AND "), parts.count == 1 ? .primary : .and)
        case .any(let parts):
            (parts.map { write($0, .and) }.joined(separator: " OR "), parts.count == 1 ? .primary : .or)
        case .not(let inner): ("NOT " + write(inner, .unary), .unary)
        case .near(let left, let right, let words, let ordered):
            (
                write(left, .near) + (ordered ? " ONEAR/" : " NEAR/") + String(words) + " " + write(right, .primary),
                .near
            )
        case .sentence(let inner): ("SENTENCE(\(write(inner, .or)))", .primary)
        case .paragraph(let inner): ("PARAGRAPH(\(write(inner, .or)))", .primary)
        case .quorum(let needed, let parts):
            ("\(needed) OF (" + parts.map { write($0, .or) }.joined(separator: ", ") + ")", .primary)
        case .field(let field, let inner): (field.rawValue + ":" + write(inner, .primary), .primary)
        }
    }

    private static func quoted(_ phrase: String) -> String {
        "\"" + phrase.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
