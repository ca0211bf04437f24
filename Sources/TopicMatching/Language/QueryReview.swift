public import NewsModel
import TextProcessing

/// What is allowed in a query but seldom meant; `check` warns of it.
public enum QueryReview {
    /// Warnings as plain sentences, none for a query that is fine.
    public static func warnings(_ query: Query) -> [String] {
        var warnings: [String] = []
        var compiler = QueryCompiler()
        if case .everything = query {
            warnings.append("this matches every story")
        } else if TriggerPlan(frequency: { _ in 0.01 }).triggers(compiler.compile(query)) == nil {
            warnings.append("no term is required, so this is tried on every story and matches most")
        }
        for word in operatorWords(query) {
            warnings.append(
                "'\(word)' is searched for as a word; operators are written in capitals: \(word.uppercased())")
        }
        return warnings
    }

    private static func operatorWords(_ query: Query) -> [String] {
        if case .term(let word, false) = query, ["and", "or", "not", "near", "of"].contains(word.lowercased()) {
            return [word]
        }
        return query.children.flatMap(operatorWords)
    }
}
