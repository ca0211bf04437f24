import NewsModel

/// What is looked for in the text itself: the end points of all queries, each kept once however many topics have it.
struct Leaf: Hashable, Sendable {
    enum Target: Hashable, Sendable {
        case words(WordPattern)
        case expression(RegularExpression)
    }

    let target: Target
    /// Fields that some query looks for it in.
    var fields: FieldSet

    /// nil for queries that are no leaves, or that can find nothing.
    static func target(of query: Query) -> Target? {
        if case .regex(let pattern, let exact) = query {
            return (try? RegularExpression(pattern, exact: exact)).map(Target.expression)
        }
        return WordPattern(query).map(Target.words)
    }
}
