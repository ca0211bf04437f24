import NewsModel
import TopicMatching

/// Reads queries out of scalars; a mistake in a query is reported where its character stands in the file.
struct QueryReader {
    let termSets: [String: [String]]
    let findings: Findings

    /// One query, or a list of which any may match.
    func query(_ node: YAMLNode, _ what: String) -> Query? {
        let queries = queries(node, what)
        return queries.count > 1 ? .any(queries) : queries.first
    }

    func queries(_ node: YAMLNode, _ what: String) -> [Query] {
        node.list(what, findings).compactMap { single($0, what) }
    }

    private func single(_ node: YAMLNode, _ what: String) -> Query? {
        guard case .scalar(let scalar) = node.content, !scalar.isNull else {
            findings.error(node.position, "\(what) must be a query, not \(node.kind)")
            return nil
        }
        return .term(scalar.text, exact: false)
    }
}
