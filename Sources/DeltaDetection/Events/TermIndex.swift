/// Which stories of a topic hold which terms, and in how many events each term occurs.
///
/// Frequency is counted over events, not stories: a happening that everybody reports must not make its own words common.
struct TermIndex: Sendable {
    struct Posting: Sendable {
        let story: Int64
        let weight: Float
    }

    fileprivate struct Entry: Sendable {
        /// In order of insertion; those before `head` are removed.
        var postings: [Posting] = []
        var head = 0
        var events: Int32 = 0
        let background: Double
        /// ln(events that hold the term + its share of the background + 1/2).
        var commonness: Double
    }

    private var entries: [UInt64: Entry] = [:]
    private var scale = Dampening.naturalLogarithm(BackgroundTerms.texts + 2)
    /// Events with a live story.
    var events = 0 {
        didSet { scale = Dampening.naturalLogarithm(Double(events) + BackgroundTerms.texts + 2) }
    }

    /// The inverse event frequency of a term, never negative.
    func rarity(_ term: UInt64) -> Double {
        max(0, scale - (entries[term]?.commonness ?? Entry.commonness(events: 0, BackgroundTerms.expected(term))))
    }

    /// A term's rarity and the stories that hold it, in one look.
    func lookUp(_ term: UInt64) -> (rarity: Double, postings: ArraySlice<Posting>) {
        guard let entry = entries[term] else { return (rarity(term), []) }
        return (max(0, scale - entry.commonness), entry.postings[entry.head...])
    }

    mutating func add(_ profile: StoryProfile, story: Int64) {
        for term in profile.terms {
            entries[term.hash, default: Entry(term.hash)].postings.append(Posting(story: story, weight: term.weight))
        }
    }

    mutating func remove(_ profile: StoryProfile, story: Int64) {
        for term in profile.terms {
            guard let slot = entries.index(forKey: term.hash) else { continue }
            entries.values[slot].remove(story)
            if entries.values[slot].isEmpty { entries.remove(at: slot) }
        }
    }

    /// `change` is +1 when the first live story of an event holds the term, -1 when the last one is gone.
    mutating func countEvent(_ term: UInt64, change: Int32) {
        entries[term, default: Entry(term)].count(change)
        if entries[term]?.isEmpty == true { entries[term] = nil }
    }
}

extension TermIndex.Entry {
    fileprivate init(_ term: UInt64) {
        background = BackgroundTerms.expected(term)
        commonness = Self.commonness(events: 0, background)
    }

    fileprivate static func commonness(events: Int32, _ background: Double) -> Double {
        Dampening.naturalLogarithm(Double(events) + background + 0.5)
    }

    fileprivate var isEmpty: Bool { events == 0 && head == postings.count }

    fileprivate mutating func count(_ change: Int32) {
        events += change
        commonness = Self.commonness(events: events, background)
    }

    /// The oldest story is the one that goes nearly always.
    fileprivate mutating func remove(_ story: Int64) {
        guard let at = postings[head...].firstIndex(where: { $0.story == story }) else { return }
        if at == head { head += 1 } else { postings.remove(at: at) }
        if head > 16, head * 2 > postings.count {
            postings.removeFirst(head)
            head = 0
        }
    }
}
