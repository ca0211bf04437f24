/// The operator's wish not to be told of some alerts for a while. They are recorded and logged all the same.
package struct Silence: Hashable, Sendable, Identifiable {
    /// 0 until the record has given it one.
    package var id: Int64
    package var created: Timestamp
    package var until: Timestamp
    /// Each that is given must fit the alert; a silence with none of them quiets everything.
    package var topic: Topic.ID?
    package var kind: Delta.Kind?
    package var outlet: String?
    /// In the query language, over the alert's headline and quotes.
    package var query: String?
    package var comment: String?

    package init(
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
    package func covers(_ alert: Alert, at time: Timestamp) -> Bool {
        created <= time && time < until && (topic == nil || topic == alert.topic) && (kind == nil || kind == alert.kind)
            && (outlet == nil || outlet == alert.outlet)
    }
}
