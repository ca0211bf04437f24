import NewsModel

/// Looks up what topics name: feeds, tags and sinks.
struct ReferenceCheck {
    let feeds: [Feed]
    let sinks: [SinkSettings]
    let findings: Findings

    func check(_ reading: TopicReader.Reading) {
        for node in reading.feedNodes {
            // Without feeds there is nothing to select from: a configuration for `replay` or of topics alone.
            guard !feeds.isEmpty, case .scalar(let scalar) = node.content else { continue }
            let name = scalar.text.trimmingBlanks
            if !name.isEmpty, !feeds.contains(where: { FeedSelector(name).selects($0) }) {
                let hint = Suggestion.hint(for: name, among: Array(Set(feeds.flatMap { [$0.name] + $0.tags })))
                findings.error(node.position, "no feed has the name or tag \"\(name.shortened)\"\(hint)")
            }
        }
        for node in reading.sinkNodes {
            guard case .scalar(let scalar) = node.content else { continue }
            let name = scalar.text.trimmingBlanks
            if !name.isEmpty, !sinks.contains(where: { $0.name == name }) {
                let hint =
                    sinks.isEmpty
                    ? "; \"alerts\" has no \"sinks\"" : Suggestion.hint(for: name, among: sinks.map(\.name))
                findings.error(node.position, "there is no sink \"\(name.shortened)\"\(hint)")
            }
        }
    }
}
