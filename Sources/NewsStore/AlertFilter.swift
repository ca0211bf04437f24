public import NewsModel

/// Which alerts to read; what is nil does not choose.
public struct AlertFilter: Hashable, Sendable {
    public var topic: Topic.ID?
    public var since: Timestamp?
    public var kind: Delta.Kind?
    /// Only alerts recorded after this one; an unknown id means all.
    public var after: Delta.ID?
    /// The newest so many of those chosen.
    public var limit: Int?

    public init(
        topic: Topic.ID? = nil, since: Timestamp? = nil, kind: Delta.Kind? = nil, after: Delta.ID? = nil,
        limit: Int? = nil
    ) {
        self.topic = topic
        self.since = since
        self.kind = kind
        self.after = after
        self.limit = limit
    }
}
