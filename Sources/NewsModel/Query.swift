/// What a topic looks for: the syntax tree of the query language, names of term sets already replaced.
public indirect enum Query: Hashable, Sendable {
    /// A word, folded (case and diacritics) before comparison. `exact` keeps case and diacritics (`=Exact`).
    case term(String, exact: Bool)
    /// `prefix*`.
    case prefix(String)
    /// Words in immediate succession.
    case phrase(String, exact: Bool)
    /// `/regex/`, over folded text; `exact` (`=/regex/`) sees the text as written.
    case regex(String, exact: Bool)
    /// `"*"`: every story.
    case everything
    case all([Query])
    case any([Query])
    case not(Query)
    /// `a NEAR/n b`: at most `words` words between; `ordered` for ONEAR.
    case near(Query, Query, words: Int, ordered: Bool)
    case sentence(Query)
    case paragraph(Query)
    /// `n OF (a, b, c)`.
    case quorum(Int, [Query])
    case field(Field, Query)

    public enum Field: String, Hashable, Sendable, CaseIterable, Codable {
        case title, text, author, category, url, outlet, lang
    }
}
