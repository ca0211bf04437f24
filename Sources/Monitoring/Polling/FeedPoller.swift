import DeltaDetection
import FeedParsing
import Fetching
import NewsModel
import TextProcessing

/// One feed, one turn of the pipeline left of the transaction: a function of bytes, and can be repeated.
struct FeedPoller: Sendable {
    let fetcher: any Fetcher
    let decision: Fetching.PollDecision
    let plan: WatchPlan

    init(fetcher: any Fetcher, plan: WatchPlan) {
        self.fetcher = fetcher
        self.plan = plan
        decision = PollDecision(rules: plan.rules)
    }

    /// Reads top to bottom in the order the data flows: fetch, parse, normalise, match; the recorder does the rest.
    func poll(
        _ feed: Feed, _ standing: FeedStanding, clock: WatchClock, isOffline: Bool, readings: ReadingPlaces
    ) async -> Turn {
        let asked = clock.now()
        let result = await fetcher.fetch(feed, state: standing.state, now: asked)
        let now = clock.now()
        guard case .document(let body) = result.content else {
            let state = decision.next(feed, standing.state, result, now: now, isOffline: isOffline)
            if case .deferred = result.content { return .deferred(state) }
            return .received(received(feed, standing, state, nil, at: now))
        }
        await readings.take()
        defer { readings.giveBack() }
        let document: FeedDocument
        do {
            document = try FeedParser.parse(body.body, context: DocumentContext(body))
        } catch {
            let refusal = ParseVerdict.refused(PollOutcome(refusing: error))
            let state = decision.next(feed, standing.state, result, verdict: refusal, now: now, isOffline: false)
            return .received(received(feed, standing, state, nil, at: now))
        }
        let sightings = matched(
            EntryNormaliser.sightings(of: document, from: feed, identity: standing.identity), in: feed)
        let digest = Self.digest(of: sightings)
        let verdict = ParseVerdict.parsed(hints: document.hints, changed: digest != standing.state.entriesDigest)
        var state = decision.next(feed, standing.state, result, verdict: verdict, now: now)
        state.entriesDigest = digest
        return .received(received(feed, standing, state, sightings, title: document.title, at: now))
    }

    /// A poll that was made under another plan, as this one matches it; nil where this one does not read its feed.
    func matchedAgain(_ poll: ReceivedPoll) -> ReceivedPoll? {
        guard let feed = plan.feed(poll.feed.id) else { return nil }
        return ReceivedPoll(
            feed: feed, feedTitle: poll.feedTitle, time: poll.time, before: poll.before, state: poll.state,
            sightings: poll.sightings.map { matched($0, in: feed) }, topics: plan.readers(of: feed).names)
    }

    private func matched(_ sightings: consuming [Sighting], in feed: Feed) -> [Sighting] {
        let readers = plan.readers(of: feed)
        for index in sightings.indices {
            sightings[index].matches = plan.matches(sightings[index].content, among: readers)
            for match in sightings[index].matches.indices { sightings[index].matches[match].source = feed.id.url }
        }
        return sightings
    }

    /// What a turn brought.
    enum Turn: Sendable {
        case received(ReceivedPoll)
        /// The host wants to be left alone; the state has the new due time.
        case deferred(PollState)
    }

    private func received(
        _ feed: Feed, _ standing: FeedStanding, _ state: PollState, _ sightings: [Sighting]?, title: String? = nil,
        at now: Timestamp
    ) -> ReceivedPoll {
        ReceivedPoll(
            feed: feed, feedTitle: title, time: now, before: standing.state, state: state, sightings: sightings,
            topics: plan.readers(of: feed).names)
    }

    /// Of what a reader would see of the whole window, so that a counter or a date is no change.
    private static func digest(of sightings: [Sighting]) -> UInt64 {
        var hash = StableHash()
        // By their places: taken out, each would be copied.
        for index in sightings.indices {
            hash.combine(sightings[index].storedKey)
            hash.combine(Int64(bitPattern: sightings[index].fingerprint.whole))
        }
        return hash.value
    }
}

extension DocumentContext {
    init(_ document: FetchedDocument) {
        self.init(
            contentType: document.contentType, contentLocation: document.contentLocation,
            contentLanguage: document.contentLanguage, url: document.url)
    }
}

extension PollOutcome {
    /// What came instead of a feed, and where the feed may be.
    init(refusing error: FeedParsingError) {
        let advertised = error.feeds.first
        let message = TerminalText.line(error.message)
        self.init(
            .notAFeed, message: message.hasSuffix(".") ? String(message.dropLast()) : message,
            hint: advertised.map { "the page names a feed: \(TerminalText.line($0.url))" }
                ?? "open the address in a browser; `feedwatch feeds discover URL` finds a site's feeds")
    }
}
