public import NewsModel

/// Whether somebody is to be told of a delta, and in which words.
public enum AlertComposer {
    /// nil where the topic's policy does not ask for such a delta, or where it is history found again.
    ///
    /// - Parameter feed: where the delta was read; its name is what people call the outlet by.
    public static func alert(for delta: Delta, topic: Topic?, feed: Feed?, names: FeedNames = .none) -> Alert? {
        guard !delta.backfilled, isWanted(delta, topic?.alert) else { return nil }
        var alert = Alert(
            id: delta.id, time: delta.time, kind: delta.kind, severity: topic?.alert.severity ?? .notice,
            summary: AlertSentence(delta, topic: topic, source: source(of: delta, feed, names), names: names).text,
            sinks: topic?.alert.to ?? [])
        alert.topic = delta.topic
        alert.question = topic?.question
        alert.headline = delta.headline
        alert.url = delta.url
        alert.outlet = delta.outlet
        alert.feed = feed?.name
        alert.story = delta.story
        alert.revision = delta.revision
        alert.event = delta.event
        alert.evidence = delta.evidence
        alert.changes = delta.changes
        alert.acknowledged = delta.acknowledged
        alert.answer = delta.answer
        return alert
    }

    /// Health and baselines are always told: an analyst must know that we looked. What one feed brings at first goes with
    /// what the topic's other feeds bring.
    private static func isWanted(_ delta: Delta, _ policy: Topic.AlertPolicy?) -> Bool {
        switch delta.kind {
        case .baseline: delta.feed == nil
        case .feedFailing, .feedRecovered: true
        // A further origin is no repetition, whatever it says of the matter.
        case .followUp where EventAgreement.isUnclear(delta):
            !(policy?.on ?? Topic.AlertPolicy.standard).isDisjoint(with: [.followUp, .corroborated])
        default: (policy?.on ?? Topic.AlertPolicy.standard).contains(delta.kind)
        }
    }

    /// The feed's name where the operator gave one and the story is the feed's own, else the outlet.
    private static func source(of delta: Delta, _ feed: Feed?, _ names: FeedNames) -> String {
        guard let feed, feed.name != feed.url, feed.outlet == nil || feed.outlet == delta.outlet else {
            return delta.outlet.map { names.name(of: $0) } ?? feed?.name ?? "A feed"
        }
        return feed.name
    }
}
