/// Which stories of a topic hold which terms, and in how many events each term occurs.
///
/// Frequency is counted over events, not stories: a happening that everybody reports must not make its own words common.
/// Terms are known by their place, a small number that stays theirs as long as anything holds them; so are stories.
struct TermIndex: Sendable {
    /// A term of a story as the index knows it.
    struct Term: Sendable {
        let place: Int32
        /// Negative for a term of the headline.
        private let signed: Float
        var weight: Float { abs(signed) }
        var inHeadline: Bool { signed < 0 }

        init(place: Int32, weight: Float, inHeadline: Bool) {
            self.place = place
            signed = inHeadline ? -weight : weight
        }
    }

    private struct Entry: Sendable {
        let hash: UInt64
        var events: Int32 = 0
        var stories = PostingPool.List()
        /// The topic asks for it. Last, where it takes no room of its own: there are very many terms.
        var isAsked = false
    }

    private var places = PlaceTable()
    private var entries: [Entry] = []
    /// By place: ln(events that hold the term + its share of the background + 1/2).
    private var commonness: [Double] = []
    private var freePlaces: [Int32] = []
    private var pool = PostingPool()
    private var scale = Dampening.naturalLogarithm(BackgroundTerms.texts + 2)
    /// The words that the topic asks for.
    private var own = TopicTerms.none
    /// Events with a live story.
    var events = 0 {
        didSet { scale = Dampening.naturalLogarithm(Double(events) + BackgroundTerms.texts + 2) }
    }

    /// One more than the highest place.
    var extent: Int { entries.count }

    /// The inverse event frequency of a term, never negative.
    @inline(__always)
    func rarity(_ place: Int32) -> Double { max(0, scale - commonness[Int(place)]) }

    mutating func set(_ terms: TopicTerms) {
        guard terms.digest != own.digest else { return }
        own = terms
        for place in entries.indices { entries[place].isAsked = own.hashes.contains(entries[place].hash) }
    }

    /// Whether the topic asks for the term, so that all its stories may be expected to hold it.
    func isAsked(_ place: Int32) -> Bool { entries[Int(place)].isAsked }

    /// Calls `body` with each story that holds the term and what the term weighs there.
    @inline(__always)
    func forEachStory(holding place: Int32, _ body: (Int32, Float) -> Void) {
        pool.forEach(in: entries[Int(place)].stories, body)
    }

    /// The terms of a story with their places. New ones get a place, which they lose again by `remove` only, so that
    /// `add` must follow.
    mutating func intern(_ terms: [StoryProfile.Term]) -> [Term] {
        terms.map { term in
            let place: Int32
            let known = places.place(of: term.hash) { entries[Int($0)].hash }
            if let known { place = known } else { place = open(term.hash) }
            return Term(place: place, weight: term.weight, inHeadline: term.inHeadline)
        }
    }

    mutating func add(_ terms: [Term], story: Int32) {
        for term in terms { pool.append(story, term.weight, to: &entries[Int(term.place)].stories) }
    }

    /// The story's events must have been discounted before.
    mutating func remove(_ terms: [Term], story: Int32) {
        for term in terms {
            let place = Int(term.place)
            pool.remove(story, from: &entries[place].stories)
            if entries[place].stories.count == 0, entries[place].events == 0 {
                places.remove(entries[place].hash) { entries[Int($0)].hash }
                freePlaces.append(term.place)
            }
        }
    }

    /// `change` is +1 when the first live story of an event holds the term, -1 when the last one is gone.
    mutating func countEvent(_ place: Int32, change: Int32) {
        let at = Int(place)
        entries[at].events += change
        commonness[at] = Self.commonness(of: entries[at])
    }

    private mutating func open(_ hash: UInt64) -> Int32 {
        var entry = Entry(hash: hash)
        entry.isAsked = own.hashes.contains(hash)
        let place: Int32
        if let free = freePlaces.popLast() {
            place = free
            entries[Int(place)] = entry
        } else {
            place = Int32(entries.count)
            entries.appendSparingly(entry)
            commonness.appendSparingly(0)
        }
        commonness[Int(place)] = Self.commonness(of: entry)
        places.insert(place, of: hash) { entries[Int($0)].hash }
        return place
    }

    private static func commonness(of entry: Entry) -> Double {
        let background = BackgroundTerms.expected(entry.hash)
        return background == 0
            ? Dampening.ofHalfAbove(entry.events) : Dampening.naturalLogarithm(Double(entry.events) + background + 0.5)
    }
}
