import NewsModel

/// What the record remembers of a topic: the definition that history is matched with, and whether that is done.
struct BackfillNote: Hashable, Sendable {
    /// Of the topic's definition.
    let digest: String
    /// When the topic was found to be new or changed; nil once history has been matched and summed up.
    var begun: Timestamp?

    init(digest: String, begun: Timestamp? = nil) {
        self.digest = digest
        self.begun = begun
    }

    init(_ text: String) {
        let parts = text.split(separator: " ")
        digest = parts.first.map(String.init) ?? ""
        begun = parts.dropFirst().first.flatMap { Int64($0) }.map { Timestamp(milliseconds: $0) }
    }

    /// `DIGEST`, or `DIGEST BEGUN`.
    var text: String { begun.map { "\(digest) \($0.milliseconds)" } ?? digest }

    /// A note's name in the record, and what all such names begin with.
    static func name(of topic: Topic.ID) -> String { prefix + topic.name }
    static let prefix = "topic:"
    /// The note that holds the last story that all topics under way have been matched with.
    static let place = "backfill"
}
