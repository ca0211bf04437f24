import Alerting
import DeltaDetection
import Fetching
import Logging
import NewsModel
import NewsStore
import TextProcessing
import WatchConfiguration

/// What all services of a running feedwatch share, and one turn of its work.
public final class Watch: Sendable {
    let current: CurrentSetup
    let recorder: Recorder
    let schedule: PollSchedule
    let pages: PageAgenda
    let walls = WallMemory()
    let holds: HoldKeeper
    let clock: WatchClock
    let logger: Logger
    /// Rung when there may be something to poll sooner than was thought.
    let doorbell = Doorbell()
    /// Rung when the setup was swapped.
    let swapped = Doorbell()
    /// Rung when topics may have changed.
    let redefined = Doorbell()
    /// Housekeeping goes round, whatever the record answers.
    let pulse = Pulse()
    /// The scheduler goes round.
    let scheduling = Pulse()
    /// The record takes writes.
    let writing = Pulse()
    let tally = PollTally()

    init(setup: WatchSetup, store: NewsStore, clock: WatchClock, logger: Logger) {
        current = CurrentSetup(setup)
        recorder = Recorder(store: store)
        schedule = PollSchedule(rules: setup.plan.rules)
        pages = PageAgenda()
        holds = HoldKeeper(store: store, logger: logger)
        self.clock = clock
        self.logger = logger
    }

    var store: NewsStore { recorder.store }

    /// Places for polls in flight. As many as may ask at a time, which `HostGate` sees to, and half as many again that are
    /// recorded and put on disk meanwhile, so that none of these waits for the others.
    func pollPlaces() -> AsyncPlaces {
        let concurrency = current.value.plan.configuration.poll.concurrency
        return AsyncPlaces(concurrency + concurrency / 2)
    }

    /// Polls one feed and records what came: everything between two due times.
    func turn(_ assignment: PollSchedule.Assignment) async {
        let (feed, before) = (assignment.feed, assignment.standing)
        let setup = current.value
        switch await setup.poller.poll(feed, before, clock: clock, isOffline: assignment.isOffline) {
        case .deferred(let state):
            logger.debug(
                "the feed's host asked to be left alone",
                metadata: ["feed": "\(TerminalText.line(feed.name))", "until": "\(state.nextDue.rfc3339)"])
            await schedule.finish(feed, FeedStanding(state: state, identity: before.identity))
        case .received(let poll):
            // Nothing of a poll that a shutdown cut short is worth recording.
            guard poll.state.outcome?.kind != .cancelled, !Task.isCancelled else {
                return await schedule.finish(feed, nil)
            }
            // A reload in between: history was matched with the new topics before this poll was recorded, so that only
            // the poll itself can tell them of what it brings.
            let latest = current.value
            let isSame = latest.plan.configuration.digest == setup.plan.configuration.digest
            await holds.keep(setup.poller.fetcher, at: clock.now())
            if !isSame, let again = latest.poller.matchedAgain(poll) {
                await settle(again, before, await recorder.record(again, plan: latest.plan), latest)
            } else {
                await settle(poll, before, await recorder.record(poll, plan: setup.plan), setup)
            }
        }
    }

    private func settle(
        _ poll: ReceivedPoll, _ before: FeedStanding, _ result: Result<RecordPlan, StoreError>, _ setup: WatchSetup
    ) async {
        switch result {
        case .success(let recorded):
            let identity = recorded.identity ?? before.identity
            await schedule.finish(poll.feed, FeedStanding(state: poll.state, identity: identity))
            tally.count(poll, recorded)
            report(poll, before, recorded)
            for visit in recorded.visits { pages.add(visit) }
            if !recorded.alerts.isEmpty { setup.dispatcher.ring() }
        case .failure(let error):
            tally.countUnrecorded()
            logger.error(
                "a poll could not be recorded; it is made again",
                metadata: ["feed": "\(poll.feed.name)", "reason": "\(error.description)", "hint": "\(error.hint)"])
            // The feed's host is not to blame, and is asked no more often than ever.
            let wait = max(.seconds(30), setup.plan.rules.minimum)
            await schedule.finish(poll.feed, nil, retry: clock.now() + wait)
        }
    }

    /// One line for a poll that changed something: what came in, or how the feed does now.
    private func report(_ poll: ReceivedPoll, _ before: FeedStanding, _ recorded: RecordPlan) {
        let name = Logger.MetadataValue.string(TerminalText.line(poll.feed.name))
        let outcome = poll.state.outcome
        if outcome?.kind != before.state.outcome?.kind, let outcome, !outcome.isSuccess {
            logger.warning(
                "feed fails",
                metadata: ["feed": name, "outcome": "\(outcome.kind.rawValue)", "message": "\(outcome.message)"])
        } else if before.state.outcome?.isSuccess == false, outcome?.isSuccess == true {
            logger.info("feed is back", metadata: ["feed": name])
        }
        for note in recorded.notes {
            logger.notice("feed note", metadata: ["feed": name, "note": "\(TerminalText.line(note))"])
        }
        let revised = recorded.revisions.count - recorded.inserted.count
        let level: Logger.Level =
            recorded.inserted.isEmpty && revised <= 0 && recorded.deltas.isEmpty ? .debug : .info
        logger.log(
            level: level, "polled",
            metadata: [
                "feed": name, "outcome": "\(outcome?.kind.rawValue ?? "")", "new": "\(recorded.inserted.count)",
                "revised": "\(max(0, revised))", "deltas": "\(recorded.deltas.count)",
                "alerts": "\(recorded.alerts.count)",
            ])
    }
}
