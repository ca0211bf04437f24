public import NewsModel

/// (received, prior) to what changes in the record. Pure: the same arguments give the same plan, on any machine.
///
/// A poll goes identity, revisions, matches, listing window, deltas, alerts, in that order; article pages, probes and the
/// passing of time have entrances of their own.
public struct DeltaDetector: Sendable {
    private let topics: [Topic.ID: Topic]
    /// Of the topics that ask one.
    private let questions: [Topic.ID: Question]
    private let asked: [Topic.ID: TopicTerms]
    /// That the operator named, beside the well-known ones.
    public let outlets: OwnOutlets

    private let names: FeedNames

    /// - Parameter names: what alerts call the outlets.
    public init(topics: [Topic], outlets: OwnOutlets = .none, names: FeedNames = .none) {
        self.outlets = outlets
        self.names = names
        self.topics = Dictionary(topics.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        questions = self.topics.filter { !$0.value.answers.isEmpty }.mapValues { Question($0) }
        asked = self.topics.mapValues { TopicTerms($0) }
    }

    /// What a poll changes. `memory` is what earlier decisions left; keep its new value when the plan is committed.
    ///
    /// - Parameter readings: of stories that may be placed in events, as far as they were read beforehand.
    public func decide(
        _ poll: ReceivedPoll, readings: [StoryReading] = [], prior: PriorRecord, memory: inout DetectionMemory
    ) -> RecordPlan {
        // An empty document says nothing: it neither withdraws what was there nor lays a baseline.
        guard let sightings = poll.sightings, !sightings.isEmpty || poll.portion?.closing != nil else {
            return RecordPlan()
        }
        var decision = PollDecision(
            poll, sightings: sightings, prior: prior, draft: draft(prior, poll.time, poll.feed, take(&memory)))
        decision.draft.readings = Dictionary(readings.map { ($0.content, $0) }) { first, _ in first }
        decision.run()
        return finish(&decision.draft, &memory)
    }

    /// What a reading of a story's article page changes; the story is among `prior.similar`, its versions and the page's
    /// last reading with it.
    public func decide(
        page: PageReading, prior: PriorRecord, memory: inout DetectionMemory
    ) -> RecordPlan {
        guard let story = prior.similar.first(where: { $0.id == page.story }), story.state != .tombstone else {
            return RecordPlan()
        }
        var decision = PageDecision(
            page, story: story, prior: prior, draft: draft(prior, page.time, nil, take(&memory)))
        decision.run()
        return finish(&decision.draft, &memory)
    }

    /// What a probe's finding changes; the story is among `prior.similar`.
    public func decide(
        probe finding: ProbeFinding, prior: PriorRecord, memory: inout DetectionMemory
    ) -> RecordPlan {
        guard let story = prior.similar.first(where: { $0.id == finding.story }), story.state != .tombstone else {
            return RecordPlan()
        }
        var draft = draft(prior, finding.time, nil, take(&memory))
        let pageWasRead = prior.versions[story.id]?.contains { $0.view == .page } ?? false
        ProbeDecision.apply(finding, to: story, pageWasRead: pageWasRead, in: &draft)
        return finish(&draft, &memory)
    }

    /// What the passing of time alone changes: answers that have led long enough, or lost their last support.
    public func decide(at time: Timestamp, memory: inout DetectionMemory) -> RecordPlan {
        var draft = draft(PriorRecord(), time, nil, take(&memory))
        for topic in questions.keys { draft.lookAtLedger(of: topic) }
        return finish(&draft, &memory)
    }

    /// What reading stored stories again changes, as `topics` are new or were changed, each at its time; the stories are
    /// among `prior.similar`. Every delta is marked as backfilled, and there are no alerts.
    public func decide(
        backfill readings: [BackfillReading], of topics: [Topic.ID: Timestamp], at time: Timestamp,
        prior: PriorRecord, memory: inout DetectionMemory
    ) -> RecordPlan {
        var draft = draft(prior, time, nil, take(&memory))
        BackfillDecision.apply(readings, of: topics, prior: prior, in: &draft)
        return finish(&draft, &memory)
    }

    /// Moves the memory into a draft. Left in two places, its indices would be copied whole by the first change.
    private func take(_ memory: inout DetectionMemory) -> DetectionMemory {
        var taken = DetectionMemory()
        swap(&taken, &memory)
        return taken
    }

    private func draft(_ prior: PriorRecord, _ time: Timestamp, _ feed: Feed?, _ memory: DetectionMemory) -> PlanDraft {
        PlanDraft(
            topics: topics, questions: questions, asked: asked, outlets: outlets, time: time, feed: feed,
            nextStory: prior.nextStory, nextEvent: prior.nextEvent, memory: memory)
    }

    private func finish(_ draft: inout PlanDraft, _ memory: inout DetectionMemory) -> RecordPlan {
        draft.settleQuestions()
        draft.plan.alerts = draft.plan.deltas.compactMap { delta in
            AlertComposer.alert(for: delta, topic: delta.topic.flatMap { topics[$0] }, feed: draft.feed, names: names)
        }
        memory = draft.memory
        return draft.plan
    }
}
