import NewsModel

/// Reads an answer's `counts:`: stances that count beside what is asserted, or `{ stances, speakers }`.
struct CountingReader {
    let findings: Findings

    func read(_ node: YAMLNode) -> AnswerCounting {
        guard case .mapping = node.content else { return AnswerCounting(stances: stances(node)) }
        var counting = AnswerCounting()
        guard var section = MappingReader(node, "\"counts\"", findings) else { return counting }
        if let node = section.take("stances") { counting.stances = stances(node) }
        let speakers = section.take("speakers")?.list("\"speakers\"", findings) ?? []
        counting.speakers = speakers.compactMap { $0.line("a speaker's name", findings) }
        section.finish()
        return counting
    }

    private func stances(_ node: YAMLNode) -> Set<Stance> {
        let named = node.list("\"counts\"", findings).compactMap { $0.choice("a stance", Stance.self, findings) }
        return Set(named).union([.asserted])
    }
}
