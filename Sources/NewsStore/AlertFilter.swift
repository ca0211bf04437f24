public import NewsModel

/// Which alerts to read; a field that is nil matches every alert.
public struct AlertFilter: Hashable, Sendable {
    public var topic: Topic.ID?
    public var since: Timestamp?
    /// Alerts before this moment.
    public var until: Timestamp?
    public var kind: Delta.Kind?
    /// The outlet's domain or the feed's name, as alerts carry them.
    public var outlet: String?
    /// Only alerts recorded after this one; an unknown id means all.
    public var after: Delta.ID?
    /// The newest so many of those chosen.
    public var limit: Int?
    /// The oldest so many of those chosen, for going through them in pages; `limit` does not count then.
    public var page: Int?

    public init(
        topic: Topic.ID? = nil, since: Timestamp? = nil, until: Timestamp? = nil, kind: Delta.Kind? = nil,
        outlet: String? = nil, after: Delta.ID? = nil, limit: Int? = nil
    ) {
        self.topic = topic
        self.since = since
        self.until = until
        self.kind = kind
        self.outlet = outlet
        self.after = after
        self.limit = limit
    }
}
