/// Takes a mapping apart key by key; what nobody asked for is a mistake, with the nearest key that was asked for.
///
/// The code that reads a section is thereby the list of its keys, and no second list can disagree with it.
struct MappingReader {
    let position: Position
    private let pairs: [YAMLNode.Pair]
    private let findings: Findings
    private var known: [String] = []
    private var taken: Set<String> = []

    /// nil, and a mistake, where the node is no mapping. `what` names the section in that message: "a feed".
    init?(_ node: YAMLNode, _ what: String, _ findings: Findings) {
        guard case .mapping(let pairs) = node.content else {
            findings.error(node.position, "\(what) must be a mapping of keys to values, not \(node.kind)")
            return nil
        }
        self.pairs = pairs
        self.position = node.position
        self.findings = findings
    }

    /// The value of a key; nil where it is absent or null, which both mean the default.
    mutating func take(_ key: String) -> YAMLNode? {
        guard let value = takeEvenNull(key), !value.isNull else { return nil }
        return value
    }

    /// The value of a key that may stand alone (`journal:`).
    mutating func takeEvenNull(_ key: String) -> YAMLNode? {
        known.append(key)
        guard let pair = pairs.first(where: { $0.key == key }) else { return nil }
        taken.insert(key)
        return pair.value
    }

    /// Keys of which no section may be without one: the value, or a mistake at the section's start.
    mutating func require(_ key: String, _ what: String) -> YAMLNode? {
        if let value = take(key) { return value }
        findings.error(position, "\(what) needs \"\(key)\"")
        return nil
    }

    /// Reports what is left; `hints` answers names that people know from elsewhere.
    func finish(hints: [String: String] = [:]) {
        for pair in pairs where !taken.contains(pair.key) {
            var message = "unknown key \"\(pair.key.shortened)\""
            if let hint = hints[pair.key] {
                message += "; \(hint)"
            } else if let near = Suggestion.nearest(to: pair.key, among: known) {
                message += "; did you mean \"\(near)\"?"
            } else {
                message += "; known here: \(known.sorted().joined(separator: ", "))"
            }
            findings.error(pair.keyPosition, message)
        }
    }
}
