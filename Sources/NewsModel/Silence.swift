/// The operator's wish not to be told of some alerts for a while. They are recorded and logged all the same.
public struct Silence: Hashable, Sendable, Identifiable {
    /// 0 until the record has given it one.
    public var id: Int64
    public var created: Timestamp
    public var until: Timestamp
    /// Each that is given must fit the alert; a silence with none of them quiets everything.
    public var topic: Topic.ID?
    public var kind: Delta.Kind?
    public var outlet: String?
    /// In the query language, over the alert's headline and quotes.
    public var query: String?
    public var comment: String?

    public init(
        id: Int64 = 0, created: Timestamp, until: Timestamp, topic: Topic.ID? = nil, kind: Delta.Kind? = nil,
        outlet: String? = nil, query: String? = nil, comment: String? = nil
    ) {
        self.id = id
        self.created = created
        self.until = until
        self.topic = topic
        self.kind = kind
        self.outlet = outlet
        self.query = query
        self.comment = comment
    }

    /// Whether it is in force and fits, its query aside.
    public func covers(_ alert: Alert, at time: Timestamp) -> Bool {
        created <= time && time < until && (topic == nil || topic == alert.topic) && (kind == nil || kind == alert.kind)
            && (outlet == nil || outlet == alert.outlet)
    }
}
