import Alerting
import DeltaDetection
import Logging
import NewsModel
import NewsStore
import ServiceLifecycle
import WatchConfiguration

/// Matches stored history again with topics that are new or were changed, in the background.
///
/// Which topics those are stands in the record (`BackfillAgenda`), and so does what has been found by then: a backfill that
/// is cut short goes on where it was, and its summary is counted from the record, so that it is told once and is whole.
struct BackfillService: Service {
    let watch: Watch

    /// Stories matched at a time, which takes some tens of milliseconds.
    private static let batch = 200
    /// Stories changed in one transaction at most, so that a poll that waits for the recorder waits for milliseconds.
    private static let largestChange = 50
    /// Batches between two notes of how far it is.
    private static let batchesBetweenNotes = 10

    func run() async throws {
        await cancelWhenGracefulShutdown { await keepUp() }
    }

    /// Until the task is cancelled.
    func keepUp() async {
        while !Task.isCancelled {
            do throws(StoreError) {
                try await catchUp()
                watch.troubles.settle(.history, at: watch.clock.now())
                await watch.redefined.wait(atMost: nil)
            } catch {
                if case .cancelled = error { return }
                watch.troubles.note(.history, error, at: watch.clock.now())
                await watch.redefined.wait(atMost: .seconds(60))
            }
        }
    }

    /// Once, to the end; a reload in between leaves the rest to the next call.
    func catchUp() async throws(StoreError) {
        let setup = watch.current.value
        guard let work = try await BackfillAgenda(store: watch.store).work(setup.plan.configuration) else { return }
        let reader = BackfillReader(store: watch.store, plan: setup.plan, topics: Set(work.topics.keys))
        var (last, batches) = (work.last, 0)
        var noted = "\(last)"
        while true {
            let stories = try await watch.store.stories(after: last, limit: Self.batch)
            guard !Task.isCancelled, watch.current.value.plan.configuration == setup.plan.configuration else { return }
            guard let end = stories.last else { break }
            try await record(reader.readings(of: stories), of: work.topics, setup.plan)
            (last, batches) = (end.id, batches + 1)
            if batches % Self.batchesBetweenNotes == 0 {
                // A reload that is under way has noted that it begins anew: its notes are not ours to write over.
                guard try await note(BackfillNote.place, "\(last)", over: noted) else { return }
                noted = "\(last)"
            }
            await Task.yield()
        }
        for (topic, begun) in work.topics.sorted(by: { $0.key < $1.key }) { try await finish(topic, begun, setup) }
    }

    private func record(
        _ readings: [BackfillReading], of topics: [Topic.ID: Timestamp], _ plan: WatchPlan
    ) async throws(StoreError) {
        var rest = readings[...]
        while !rest.isEmpty {
            let some = Array(rest.prefix(Self.largestChange))
            rest = rest.dropFirst(some.count)
            let now = watch.clock.now()
            _ = try await watch.recorder.record(changeOf: some.map(\.story), at: now, plan: plan) {
                detector, prior, memory in
                detector.decide(backfill: some, of: topics, at: now, prior: prior, memory: &memory)
            }.get()
        }
    }

    /// One alert for all of a topic's history, then the note that says that it is done. The alert's id is made from when the
    /// backfill began: a crash before the note tells it again under the same id, which the record refuses.
    private func finish(_ topic: Topic.ID, _ begun: Timestamp, _ setup: WatchSetup) async throws(StoreError) {
        let counts = try await watch.store.backfillCounts(of: topic, since: begun)
        let tally = BackfillTally(matching: counts.matching, entered: counts.entered, left: counts.left)
        let (now, topics) = (watch.clock.now(), setup.plan.topics)
        if let delta = tally.delta(of: topic, begun: begun, at: now) {
            _ = try await watch.recorder.record(changeOf: [], at: now, plan: setup.plan) { _, _, _ in
                var recorded = RecordPlan()
                recorded.tell([delta], topics: topics)
                return recorded
            }.get()
            setup.dispatcher.ring()
        }
        guard let definition = topics[topic] else { return }
        let digest = TopicDefinition.digest(of: definition)
        let isOurs = try await note(
            BackfillNote.name(of: topic), BackfillNote(digest: digest).text,
            over: BackfillNote(digest: digest, begun: begun).text)
        guard isOurs else { return }
        // What history brought in is followed like what a poll does.
        if definition.follow { await PageService(watch: watch).restoreInTime() }
        watch.logger.info(
            "topic matched over history",
            metadata: [
                "topic": "\(topic)", "matching": "\(counts.matching)", "entered": "\(counts.entered)",
                "left": "\(counts.left)",
            ])
    }

    private func note(_ name: String, _ value: String, over expected: String) async throws(StoreError) -> Bool {
        try await watch.store.note(name, value, over: expected, at: watch.clock.now())
    }
}
