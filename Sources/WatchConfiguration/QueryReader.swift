import NewsModel
import TopicMatching

/// Reads queries out of scalars; a mistake in a query is reported where its character stands in the file.
struct QueryReader {
    let termSets: TermSets
    let findings: Findings

    /// One query, or a list of which any may match.
    func query(_ node: YAMLNode, _ what: String) -> Query? {
        let queries = queries(node, what)
        return queries.count > 1 ? .any(queries) : queries.first
    }

    func queries(_ node: YAMLNode, _ what: String) -> [Query] {
        guard case .sequence(let nodes) = node.content else { return single(node, what).map { [$0] } ?? [] }
        if nodes.isEmpty { findings.error(node.position, "\(what) is an empty list") }
        return nodes.compactMap { single($0, what) }
    }

    private func single(_ node: YAMLNode, _ what: String) -> Query? {
        guard case .scalar(let scalar) = node.content, !scalar.isNull else {
            findings.error(node.position, "\(what) must be a query, not \(node.kind)")
            return nil
        }
        // The quotation marks of `match: "*"` are YAML's.
        if scalar.text.filter({ !$0.isWhitespace }) == "*" { return .everything }
        do {
            return try QueryParser.parse(scalar.text, termSets: termSets)
        } catch {
            let offset = String(decoding: scalar.text.utf8.prefix(error.offset), as: UTF8.self).unicodeScalars.count
            let hint = error.hint.map { "; \($0)" } ?? ""
            findings.error(scalar.source.position(ofScalarAt: offset, in: scalar.text), error.message + hint)
            return nil
        }
    }
}
