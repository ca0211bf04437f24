import NewsModel

/// Reads a topic's `tests:`.
struct TopicTestReader {
    let findings: Findings

    private enum Expectation: String, CaseIterable { case match, none }

    func read(_ node: YAMLNode, of topic: Topic) -> [TopicTest] {
        guard case .sequence(let nodes) = node.content else {
            findings.error(node.position, "\"tests\" must be a list, not \(node.kind)")
            return []
        }
        return nodes.compactMap { read($0, of: topic) }
    }

    private func read(_ node: YAMLNode, of topic: Topic) -> TopicTest? {
        guard var section = MappingReader(node, "a test", findings) else { return nil }
        let title = section.take("title")?.text("title", findings)
        let textNode = section.take("text")
        let text = textNode?.text("text", findings)
        if title == nil, textNode == nil { findings.error(section.position, "a test needs \"text\" or \"title\"") }
        let expect = section.require("expect", "a test")?.choice("expect", Expectation.self, findings)
        let answers = section.take("answers").map { names($0, of: topic) }
        section.finish()
        guard let expect, text != nil || title != nil else { return nil }
        return TopicTest(
            topic: topic.id, title: title, text: text ?? "", expectsMatch: expect == .match, answers: answers,
            position: node.position)
    }

    private func names(_ node: YAMLNode, of topic: Topic) -> Set<String> {
        var names = Set<String>()
        for entry in node.list("\"answers\"", findings) {
            guard let name = entry.line("an answer's name", findings) else { continue }
            if topic.answers.contains(where: { $0.name == name }) {
                names.insert(name)
            } else {
                let hint = Suggestion.hint(for: name, among: topic.answers.map(\.name))
                findings.error(entry.position, "the topic has no answer \"\(name.shortened)\"\(hint)")
            }
        }
        return names
    }
}
