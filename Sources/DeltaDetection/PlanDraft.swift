import NewsModel

/// A plan in the making: turns what was found about stories into rows and deltas, and keeps events and ledgers in step.
struct PlanDraft {
    let topics: [Topic.ID: Topic]
    let time: Timestamp
    let feed: Feed?
    /// Topics whose baseline is being laid: everything about them is recorded and nothing is told.
    var silent: Set<Topic.ID> = []
    var plan = RecordPlan()
    private(set) var memory: DetectionMemory
    private var nextStory: Story.ID
    private var nextEvent: Event.ID
    /// Stories that were read for events beforehand.
    var readings: [StoryContent: StoryReading] = [:]
    /// The last story that was read for events, which is placed in one topic after the other.
    private var reading: StoryReading?
    private let questions: [Topic.ID: Question]
    private let asked: [Topic.ID: TopicTerms]
    private let outlets: OwnOutlets
    /// What the next delta of a topic has to say of merged events.
    private var mergeNotes: [Topic.ID: String] = [:]
    /// The stories whose answers this plan reads.
    private var sources: [Story.ID: StoryContent] = [:]
    /// Places of the rows in the questions' ledgers, by story; made when a ledger is first looked at.
    private var rowPlaces: [Topic.ID: [Story.ID: [Int]]] = [:]
    /// The looks at the questions that this plan touches.
    private var looks: [Topic.ID: QuestionLook] = [:]

    init(
        topics: [Topic.ID: Topic], questions: [Topic.ID: Question], asked: [Topic.ID: TopicTerms],
        outlets: OwnOutlets, time: Timestamp, feed: Feed?, nextStory: Story.ID, nextEvent: Event.ID,
        memory: DetectionMemory
    ) {
        self.topics = topics
        self.questions = questions
        self.asked = asked
        self.outlets = outlets
        self.time = time
        self.feed = feed
        self.nextStory = nextStory
        self.nextEvent = nextEvent
        self.memory = memory
    }

    mutating func noteCounters(_ changes: [TextChange], of story: Story.ID, in feed: Feed.ID) {
        memory.replayedCounters[feed, default: .empty].note(changes, of: story)
    }

    /// From now on the feed's entries go by something else than their ids.
    mutating func giveUpIDs(_ objection: String) {
        plan.identity = .link
        plan.notes.append(objection)
    }

    mutating func allotStory() -> Story.ID {
        defer { nextStory = Story.ID(nextStory.number &+ 1) }
        return nextStory
    }

    /// A delta of a story, as the story is now; it tells nothing where the topic's baseline is being laid.
    mutating func tell(
        _ kind: Delta.Kind, of story: Story, content: StoryContent? = nil, topic: Topic.ID, identity: [String],
        fill: (inout Delta) -> Void = { _ in }
    ) {
        guard !silent.contains(topic) else { return }
        let content = content ?? story.content
        var delta = Delta(kind: kind, time: time, topic: topic, identity: [story.identity] + identity)
        delta.story = story.id
        delta.revision = story.revision
        delta.feed = feed?.id
        delta.headline = content.headline
        delta.url = content.url.isEmpty ? story.content.url : content.url
        delta.outlet = content.outlet
        delta.event = tally(of: story.id, topic: topic)
        fill(&delta)
        if let merged = mergeNotes.removeValue(forKey: topic) {
            delta.note = delta.note.map { $0 + "; " + merged } ?? merged
        }
        plan.deltas.append(delta)
    }

    /// A story matches a topic that it did not match: it opens or joins an event.
    mutating func place(_ story: inout Story, content: StoryContent, match: Match) -> EventPlacement {
        let placement = memory.events.place(
            story: story.id, read(content), topic: match.topic, asked: asked[match.topic] ?? .none, at: time,
            nextEvent: &nextEvent)
        take(placement, of: match.topic)
        story.event = story.event ?? placement.event
        return placement
    }

    /// A stored story matches a topic that has changed: it takes its place among the stories of its own time.
    mutating func placeInHistory(_ story: inout Story, match: Match) {
        let placement = memory.events.place(
            story: story.id, read(story.content), topic: match.topic, asked: asked[match.topic] ?? .none,
            at: story.firstSeen, isHistory: true, nextEvent: &nextEvent)
        take(placement, of: match.topic)
        story.event = story.event ?? placement.event
    }

    /// First story, follow-up or corroboration, as its event has it.
    ///
    /// - Parameter isAnotherView: the story's link is known from another outlet: what is said about one report, by whom it may
    ///   be, is no independent second.
    mutating func tellFirst(_ story: inout Story, content: StoryContent, match: Match, isAnotherView: Bool = false) {
        let placement = place(&story, content: content, match: match)
        var (kind, note) = agreement(of: placement, content, match)
        if isAnotherView, kind == .corroborated { (kind, note) = (.followUp, nil) }
        tell(kind, of: story, content: content, topic: match.topic, identity: ["\(story.revision)"]) {
            $0.evidence = match.evidence
            $0.event = placement.tally
            $0.note = note
        }
    }

    /// A new origin corroborates only where it says the same; an old one is a follow-up only where it does. An old one that
    /// gave no answer so far, or denied this one, is as good as new. Where others have answered and this story does not, it
    /// corroborates nothing.
    private mutating func agreement(
        of placement: EventPlacement, _ content: StoryContent, _ match: Match
    ) -> (Delta.Kind, String?) {
        guard !placement.opened, placement.copyOf == nil, let topic = topics[match.topic] else {
            return (placement.kind, nil)
        }
        var (others, isNew) = (Set<String>(), placement.corroborates)
        if questions[topic.id] != nil {
            lookAtLedger(of: topic.id)
            let stances = memory.ledgers[topic.id]?.course?.origins.stances ?? [:]
            let own = OriginName.key(placement.origin)
            // What a new origin said of another event is not what this event's origins say.
            let origins = placement.tally.origins.prefix(EventAgreement.askedOrigins).map(OriginName.key)
                .filter { !isNew || $0 != own }
            others = Set(origins.compactMap { stances[$0] })
            isNew = isNew || stances[own] == nil
        }
        let verdict = EventAgreement.verdict(
            on: content, match: match, topic: topic, question: questions[topic.id], others: others, at: time)
        return switch verdict {
        case .same: (isNew ? .corroborated : placement.kind, nil)
        case .contradicts(let what): (.contradicted, what)
        case .unclear where others.isEmpty: (placement.kind, placement.corroborates ? EventAgreement.unclear : nil)
        case .unclear: (.followUp, placement.corroborates ? EventAgreement.unclear : nil)
        }
    }

    /// A story that is in its topics' events has new words.
    mutating func reviseEvents(of story: Story, content: StoryContent) {
        for topic in Set(story.matches.map(\.topic)).sorted() where memory.events.isTracked(story.id, in: topic) {
            let asked = asked[topic] ?? .none
            if let placement = memory.events.revise(
                story: story.id, read(content), topic: topic, asked: asked, at: time)
            {
                take(placement, of: topic)
            }
        }
    }

    /// A story that was withdrawn counts no more in its events; one that was put back does.
    mutating func markInEvents(_ story: Story, isWithdrawn: Bool) {
        for topic in Set(story.matches.map(\.topic)).sorted() {
            let row = memory.events.mark(story.id, withdrawn: isWithdrawn ? time : nil, topic: topic)
            plan.eventMemberships += row.map { [$0] } ?? []
        }
    }

    private mutating func take(_ placement: EventPlacement, of topic: Topic.ID) {
        plan.eventMemberships += placement.memberships
        guard !placement.merges.isEmpty else { return }
        plan.eventMerges += placement.merges
        mergeNotes[topic] = placement.merges.map { "event \($0.event) is now part of event \($0.into)" }
            .joined(separator: "; ")
    }

    private mutating func read(_ content: StoryContent) -> StoryReading {
        if let reading, reading.content == content { return reading }
        let fresh = readings[content] ?? StoryReading(content, limits: memory.events.limits, among: outlets)
        reading = fresh
        return fresh
    }

    /// Brings the questions' ledgers in line with what the story says now; `gone` are topics that it no longer matches.
    /// - Parameter standingSince: when it began to say so, where that was before now.
    /// - Returns: by topic, what became of the answers that the story gave or gives: "cut -> hedged".
    @discardableResult mutating func readAnswers(
        of story: Story, content: StoryContent, gone: Set<Topic.ID> = [], standingSince: Timestamp? = nil
    ) -> [Topic.ID: String] {
        if story.matches.isEmpty, gone.isEmpty { return [:] }
        var changes: [Topic.ID: String] = [:]
        for id in Set(story.matches.map(\.topic)).union(gone).sorted() {
            guard let question = questions[id] else { continue }
            let rows = rows(of: story.id, in: id)
            let open = rows.filter { $0.closed == nil }
            let evidence = story.matches.filter { $0.topic == id }.flatMap(\.answers)
            if open.isEmpty, evidence.isEmpty { continue }
            let origin = memory.events.membership(of: story.id, topic: id)?.origin ?? content.outlet
            let now = memory.ledgers[id]?.clock(time) ?? time
            let update = AnswerLedger.update(
                question: question, story: story.id, content: content, revision: story.revision, evidence: evidence,
                storyOrigin: origin, overruled: memory.events.overrules.origins[story.id], open: open,
                earlier: rows.filter { $0.closed != nil }, among: outlets, at: standingSince ?? now)
            changes[id] = StanceChange.text(from: open, closed: update.closed, opened: update.opened)
            write(AnswerLedger.ended(update.closed, at: now), opened: update.opened, to: id)
            sources[story.id] = content
        }
        return changes
    }

    /// Ends all that a withdrawn story supported.
    ///
    /// - Parameter cause: what confirmed the withdrawal; nil where the story stays and somebody else speaks for it.
    mutating func closeAnswers(of story: Story, cause: String?) {
        for id in memory.ledgers.keys.sorted() {
            guard let ledger = memory.ledgers[id] else { continue }
            let open = rows(of: story.id, in: id).filter { $0.closed == nil }
            if open.isEmpty { continue }
            write(AnswerLedger.close(open, at: ledger.clock(time), withdrawal: cause), opened: [], to: id)
            sources[story.id] = story.content
        }
    }

    /// The rows of a story in a question's ledger, open and closed.
    private mutating func rows(of story: Story.ID, in topic: Topic.ID) -> [AnswerRow] {
        guard let rows = memory.ledgers[topic]?.rows else { return [] }
        if rowPlaces[topic] == nil { rowPlaces[topic] = Dictionary(grouping: rows.indices) { rows[$0].story } }
        return rowPlaces[topic]?[story]?.map { rows[$0] } ?? []
    }

    /// All rows are of one story.
    private mutating func write(_ closed: [AnswerRow], opened: [AnswerRow], to topic: Topic.ID) {
        guard let story = (closed.first ?? opened.first)?.story else { return }
        lookAtLedger(of: topic)
        var ended = Dictionary(grouping: closed) { ClosedRow($0) }
        for place in rowPlaces[topic]?[story] ?? [] {
            guard let open = memory.ledgers[topic]?.rows[place], open.closed == nil,
                let row = ended[ClosedRow(open)]?.popLast()
            else { continue }
            memory.ledgers[topic]?.rows[place] = row
        }
        let count = memory.ledgers[topic]?.rows.count ?? 0
        memory.ledgers[topic]?.rows += opened
        rowPlaces[topic, default: [:]][story, default: []] += count..<count + opened.count
        looks[topic]?.note(opened: opened, closed: closed)
        plan.answerRows += closed + opened
    }

    /// Has the question's state worked out at the end.
    mutating func lookAtLedger(of topic: Topic.ID) {
        guard looks[topic] == nil, let question = questions[topic] else { return }
        var ledger = memory.ledgers.removeValue(forKey: topic) ?? .init(lastLook: time - .milliseconds(1))
        looks[topic] = QuestionLook(at: &ledger, policy: question.topic.answerPolicy)
        memory.ledgers[topic] = ledger
    }

    /// The questions' own deltas, once all stories have been told.
    mutating func settleQuestions() {
        for (id, look) in looks.sorted(by: { $0.key < $1.key }) {
            guard let topic = topics[id], var ledger = memory.ledgers.removeValue(forKey: id) else { continue }
            var deltas = look.settle(&ledger, of: topic, at: time)
            for index in deltas.indices {
                guard let content = deltas[index].story.flatMap({ sources[$0] }) else { continue }
                deltas[index].headline = content.headline
                deltas[index].url = content.url
                deltas[index].feed = feed?.id
            }
            if !silent.contains(id) { plan.deltas += deltas }
            memory.ledgers[id] = ledger
        }
    }

    private func tally(of story: Story.ID, topic: Topic.ID) -> Event.Tally? {
        memory.events.membership(of: story, topic: topic).flatMap { memory.events.tally(of: $0.event, topic: topic) }
    }

    /// What a row is known by while it is open.
    private struct ClosedRow: Hashable {
        let story: Story.ID
        let answer: String
        let sentence: String
        init(_ row: AnswerRow) { (story, answer, sentence) = (row.story, row.answer, row.sentence) }
    }
}
