/// Which stories of a topic hold which terms, and in how many events each term occurs.
///
/// Frequency is counted over events, not stories: a happening that everybody reports must not make its own words common.
/// Terms are known by their place, a small number that stays theirs as long as anything holds them; so are stories.
struct TermIndex: Sendable {
    /// A term of a story as the index knows it.
    struct Term: Sendable {
        let place: Int32
        /// The upper half of the weight's bits: three digits, which are enough.
        private let upper: UInt16
        let marks: TermMarks
        var weight: Float { Float(bitPattern: UInt32(upper) << 16) }

        init(place: Int32, weight: Float, marks: TermMarks) {
            self.place = place
            upper = UInt16(truncatingIfNeeded: (weight.bitPattern &+ 0x8000) >> 16)
            self.marks = marks
        }
    }

    private struct Entry: Sendable {
        let hash: UInt64
        var events: Int32 = 0
        var stories = PostingPool.List()
        /// The topic asks for it. Last, where it takes no room of its own: there are very many terms.
        var isAsked = false
        var isNumber = false
    }

    private struct Standing: Sendable {
        /// ln(events that hold the term + its share of the background + 1/2).
        var commonness: Float
        /// Live stories that write the term as a name, less those that write it as a common word.
        var names: Int32 = 0
    }

    private var places = PlaceTable()
    private var entries: [Entry] = []
    /// By place.
    private var standings: [Standing] = []
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

    func isNumber(_ place: Int32) -> Bool { entries[Int(place)].isNumber }

    /// Whether the term is one of any news, or a day of the week.
    func isCommon(_ place: Int32) -> Bool {
        let term = entries[Int(place)].hash
        return BackgroundTerms.expected(term) >= BackgroundTerms.common || DayWords.day(term) != nil
    }

    /// The inverse event frequency of a term, never negative.
    @inline(__always)
    func rarity(_ place: Int32) -> Double { max(0, scale - Double(standings[Int(place)].commonness)) }

    /// Whether the topic's stories write the term as a name.
    @inline(__always)
    func isName(_ place: Int32) -> Bool { standings[Int(place)].names > 0 }

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
            if let known { place = known } else { place = open(term) }
            standings[Int(place)].names += Self.evidence(term.marks)
            return Term(place: place, weight: term.weight, marks: term.marks)
        }
    }

    /// Of a name, by how one story writes it.
    private static func evidence(_ marks: TermMarks) -> Int32 {
        marks.contains(.name) ? 1 : marks.contains(.plain) ? -1 : 0
    }

    /// Where the words of a story stand whose terms have been interned.
    func places(of words: [UInt64]) -> [Int32] {
        words.compactMap { word in places.place(of: word) { entries[Int($0)].hash } }
    }

    mutating func add(_ terms: [Term], story: Int32) {
        for term in terms { pool.append(story, term.weight, to: &entries[Int(term.place)].stories) }
    }

    /// The story's events must have been discounted before.
    mutating func remove(_ terms: [Term], story: Int32) {
        for term in terms {
            let place = Int(term.place)
            standings[place].names -= Self.evidence(term.marks)
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
        standings[at].commonness = Self.commonness(of: entries[at])
    }

    private mutating func open(_ term: StoryProfile.Term) -> Int32 {
        let hash = term.hash
        var entry = Entry(hash: hash)
        entry.isNumber = term.marks.contains(.number)
        entry.isAsked = own.hashes.contains(hash)
        let place: Int32
        if let free = freePlaces.popLast() {
            place = free
            entries[Int(place)] = entry
        } else {
            place = Int32(entries.count)
            entries.appendSparingly(entry)
            standings.appendSparingly(Standing(commonness: 0))
        }
        standings[Int(place)] = Standing(commonness: Self.commonness(of: entry))
        places.insert(place, of: hash) { entries[Int($0)].hash }
        return place
    }

    private static func commonness(of entry: Entry) -> Float {
        let background = BackgroundTerms.expected(entry.hash)
        return Float(
            background == 0
                ? Dampening.ofHalfAbove(entry.events)
                : Dampening.naturalLogarithm(Double(entry.events) + background + 0.5))
    }
}
