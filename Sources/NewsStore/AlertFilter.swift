package import NewsModel

/// Which alerts to read; what is nil does not choose.
package struct AlertFilter: Hashable, Sendable {
    package var topic: Topic.ID?
    package var since: Timestamp?
    package var kind: Delta.Kind?
    /// Only alerts recorded after this one; an unknown id means all.
    package var after: Delta.ID?
    /// The newest so many of those chosen.
    package var limit: Int?

    package init(
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
