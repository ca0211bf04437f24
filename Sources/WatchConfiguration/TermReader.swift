/// Reads `terms:`, the named sets that queries use as `@name`.
struct TermReader {
    let findings: Findings

    func read(_ node: YAMLNode) -> [String: [String]] {
        guard case .mapping(let pairs) = node.content else {
            findings.error(node.position, "\"terms\" must be a mapping of names to lists, not \(node.kind)")
            return [:]
        }
        var sets: [String: [String]] = [:]
        for pair in pairs {
            guard Self.isName(pair.key) else {
                findings.error(
                    pair.keyPosition, "a term set's name is letters, digits, - and _, not \"\(pair.key.shortened)\"")
                continue
            }
            let terms = pair.value.lines("a term", findings)
            if terms.isEmpty { findings.error(pair.value.position, "term set \"\(pair.key)\" has no terms") }
            sets[pair.key] = terms
        }
        return sets
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
}
