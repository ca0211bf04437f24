import NewsModel

/// Stories from the record, read again because topics changed: history is brought in line and told to nobody one by one.
enum BackfillDecision {
    static func apply(
        _ readings: [BackfillReading], of topics: [Topic.ID: Timestamp], prior: PriorRecord, in draft: inout PlanDraft
    ) {
        let stories = Dictionary(prior.similar.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        // Oldest first, so that an event is opened by the story that opened it.
        for reading in readings.sorted(by: { $0.story < $1.story }) {
            guard let story = stories[reading.story], story.state != .tombstone, story.revision == reading.revision
            else { continue }
            apply(reading, to: story, of: topics, in: &draft)
        }
        // The ledgers take in what history says; that is no news either.
        draft.silent.formUnion(topics.keys)
    }

    private static func apply(
        _ reading: BackfillReading, to before: Story, of topics: [Topic.ID: Timestamp], in draft: inout PlanDraft
    ) {
        let matches = reading.matches.filter { topics[$0.topic] != nil }
        let held = Set(before.matches.map(\.topic)).intersection(topics.keys)
        let gone = held.subtracting(matches.map(\.topic))
        var story = before
        // The story's text as it stands decides; other views say again what they hold when they are next read.
        story.matches = (before.matches.filter { topics[$0.topic] == nil } + matches)
            .sorted { ($0.topic, $0.source) < ($1.topic, $1.source) }
        guard story.matches != before.matches else { return }
        for match in matches where !held.contains(match.topic) {
            draft.placeInHistory(&story, match: match)
            tell(.enteredTopic, .gained, of: story, match.topic, match.evidence, topics[match.topic], in: &draft)
        }
        for topic in gone.sorted() { tell(.leftTopic, .lost, of: story, topic, [], topics[topic], in: &draft) }
        if story.state != .withdrawn {
            draft.readAnswers(of: story, content: story.content, gone: gone, standingSince: reading.recorded)
        }
        draft.plan.updated.append(story)
    }

    private static func tell(
        _ kind: Delta.Kind, _ effect: Delta.TopicEffect, of story: Story, _ topic: Topic.ID, _ evidence: [Evidence],
        _ begun: Timestamp?, in draft: inout PlanDraft
    ) {
        let identity = ["\(story.revision)", "backfilled", "\(begun?.milliseconds ?? 0)"]
        draft.tell(kind, of: story, topic: topic, identity: identity) {
            $0.effect = effect
            $0.evidence = evidence
            $0.backfilled = true
        }
    }
}
