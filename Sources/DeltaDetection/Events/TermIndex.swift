/// Which stories of a topic hold which terms, and in how many events each term occurs.
///
/// Frequency is counted over events, not stories: a happening that everybody reports must not make its own words common.
struct TermIndex: Sendable {
    struct Posting: Sendable {
        let story: Int64
        let weight: Float
    }

    fileprivate struct Entry: Sendable {
        /// In order of insertion; entries before `head` are removed.
        var postings: [Posting] = []
        var head = 0
        var events: Int32 = 0
    }

    private var entries: [UInt64: Entry] = [:]
    /// Events with a live story.
    var events = 0

    /// ln((events + background + 2) / (events that hold the term + its background share + 1/2)), never negative.
    func rarity(_ term: UInt64) -> Float {
        let known = Double(entries[term]?.events ?? 0) + BackgroundTerms.expected(term)
        let all = Double(events) + BackgroundTerms.texts + 2
        return Float(max(0, Dampening.naturalLogarithm(all / (known + 0.5))))
    }

    func postings(_ term: UInt64) -> ArraySlice<Posting> {
        guard let entry = entries[term] else { return [] }
        return entry.postings[entry.head...]
    }

    mutating func add(_ profile: StoryProfile, story: Int64) {
        for (term, weight) in zip(profile.terms, profile.weights) {
            entries[term, default: Entry()].postings.append(Posting(story: story, weight: weight))
        }
    }

    mutating func remove(_ profile: StoryProfile, story: Int64) {
        for term in profile.terms {
            guard let slot = entries.index(forKey: term) else { continue }
            entries.values[slot].remove(story)
            if entries.values[slot].isEmpty { entries.remove(at: slot) }
        }
    }

    /// `change` is +1 when the first live story of an event holds the term, -1 when the last one is gone.
    mutating func countEvent(_ term: UInt64, change: Int32) {
        entries[term, default: Entry()].events += change
        if entries[term]?.isEmpty == true { entries[term] = nil }
    }
}

extension TermIndex.Entry {
    fileprivate var isEmpty: Bool { events == 0 && head == postings.count }

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
