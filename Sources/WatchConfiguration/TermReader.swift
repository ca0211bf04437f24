import TopicMatching

/// Reads `terms:`, the named sets that queries use as `@name`.
struct TermReader {
    let findings: Findings

    func read(_ node: YAMLNode) -> [String: [String]] {
        guard case .mapping(let pairs) = node.content else {
            findings.error(node.position, "\"terms\" must be a mapping of names to lists, not \(node.kind)")
            return [:]
        }
        var sets: [String: [String]] = [:]
        var nodes: [String: [YAMLNode]] = [:]
        for pair in pairs {
            guard Self.isName(pair.key) else {
                findings.error(
                    pair.keyPosition, "a term set's name is letters, digits, - and _, not \"\(pair.key.shortened)\"")
                continue
            }
            let members = pair.value.list("a term set", findings).compactMap { node in
                node.line("a term", findings).map { (node, $0) }
            }
            sets[pair.key] = members.map(\.1)
            nodes[pair.key] = [pair.value] + members.map(\.0)
        }
        for problem in TermSets(sets).problems() { report(problem, nodes[problem.set] ?? []) }
        return sets
    }

    /// `nodes` are the set's own, then its members'.
    private func report(_ problem: TermSets.Problem, _ nodes: [YAMLNode]) {
        guard let set = nodes.first else { return }
        let message = problem.message + (problem.hint.map { "; \($0)" } ?? "")
        guard let member = problem.member, member + 1 < nodes.count,
            case .scalar(let scalar) = nodes[member + 1].content
        else {
            return findings.error(set.position, message)
        }
        let offset = scalar.text.prefix(problem.column - 1).unicodeScalars.count
        findings.error(scalar.source.position(ofScalarAt: offset, in: scalar.text), message)
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
}
