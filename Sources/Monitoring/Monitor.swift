import Alerting
import Fetching
import Foundation
public import Logging
public import NewsModel
import NewsStore
public import ServiceLifecycle
import Transfers
public import WatchConfiguration

/// The whole of feedwatch, ready to run: opened on a configuration, run as services, for one round or until a time.
public final class Monitor: Sendable {
    public let watch: Watch
    private let workshop: Workshop
    /// One service works on a record at a time; held for as long as this one is open.
    private let lock: ServiceLock

    private init(watch: Watch, workshop: Workshop, lock: ServiceLock) {
        self.watch = watch
        self.workshop = workshop
        self.lock = lock
    }

    /// Opens the record, takes over what is known of the feeds and builds the first schedule.
    ///
    /// - Parameter migrating: told the name of the first migration when an older database is brought up to date.
    public static func open(
        _ configuration: Configuration, console: ConsoleMode, clock: WatchClock = .system, logger: Logger,
        journal: (@Sendable ([UInt8]) throws -> Void)? = nil, migrating: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws(WatchError) -> Monitor {
        let descriptors = DescriptorLimit.raised()
        guard descriptors.isEnough else { throw .tooFewDescriptors(descriptors) }
        let lock = try Self.lock(configuration.store)
        let store = try await reading { () async throws(StoreError) in
            try await NewsStore.open(path: configuration.store, migrating: migrating)
        }
        let room = max(ByteBudget.usual, configuration.poll.maxSize, configuration.pages.maxSize)
        let client = TransferClient(connections: descriptors.connections, budget: ByteBudget(capacity: room))
        let workshop = Workshop(
            store: store, client: client, clock: clock, logger: logger,
            console: console, journal: journal)
        let setup = try await workshop.setup(for: configuration, replacing: nil)
        let watch = Watch(setup: setup, claims: workshop.claims, store: store, clock: clock, logger: logger)
        let monitor = Monitor(watch: watch, workshop: workshop, lock: lock)
        let now = clock.now()
        try await monitor.prepareBackfill(of: configuration)
        await monitor.schedule(setup.plan, try await monitor.readKnown())
        try await reading { () async throws(StoreError) in
            try await PageService(watch: watch).restore()
            try await store.keepPlaces(of: setup.dispatcher.following)
            try await store.note(ServiceNotes.started, "", at: now)
        }
        return monitor
    }

    /// Everything that runs for as long as the service does; they share what they know and stop on their own.
    public var services: [any Service] {
        [
            DispatchService(watch: watch), HousekeepingService(watch: watch), PollService(watch: watch),
            PageService(watch: watch), BackfillService(watch: watch), BaselineService(watch: watch),
        ]
    }

    /// One line for `systemctl status`.
    public var statusLine: String {
        let counts = watch.tally.counts
        let feeds = watch.current.value.plan.configuration.feeds.count
        return
            "\(feeds) feeds, \(counts.polls) polls, \(counts.stories) stories, \(counts.alerts) alerts since the start"
    }

    /// Whether the scheduler and housekeeping go round. A full disk does not stop them: a restart would not make room.
    public var isAlive: Bool {
        watch.pulse.beats(within: Self.patience) && watch.scheduling.beats(within: Self.longestRound)
    }

    /// Whether the record has taken a write of late.
    public var takesWrites: Bool { watch.writing.beats(within: Self.patience) }

    /// How long one round looks at article pages; the rest of those that are due waits for the next.
    private static let visitingTime = Duration.seconds(60)
    /// Between two looks at what one round has to tell by then.
    private static let tellingPause = Duration.seconds(2)
    private static let patience = Duration.seconds(120)
    /// Every place taken by a transfer that runs into its time limit, and its transaction waiting for others'.
    private static let longestRound = Duration.seconds(300)

    /// Runs everything until the clock reads `end`; the demo's way.
    public func run(until end: Timestamp) async throws(WatchError) {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await DispatchService(watch: self.watch).dispatch() }
            group.addTask { await HousekeepingService(watch: self.watch).keep() }
            group.addTask { await PollService(watch: self.watch).poll() }
            group.addTask { await PageService(watch: self.watch).visit() }
            group.addTask { await BackfillService(watch: self.watch).keepUp() }
            group.addTask { await BaselineService(watch: self.watch).keep() }
            try? await watch.clock.sleep(until: end)
            group.cancelAll()
        }
    }

    /// Polls these feeds once, due or not (all without any), looks at the article pages that are due, records, delivers
    /// and says what came of it.
    public func pollOnce(_ selectors: [String]) async throws(WatchError) -> PollSummary {
        let setup = watch.current.value
        let begun = ContinuousClock.now
        let chosen = setup.plan.configuration.feeds.filter { feed in
            selectors.isEmpty || selectors.contains { FeedSelector($0).selects(feed) }
        }
        guard !chosen.isEmpty || selectors.isEmpty else {
            throw .notFound(
                "no feed is called or tagged \(selectors.joined(separator: ", ")); `feedwatch feeds` lists them")
        }
        let watch = watch
        // One feed that takes its time does not keep the log from telling what the others brought.
        await setup.dispatcher.follow(every: Self.tellingPause) {
            await OncePoller(watch: watch).poll(chosen)
            await BaselineService(watch: watch).tell()
            await PageService(watch: watch).visitDue(within: Self.visitingTime)
        }
        try await reading { () async throws(StoreError) in try await BackfillService(watch: watch).catchUp() }
        await HousekeepingService(watch: watch).retain(at: watch.clock.now())
        await noteTroubles()
        await setup.dispatcher.drain(until: .now + .seconds(30))
        return PollSummary(
            feeds: chosen.count, counts: watch.tally.counts, elapsed: ContinuousClock.now - begun)
    }

    /// Puts a new configuration in force, whole.
    /// - Returns: what changed.
    public func adopt(_ configuration: Configuration) async throws(WatchError) -> ConfigurationChange {
        let old = watch.current.value
        let change = ConfigurationChange(from: old.plan.configuration, to: configuration)
        guard !change.isEmpty else { return change }
        let setup = try await workshop.setup(for: configuration, replacing: old)
        try await prepareBackfill(of: configuration)
        // All that can fail is done by now: what follows is in force whole.
        let known = try await readKnown()
        watch.current.swap(for: setup)
        await watch.recorder.forget()
        await schedule(setup.plan, known)
        await PageService(watch: watch).restoreInTime()
        watch.swapped.ring()
        watch.redefined.ring()
        watch.doorbell.ring()
        return change
    }

    /// Records what became of a reload, for `status`.
    public func noteReload(_ text: String) async {
        let (store, now) = (watch.store, watch.clock.now())
        await watch.troubles.watching(.reload, at: now) { () async throws(StoreError) in
            try await store.note(ServiceNotes.reload, text, at: now)
        }
    }

    /// Ends in order: what is recorded and not yet told is told within a second, the record is closed.
    public func close() async throws(WatchError) {
        let setup = watch.current.value
        await setup.dispatcher.drain(until: .now + .milliseconds(500))
        let (store, now) = (watch.store, watch.clock.now())
        try await reading { () async throws(StoreError) in
            try await store.note(ServiceNotes.heartbeat, ServiceNotes.stopped, at: now)
            try store.close()
        }
    }

    private func prepareBackfill(of configuration: Configuration) async throws(WatchError) {
        let (store, now) = (watch.store, watch.clock.now())
        try await reading { () async throws(StoreError) in
            try await BackfillAgenda(store: store).prepare(configuration, at: now)
        }
    }

    private func noteTroubles() async {
        let (store, troubles, now) = (watch.store, watch.troubles, watch.clock.now())
        await troubles.watching(.heartbeat, at: now) { () async throws(StoreError) in
            try await troubles.save(to: store, at: now)
        }
    }

    /// What the record knows of feeds and outlets.
    private struct Known {
        let feeds: [RecordedFeed]
        let outletsOfPages: Set<String>
    }

    private func readKnown() async throws(WatchError) -> Known {
        let store = watch.store
        return try await reading { () async throws(StoreError) in
            Known(feeds: try await store.feeds(), outletsOfPages: try await store.outletsOfPages())
        }
    }

    private func schedule(_ plan: WatchPlan, _ record: Known) async {
        let recorded = record.feeds
        for feed in recorded {
            guard let flaw = feed.flaw else { continue }
            watch.logger.warning(
                "what is known of a feed cannot be read", metadata: ["feed": "\(feed.name)", "reason": "\(flaw)"])
        }
        let homes = recorded.compactMap { feed in feed.state.home.map { (feed.id, $0) } }
        watch.claims.adopt(
            plan.configuration.feeds, homes: Dictionary(homes) { first, _ in first }, pages: record.outletsOfPages)
        await watch.schedule.adopt(plan.rules)
        let now = watch.clock.now()
        let decision = PollDecision(rules: plan.rules)
        let known = Dictionary(
            recorded.map { feed in
                var state = feed.state
                state.nextDue = decision.due(state, now: now)
                return (feed.id, FeedStanding(state: state, identity: feed.identity))
            }
        ) { first, _ in first }
        await watch.schedule.adopt(plan.configuration.feeds, known: known, now: now, spread: plan.spread)
    }

    private static func lock(_ path: String) throws(WatchError) -> ServiceLock {
        do {
            try makeFolder(of: path)
            return try ServiceLock(for: path)
        } catch .locked {
            throw .unavailable("another feedwatch is at work on \(path)\nstop it first, or leave the polling to it")
        } catch {
            throw WatchError(error)
        }
    }

    private static func makeFolder(of path: String) throws(StoreError) {
        let folder = URL(filePath: try RecordFile.path(of: path)).deletingLastPathComponent()
        do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
            throw .cannotOpen(path: path, reason: error.localizedDescription)
        }
    }
}
