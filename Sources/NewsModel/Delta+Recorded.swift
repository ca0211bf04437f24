extension Delta {
    /// A delta as the record holds it, under the id that it was given when it was found.
    public init(recorded id: ID, kind: Kind, time: Timestamp, topic: Topic.ID?) {
        self.id = id
        self.kind = kind
        self.time = time
        self.topic = topic
        evidence = []
        changes = []
        backfilled = false
    }
}
