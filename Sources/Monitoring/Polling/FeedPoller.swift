import DeltaDetection
import FeedParsing
import Fetching
import NewsModel
import TextProcessing
import Transfers

/// One feed, one turn of the pipeline left of the transaction: a function of bytes, and can be repeated.
struct FeedPoller: Sendable {
    let fetcher: any Fetcher
    let decision: Fetching.PollDecision
    let plan: WatchPlan
    private let claims: SiteClaims

    init(fetcher: any Fetcher, plan: WatchPlan, claims: SiteClaims) {
        self.fetcher = fetcher
        self.plan = plan
        self.claims = claims
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
            return .received(received(feed, standing, state, nil, at: now), [])
        }
        let room = body.body.count > ReadingPlaces.small ? await readings.room.take(body.body.count) : nil
        await readings.take()
        defer { readings.giveBack() }
        let document: FeedDocument
        do {
            document = try FeedParser.parse(body.body, context: DocumentContext(body))
        } catch {
            let refusal = ParseVerdict.refused(PollOutcome(refusing: error))
            let state = decision.next(feed, standing.state, result, verdict: refusal, now: now, isOffline: false)
            return .received(received(feed, standing, state, nil, at: now), [])
        }
        let reading = await Self.reading(of: document, from: feed, standing, claims)
        guard let sightings = await matched(reading.sightings, in: feed) else { return .cancelled }
        let digest = Self.digest(of: sightings)
        let verdict = ParseVerdict.parsed(hints: document.hints, changed: digest != standing.state.entriesDigest)
        var state = decision.next(feed, standing.state, result, verdict: verdict, now: now)
        state.entriesDigest = digest
        state.home = reading.home
        state.identityRules = Sighting.rules
        return .received(
            received(feed, standing, state, sightings, title: document.title, at: now),
            [body.hold, room].compactMap(\.self))
    }

    /// A poll that was made under another plan, as this one matches it; nil where this one does not read its feed, or the
    /// task was cancelled.
    func matchedAgain(_ poll: ReceivedPoll) async -> ReceivedPoll? {
        guard let feed = plan.feed(poll.feed.id) else { return nil }
        var sightings = poll.sightings
        if var read = sightings {
            if let home = poll.state.home { read = read.map { $0.credited(to: feed, home: home) } }
            guard let again = await matched(read, in: feed) else { return nil }
            sightings = again
        }
        return ReceivedPoll(
            feed: feed, feedTitle: poll.feedTitle, time: poll.time, before: poll.before, state: poll.state,
            sightings: sightings, topics: plan.readers(of: feed).names)
    }

    /// Entries that are read without a pause: a document of very many must not keep a processor from the others.
    private static let stretch = 128

    private static func reading(
        of document: FeedDocument, from feed: Feed, _ standing: FeedStanding, _ claims: SiteClaims
    ) async -> EntryNormaliser.Reading {
        var normaliser = EntryNormaliser(
            document, from: feed, identity: standing.identity, home: standing.state.home
        ) { claims.take($0, by: feed, $1) }
        normaliser.take(stretch)
        while !normaliser.isAtEnd, !Task.isCancelled {
            await Task.yield()
            normaliser.take(stretch)
        }
        return normaliser.finish()
    }

    /// nil where the task was cancelled: what is read of a document by then is not all of it.
    private func matched(_ sightings: consuming [Sighting], in feed: Feed) async -> [Sighting]? {
        let readers = plan.readers(of: feed)
        for index in sightings.indices {
            if index % Self.stretch == Self.stretch - 1 {
                await Task.yield()
                if Task.isCancelled { return nil }
            }
            sightings[index].matches = plan.matches(sightings[index].content, among: readers)
            for match in sightings[index].matches.indices { sightings[index].matches[match].source = feed.id.url }
        }
        return Task.isCancelled ? nil : sightings
    }

    /// What a turn brought.
    enum Turn: Sendable {
        /// With the room in memory that what came takes up until it is recorded.
        case received(ReceivedPoll, [ByteHold])
        /// The host wants to be left alone; the state has the new due time.
        case deferred(PollState)
        /// The task was cancelled before the document was read.
        case cancelled
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
