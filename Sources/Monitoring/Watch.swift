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
    /// Which host's feeds speak for which site.
    let claims: SiteClaims
    let holds: HoldKeeper
    let troubles: RecordTroubles
    let clock: WatchClock
    let logger: Logger
    /// Rung when there may be something to poll sooner than was thought.
    let doorbell = Doorbell()
    /// Rung when the setup was swapped.
    let swapped = Doorbell()
    /// Rung when topics may have changed.
    let redefined = Doorbell()
    /// Rung when a feed has laid baselines.
    let laid = Doorbell()
    /// Housekeeping goes round, whatever the record answers.
    let pulse = Pulse()
    /// The scheduler goes round.
    let scheduling = Pulse()
    /// The record takes writes.
    let writing = Pulse()
    let tally = PollTally()
    private let readings: ReadingPlaces
    /// Polls that are to be put on disk.
    let written: WrittenPolls

    init(setup: WatchSetup, claims: SiteClaims, store: NewsStore, clock: WatchClock, logger: Logger) {
        current = CurrentSetup(setup)
        self.claims = claims
        readings = ReadingPlaces()
        recorder = Recorder(store: store, readings: readings)
        written = WrittenPolls(store: store)
        schedule = PollSchedule(rules: setup.plan.rules)
        pages = PageAgenda()
        holds = HoldKeeper(store: store, logger: logger)
        troubles = RecordTroubles(logger: logger)
        self.clock = clock
        self.logger = logger
    }

    var store: NewsStore { recorder.store }

    func pollPlaces() -> PollPlaces {
        PollPlaces(concurrency: current.value.plan.configuration.poll.concurrency, readings: readings)
    }

    /// Polls one feed, everything between two due times, and gives back its places when what came is written and when it is
    /// on disk; `concluded` is called then, before the last of them is free.
    func poll(
        _ assignment: PollSchedule.Assignment, in places: PollPlaces,
        concluded: @escaping @Sendable () async -> Void = {}
    ) async {
        let written = await turn(assignment)
        // Where all places are taken, the loop stands still for as long as it takes to fetch.
        scheduling.beat()
        places.giveBackWritten()
        let done: @Sendable () async -> Void = {
            await concluded()
            self.scheduling.beat()
            places.giveBackFinished()
            self.doorbell.ring()
        }
        if let written { await conclude(written, done: done) } else { await done() }
        doorbell.ring()
    }

    /// nil where nothing came of it and the feed is back on the schedule.
    private func turn(_ assignment: PollSchedule.Assignment) async -> WrittenPoll? {
        let (feed, before) = (assignment.feed, assignment.standing)
        let setup = current.value
        let turn = await setup.poller.poll(
            feed, before, clock: clock, isOffline: assignment.isOffline, readings: readings)
        switch turn {
        case .deferred(let state):
            logger.debug(
                "the feed's host asked to be left alone",
                metadata: ["feed": "\(TerminalText.line(feed.name))", "until": "\(state.nextDue.rfc3339)"])
            await schedule.finish(feed, FeedStanding(state: state, identity: before.identity))
            return nil
        case .cancelled:
            await schedule.finish(feed, nil)
            return nil
        case .received(let poll, let hold):
            defer { withExtendedLifetime(hold) {} }
            // Nothing of a poll that a shutdown cut short is worth recording.
            guard poll.state.outcome?.kind != .cancelled, !Task.isCancelled else {
                await schedule.finish(feed, nil)
                return nil
            }
            // A reload in between: history was matched with the new topics before this poll was recorded, so that only
            // the poll itself can tell them of what it brings.
            let latest = current.value
            let isSame = latest.plan.configuration.digest == setup.plan.configuration.digest
            await holds.keep(setup.poller.fetcher, at: clock.now())
            if !isSame, latest.plan.feed(feed.id) != nil {
                guard let again = await latest.poller.matchedAgain(poll) else {
                    await schedule.finish(feed, nil)
                    return nil
                }
                return WrittenPoll(again, before, await recorder.write(again, plan: latest.plan), latest)
            }
            return WrittenPoll(poll, before, await recorder.write(poll, plan: setup.plan), setup)
        }
    }

    private func conclude(_ poll: WrittenPoll, done: @escaping @Sendable () async -> Void) async {
        // The disk is nothing that the host should be spared for.
        await schedule.release(poll.feed)
        written.add { failure in
            await self.settle(poll, failure)
            await done()
        }
    }

    private func settle(_ poll: WrittenPoll, _ failure: StoreError?) async {
        switch failure.map({ .failure($0) }) ?? poll.result {
        case .success(let news):
            troubles.settle(.poll, at: clock.now())
            await schedule.finish(poll.feed, FeedStanding(state: poll.state, identity: news.identity))
            tally.count(poll.state.outcome, news.tally)
            report(poll, news)
            for visit in news.visits { pages.add(visit) }
            if news.tally.alerts > 0 { poll.setup.dispatcher.ring() }
            if news.laysBaselines { laid.ring() }
        case .failure(let error):
            tally.countUnrecorded()
            // A full disk is the same news for every feed; a poll that the record refuses is this feed's alone.
            troubles.note(.poll, error, at: clock.now())
            if !error.isTransient {
                logger.error(
                    "a poll could not be recorded; it is made again",
                    metadata: ["feed": "\(poll.feed.name)", "reason": "\(error.description)", "hint": "\(error.hint)"])
            }
            // The feed's host is not to blame, and is asked no more often than ever.
            let wait = max(.seconds(30), poll.setup.plan.rules.minimum)
            await schedule.finish(poll.feed, nil, retry: clock.now() + wait)
        }
    }

    /// One line for a poll that changed something: what came in, or how the feed does now.
    private func report(_ poll: WrittenPoll, _ news: WrittenPoll.News) {
        let name = Logger.MetadataValue.string(TerminalText.line(poll.feed.name))
        let outcome = poll.state.outcome
        if outcome?.kind != poll.earlier?.kind, let outcome, !outcome.isSuccess {
            logger.warning(
                "feed fails",
                metadata: ["feed": name, "outcome": "\(outcome.kind.rawValue)", "message": "\(outcome.message)"])
        } else if poll.earlier?.isSuccess == false, outcome?.isSuccess == true {
            logger.info("feed is back", metadata: ["feed": name])
        }
        for note in news.notes {
            logger.notice("feed note", metadata: ["feed": name, "note": "\(TerminalText.line(note))"])
        }
        logger.log(
            level: news.tally.isEmpty ? .debug : .info, "polled",
            metadata: [
                "feed": name, "outcome": "\(outcome?.kind.rawValue ?? "")", "new": "\(news.tally.stories)",
                "revised": "\(news.tally.revisions)", "deltas": "\(news.tally.deltas)",
                "alerts": "\(news.tally.alerts)",
            ])
    }
}
