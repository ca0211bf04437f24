public import NewsModel

/// The way of a document with very many entries into the record: part by part, each a transaction, oldest entries first,
/// until all is taken or the feed's turn is over.
///
/// Until then the feed's state holds no validators, so that its next turn fetches the document again. What was taken is
/// known by its keys; what has not changed since is passed over.
public struct PollCourse: Sendable {
    private let poll: ReceivedPoll
    private let sightings: [Sighting]
    private let listing: [ListedEntry]
    private let listed: [String: ListedEntry]
    private let keys: Set<String>
    /// Why the feed's ids are given up.
    private let objection: String?
    /// Places in the document: those to be decided, oldest first, then those whose turn it is to be looked at again.
    private let order: [Int]
    /// How many of `order` are to be decided.
    private let due: Int
    private var next = 0
    /// By place in the document.
    private var taken: [ListedEntry?]
    private var before: PollState?
    private let retry: Duration

    /// - Parameters:
    ///   - listing: the feed's window as recorded.
    ///   - renewed: entries to be looked at again though they have not changed.
    ///   - retry: how soon the feed's next turn is, where there is more than this one takes.
    public init(_ poll: ReceivedPoll, listing: [ListedEntry], renewed: Int, retry: Duration) {
        self.poll = poll
        self.retry = retry
        let read = poll.sightings ?? []
        objection = IdentityJudge.objection(to: read)
        let sightings = objection == nil ? read : IdentityJudge.rekeyed(read)
        self.sightings = sightings
        self.listing = listing
        before = poll.before
        let listed = Dictionary(listing.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        self.listed = listed
        var keys = Set<String>(minimumCapacity: sightings.count)
        var taken = [ListedEntry?](repeating: nil, count: sightings.count)
        var (open, settled): ([Int], [Int]) = ([], [])
        for place in ReadingOrder.oldestFirst(sightings) {
            let sighting = sightings[place]
            // Of several under one key the first to come counts.
            guard keys.insert(sighting.storedKey).inserted else { continue }
            if let entry = listed[sighting.storedKey], entry.missingSince == nil,
                entry.digest == sighting.fingerprint.whole
            {
                settled.append(place)
                taken[place] = ListedEntry(
                    key: entry.key, story: entry.story, position: place, published: sighting.published,
                    digest: entry.digest)
            } else {
                open.append(place)
            }
        }
        self.keys = keys
        self.taken = taken
        due = open.count
        let start = settled.isEmpty ? 0 : poll.state.polls * renewed % settled.count
        order = open + settled.indices.prefix(renewed).map { settled[($0 + start) % settled.count] }
    }

    /// Entries that were decided in this turn.
    public var takenCount: Int { min(next, due) }
    private var rest: Int { due - takenCount }

    /// The next part, of about this weight; nil when there are no more.
    public mutating func part(weighing limit: Int) -> ReceivedPoll? {
        var (places, weight): ([Int], Int) = ([], 0)
        while next < order.count, weight < limit {
            places.append(order[next])
            weight += PollWeight.of(sightings[order[next]])
            next += 1
        }
        if places.isEmpty { return nil }
        let part = places.map { sightings[$0] }
        let portion = PollPortion(listing: part.compactMap { listed[$0.storedKey] }, keys: keys, places: places)
        return received(part, portion, partial)
    }

    /// Takes down which stories the part's entries are.
    public mutating func note(_ recorded: RecordPlan, of part: ReceivedPoll) {
        for entry in recorded.sighted { taken[entry.position] = entry }
        before = part.state
    }

    /// What ends the turn.
    public func closing() -> ReceivedPoll {
        var matching: [Topic.ID: Int] = [:]
        for index in sightings.indices where rest == 0 {
            for topic in Set(sightings[index].matches.map(\.topic)) { matching[topic, default: 0] += 1 }
        }
        let closing = PollPortion.Closing(
            entries: taken.compactMap(\.self), rest: rest, matching: matching, objection: objection)
        return received(
            [], PollPortion(listing: listing, keys: keys, closing: closing), rest == 0 ? poll.state : partial)
    }

    private func received(_ part: [Sighting], _ portion: PollPortion, _ state: PollState) -> ReceivedPoll {
        ReceivedPoll(
            feed: poll.feed, time: poll.time, before: before, state: state, sightings: part, topics: poll.topics,
            portion: portion)
    }

    /// Nothing vouches for entries that are not taken yet.
    private var partial: PollState {
        var state = poll.state
        (state.etag, state.lastModified, state.validatorsSince) = (nil, nil, nil)
        (state.bodyDigest, state.entriesDigest) = (nil, nil)
        state.identityRules = poll.before?.identityRules
        state.nextDue = poll.time + retry
        let all = keys.count
        state.dueReason = "\(Self.grouped(all - rest)) of \(Self.grouped(all)) entries taken; the rest follows"
        return state
    }

    /// `12,000`.
    private static func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        return digits.indices.reduce(into: "") { text, place in
            if place > 0, (digits.count - place) % 3 == 0 { text += "," }
            text.append(digits[place])
        }
    }
}
