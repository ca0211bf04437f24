import NewsModel

/// The words that a topic asks for. All its stories have them, so that two short reports from Moscow are not one event
/// because the topic is `moscow`: they must have something else in common.
struct TopicTerms: Sendable {
    let hashes: Set<UInt64>
    /// The same for the same words.
    let digest: UInt64

    static let none = TopicTerms(hashes: [])

    init(_ topic: Topic) {
        var words: [String] = []
        if let match = topic.match { Self.collect(match, into: &words) }
        self.init(hashes: Set(words.flatMap { EventTerms.hashes(of: $0) }))
    }

    private init(hashes: Set<UInt64>) {
        self.hashes = hashes
        digest = hashes.reduce(0) { $0 ^ $1 }
    }

    /// Words that a story must not have, and those of its metadata, are not in its text.
    private static func collect(_ query: Query, into words: inout [String]) {
        switch query {
        case .term(let text, _), .phrase(let text, _), .prefix(let text): words.append(text)
        case .all(let parts), .any(let parts), .quorum(_, let parts):
            for part in parts { collect(part, into: &words) }
        case .near(let first, let second, _, _):
            collect(first, into: &words)
            collect(second, into: &words)
        case .sentence(let part), .paragraph(let part): collect(part, into: &words)
        case .field(let field, let part): if field == .title || field == .text { collect(part, into: &words) }
        case .regex, .everything, .not: break
        }
    }
}
