import NewsModel

/// A `PollState` as `StoredJSON` would write it, without a coder: one goes with every poll, also of a feed that is silent.
enum StoredState {
    static func encode(_ state: PollState) throws -> String {
        var writer = StoredListWriter()
        try writer.object { writer in
            writer.field("bodyDigest", digest: state.bodyDigest)
            writer.field("consecutiveFailures", Int64(state.consecutiveFailures))
            writer.field("currentURL", state.currentURL)
            writer.field("dueReason", state.dueReason)
            writer.field("entriesDigest", digest: state.entriesDigest)
            writer.field("etag", state.etag)
            if let hints = state.hints { writer.field("hints", json: try encode(hints)) }
            writer.field("home", state.home)
            writer.field("identityRules", state.identityRules.map { Int64($0) })
            writer.field("lastAttempt", state.lastAttempt?.milliseconds)
            writer.field("lastChange", state.lastChange?.milliseconds)
            writer.field("lastModified", state.lastModified)
            writer.field("lastSuccess", state.lastSuccess?.milliseconds)
            if let mean = state.meanChangeInterval {
                writer.field("meanChangeInterval", json: try StoredJSON.encode(mean))
            }
            writer.field("movedSince", state.movedSince?.milliseconds)
            writer.field("movedTo", state.movedTo)
            writer.field("nextDue", state.nextDue.milliseconds)
            if let outcome = state.outcome { write(outcome, &writer) }
            writer.field("polls", Int64(state.polls))
            writer.field("validatorsSince", state.validatorsSince?.milliseconds)
        }
        return writer.text
    }

    private static let noHints = FeedDocument.PollingHints()

    /// Most feeds have none.
    private static func encode(_ hints: FeedDocument.PollingHints) throws -> String {
        hints == noHints ? #"{"skipDays":[],"skipHours":[]}"# : try StoredJSON.encode(hints)
    }

    private static func write(_ outcome: PollOutcome, _ writer: inout StoredListWriter) {
        writer.key("outcome")
        writer.object { writer in
            writer.field("hint", outcome.hint)
            writer.field("kind", outcome.kind.rawValue)
            writer.field("message", outcome.message)
            writer.field("status", outcome.status.map { Int64($0) })
        }
    }
}
