import DeltaDetection
import Logging
import NewsModel
import NewsStore
import ServiceLifecycle
import WatchConfiguration
import Alerting

/// What time alone brings about: the heartbeat, the questions' clocks, the topics' coverage.
struct HousekeepingService: Service {
    let watch: Watch
    /// By the service's clock.
    private static let pace = Duration.seconds(30)

    init(watch: Watch) { self.watch = watch }

    func run() async throws {
        await cancelWhenGracefulShutdown { await keep() }
    }

    /// Until the task is cancelled.
    func keep() async {
        var coverage: [Topic.ID: CoverageState] = [:]
        var (rounds, nextRetention) = (0, 0)
        while !Task.isCancelled {
            let now = watch.clock.now()
            await beat(at: now)
            await lookAtQuestions(at: now)
            if rounds >= nextRetention {
                nextRetention = await retain(at: now) ? rounds + Self.roundsBetweenRetention : rounds + 1
            }
            // The first polls must have had their chance before anything is called unobserved.
            if rounds >= Self.roundsBeforeCoverage { await lookAtCoverage(&coverage, at: now) }
            rounds += 1
            do { try await watch.clock.sleep(for: Self.pace) } catch { return }
        }
    }

    private static let roundsBeforeCoverage = 20
    /// Once an hour.
    private static let roundsBetweenRetention = 120

    /// Drops what is older than the configuration keeps, in small steps between which polls get their turn.
    /// - Returns: false where it could not, and is to be tried again soon.
    @discardableResult
    func retain(at now: Timestamp) async -> Bool {
        let cutoff = now - watch.current.value.plan.configuration.retain
        let store = watch.store
        let done: Void? = await watch.troubles.watching(.retention, at: now) { () async throws(StoreError) in
            var next: Story.ID?
            repeat {
                if Task.isCancelled { return }
                next = try await store.retain(since: cutoff, after: next).next
            } while next != nil
        }
        return done != nil
    }

    private func beat(at now: Timestamp) async {
        defer { watch.pulse.beat() }
        let (store, troubles) = (watch.store, watch.troubles)
        await troubles.watching(.heartbeat, at: now) { () async throws(StoreError) in
            try await store.note(ServiceNotes.heartbeat, ServiceNotes.running, at: now)
            watch.writing.beat()
        }
        await troubles.watching(.heartbeat, at: now) { () async throws(StoreError) in
            try await troubles.save(to: store, at: now)
        }
    }

    private func lookAtQuestions(at now: Timestamp) async {
        let setup = watch.current.value
        guard setup.plan.configuration.topics.contains(where: { !$0.answers.isEmpty }) else { return }
        let result = await watch.recorder.record(changeOf: [], at: now, plan: setup.plan) { detector, _, memory in
            detector.decide(at: now, memory: &memory)
        }
        guard
            let recorded = await watch.troubles.watching(
                .questions, at: now, { () throws(StoreError) in try result.get() })
        else { return }
        if !recorded.alerts.isEmpty { setup.dispatcher.ring() }
    }

    private func lookAtCoverage(_ states: inout [Topic.ID: CoverageState], at now: Timestamp) async {
        let setup = watch.current.value
        let survey = CoverageSurvey(setup.plan.configuration, states: await watch.schedule.states, at: now)
        // Asked of new topics: of the others the service knows.
        let known = states
        let isAsked = setup.plan.configuration.topics.contains { known[$0.id] == nil }
        guard let uncovered = isAsked ? await uncoveredTopics(at: now) : [] else { return }
        var deltas: [Delta] = []
        var observed = states
        for topic in setup.plan.configuration.topics {
            let share = survey.share(of: topic)
            var state: CoverageState
            if let known = states[topic.id] {
                state = known
            } else {
                state = CoverageState(lost: uncovered.contains(topic.id))
            }
            if let kind = state.observe(share) {
                var delta = Delta(kind: kind, time: now, topic: topic.id, identity: ["\(now.milliseconds)"])
                delta.note = CoverageFigure.text(share)
                deltas.append(delta)
            }
            observed[topic.id] = state
        }
        guard !deltas.isEmpty else {
            states = observed
            return
        }
        let (told, topics) = (deltas, setup.plan.topics)
        let result = await watch.recorder.record(changeOf: [], at: now, plan: setup.plan) { _, prior, _ in
            var recorded = RecordPlan()
            recorded.tell(told, topics: topics)
            return recorded
        }
        // What could not be recorded was not told, and is observed once more in the next round.
        guard await watch.troubles.watching(.coverage, at: now, { () throws(StoreError) in try result.get() }) != nil
        else { return }
        states = observed
        setup.dispatcher.ring()
    }

    /// As the record says; nil where it cannot be read now, and then the next round asks again.
    private func uncoveredTopics(at now: Timestamp) async -> Set<Topic.ID>? {
        let store = watch.store
        return await watch.troubles.watching(.coverage, at: now) { () async throws(StoreError) in
            try await store.uncoveredTopics()
        }
    }
}
