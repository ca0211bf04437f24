public import DeltaDetection
import Fetching
public import NewsModel
public import NewsStore
import WatchConfiguration

/// The one writer: turns what was received into what is recorded, one poll after the other, in groups when they queue.
///
/// Holds detection's memory, which changes only when the transaction it was decided in has committed.
public actor Recorder {
    public nonisolated let store: NewsStore
    /// What detection remembers, for the topics of one plan.
    private var memory: (plan: WatchPlan, value: DetectionMemory)?
    /// The last overrule that the memory knows: a command in another process may record one at any time.
    private var overrule: Int64 = 0
    /// Counts up with `forget`: what was decided before it is not remembered after it.
    private var generation = 0
    private var waiting: [Waiting] = []
    private var isDraining = false
    private let readings: ReadingPlaces
    nonisolated let budget: PollBudget
    /// Of the next transaction, from what the last ones took.
    private var weight: Int

    /// Polls committed in one transaction at most. A group costs one flush and writes each page of an index once; a third
    /// of those in flight by default, so that the others are fetched, read and put on disk meanwhile.
    static let largestGroup = 32

    private enum Waiting {
        case poll(WaitingPoll)
        case change(WaitingChange)

        var isPoll: Bool { if case .poll = self { true } else { false } }
    }

    /// Handed on from queue to group to transaction.
    private final class WaitingPoll: Sendable {
        let poll: PreparedPoll
        let readings: [StoryReading]
        let plan: WatchPlan
        let done: CheckedContinuation<Result<RecordPlan, StoreError>, Never>

        init(
            poll: PreparedPoll, readings: [StoryReading], plan: WatchPlan,
            done: CheckedContinuation<Result<RecordPlan, StoreError>, Never>
        ) {
            self.poll = poll
            self.readings = readings
            self.plan = plan
            self.done = done
        }
    }

    private struct WaitingChange {
        let stories: [Story.ID]
        let time: Timestamp
        let plan: WatchPlan
        let decide: Decide
        let done: CheckedContinuation<Result<RecordPlan, StoreError>, Never>
    }

    public typealias Decide = @Sendable (DeltaDetector, PriorRecord, inout DetectionMemory) -> RecordPlan

    public init(store: NewsStore) { self.init(store: store, readings: ReadingPlaces()) }

    /// - Parameter readings: told how many polls wait, so that they are not read faster than they are recorded.
    init(store: NewsStore, readings: ReadingPlaces = ReadingPlaces(), budget: PollBudget = PollBudget()) {
        self.store = store
        self.readings = readings
        self.budget = budget
        weight = budget.weights.first
    }

    /// Returns when the poll is on disk, or why it is not. The plan of a large document is that of all its parts.
    public nonisolated func record(_ poll: ReceivedPoll, plan: WatchPlan) async -> Result<RecordPlan, StoreError> {
        var recorded = RecordPlan()
        do throws(StoreError) {
            try await take(poll, plan) { part, _ in recorded.append(part) }
            try await store.flush()
        } catch { return .failure(error) }
        return .success(recorded)
    }

    /// Returns when the poll is written, or why it is not; it is on disk after the record's next `flush`.
    nonisolated func write(_ poll: ReceivedPoll, plan: WatchPlan) async -> Result<RecordedPoll, StoreError> {
        var recorded = RecordedPoll(poll)
        do throws(StoreError) {
            try await take(poll, plan) { part, received in recorded.add(part, of: received) }
        } catch { return .failure(error) }
        return .success(recorded)
    }

    /// In one transaction, or in parts between which others get their turn; what a cancelled task has not come to by then
    /// is left to the feed's next turn.
    private nonisolated func take(
        _ poll: ReceivedPoll, _ plan: WatchPlan, note: (RecordPlan, ReceivedPoll) -> Void
    ) async throws(StoreError) {
        guard budget.takesInParts(poll) else { return note(try await commit(poll, plan), poll) }
        var course = PollCourse(
            poll, listing: try await store.listing(of: poll.feed.id), renewed: budget.renewedPerTurn,
            retry: plan.rules.minimum)
        let begun = ContinuousClock.now
        while course.takenCount < budget.entriesPerTurn, ContinuousClock.now - begun < budget.timePerTurn,
            let part = course.part(weighing: await weight)
        {
            if Task.isCancelled { return }
            let recorded = try await commit(part, plan)
            course.note(recorded, of: part)
            note(recorded, part)
        }
        if Task.isCancelled { return }
        let closing = course.closing()
        note(try await commit(closing, plan), closing)
    }

    private nonisolated func commit(_ poll: ReceivedPoll, _ plan: WatchPlan) async throws(StoreError) -> RecordPlan {
        // What needs no record is done here, where others do the same at the same time.
        try await record(PreparedPoll(poll), Self.readings(of: poll, plan), plan).get()
    }

    private func record(
        _ poll: PreparedPoll, _ readings: [StoryReading], _ plan: WatchPlan
    ) async -> Result<RecordPlan, StoreError> {
        await withCheckedContinuation { done in
            enqueue(.poll(WaitingPoll(poll: poll, readings: readings, plan: plan, done: done)))
        }
    }

    /// Of what matches in a feed's first document, which is all to be placed in events, and of what a large one brings new;
    /// of others mostly nothing is.
    private static func readings(of poll: ReceivedPoll, _ plan: WatchPlan) -> [StoryReading] {
        guard poll.before?.lastSuccess == nil || poll.portion != nil, let sightings = poll.sightings else { return [] }
        let known = Set(poll.portion?.listing.lazy.map(\.key) ?? [])
        return sightings.lazy.filter { !$0.matches.isEmpty && !known.contains($0.storedKey) }
            .map { StoryReading($0.content, among: plan.detector.outlets) }
    }

    /// A change that is no poll: a page that was read, a probe's finding. The prior holds `stories` as `similar`.
    public func record(
        changeOf stories: [Story.ID], at time: Timestamp, plan: WatchPlan, deciding decide: @escaping Decide
    ) async -> Result<RecordPlan, StoreError> {
        await withCheckedContinuation { done in
            enqueue(.change(WaitingChange(stories: stories, time: time, plan: plan, decide: decide, done: done)))
        }
    }

    /// Forgets what was remembered, so that the next decision starts from the record: after a reload changed topics.
    public func forget() {
        memory = nil
        generation += 1
    }

    private func remember(_ decided: DetectionMemory, _ plan: WatchPlan, since generation: Int) {
        if generation == self.generation { memory = (plan, decided) }
    }

    private func enqueue(_ work: Waiting) {
        waiting.append(work)
        noteBacklog()
        guard !isDraining else { return }
        isDraining = true
        // Not a child of the caller: a poll that is cancelled for shutdown must not tear down others' transaction.
        // It ends with the queue, and whoever waits for a result waits for it.
        Task { await drain() }
    }

    private func drain() async {
        while let first = waiting.first {
            switch first {
            case .change(let change):
                waiting.removeFirst()
                change.done.resume(returning: await commit(change))
            case .poll:
                let polls = nextGroup()
                waiting.removeFirst(polls.count)
                noteBacklog()
                for (poll, result) in zip(polls, await commit(polls)) { poll.done.resume(returning: result) }
            }
        }
        isDraining = false
    }

    /// The polls that come first, as many as one transaction should hold.
    private func nextGroup() -> [WaitingPoll] {
        var (group, total): ([WaitingPoll], Int) = ([], 0)
        for case .poll(let poll) in waiting.prefix(Self.largestGroup).prefix(while: \.isPoll) {
            // Those of another plan have another memory.
            if let first = group.first, poll.plan !== first.plan { break }
            total += PollWeight.of(poll.poll.poll)
            if total > weight, !group.isEmpty { break }
            group.append(poll)
        }
        return group
    }

    private func noteBacklog() { readings.note(backlog: waiting.count) }

    private func commit(_ change: WaitingChange) async -> Result<RecordPlan, StoreError> {
        let generation = generation
        do {
            let box = MemoryBox(try await recalled(change.plan))
            let (detector, decide) = (change.plan.detector, change.decide)
            let recorded = try await store.transact(stories: change.stories, at: change.time) { prior in
                box.change { memory in decide(detector, prior, &memory) }
            }
            remember(box.value, change.plan, since: generation)
            return .success(recorded)
        } catch {
            memory = nil
            return .failure(error)
        }
    }

    /// One transaction for all; where that fails by the fault of one of them, one for each.
    private func commit(_ group: [WaitingPoll]) async -> [Result<RecordPlan, StoreError>] {
        do { return try await record(group).map { .success($0) } } catch {
            // What was decided has left traces in the memory: the next one starts again from the record.
            memory = nil
            // A full disk is nobody's own fault: the whole group is tried again later.
            guard group.count > 1, !error.isTransient else { return group.map { _ in .failure(error) } }
            var results: [Result<RecordPlan, StoreError>] = []
            for member in group { results += await commit([member]) }
            return results
        }
    }

    private func record(_ group: [WaitingPoll]) async throws(StoreError) -> [RecordPlan] {
        // Polls that brought no document decide nothing by memory; a round of 304s need not recall it.
        let generation = generation
        let isQuiet = group.allSatisfy { $0.poll.poll.sightings == nil }
        let box = MemoryBox(isQuiet ? DetectionMemory() : try await recalled(group[0].plan))
        let begun = ContinuousClock.now
        let members = Dictionary(group.map { ($0.poll.poll.feed.id, ($0.plan, $0.readings)) }) { _, last in last }
        let recorded = try await store.record(group: group.map(\.poll)) { poll, prior in
            guard let (plan, readings) = members[poll.feed.id] else { return RecordPlan() }
            return box.change { memory in
                var recorded = plan.detector.decide(poll, readings: readings, prior: prior, memory: &memory)
                recorded.tell(
                    FeedHealth.deltas(of: poll.feed, before: poll.before, after: poll.state, at: poll.time),
                    topics: plan.topics, feed: poll.feed)
                recorded.visits = plan.visits(for: recorded, at: poll.time)
                return recorded
            }
        }
        if !isQuiet { remember(box.value, group[0].plan, since: generation) }
        weight = budget.next(after: weight, ContinuousClock.now - begun)
        return recorded
    }

    /// The memory, which is nobody else's until the transaction has ended: two holders would make each change a copy.
    private func recalled(_ plan: WatchPlan) async throws(StoreError) -> DetectionMemory {
        let known = memory
        memory = nil
        // One that waited while the configuration was changed is decided by the plan that it was matched with.
        let last = try await store.lastOverrule()
        if let known, known.plan === plan, last == overrule { return known.value }
        overrule = last
        return try await MemoryRecall.recall(from: store, topics: plan.configuration.topics)
    }
}
