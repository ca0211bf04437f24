import NewsModel
import TextProcessing

/// Finds the story on record that a sighting tells, by its words alone (design 3.3: "near-identical text").
///
/// Every text is read once and looked up by marks that like texts share; a sighting is compared with a few stories only,
/// however many there are, so that the cost follows the length of what came in.
struct StoryLikeness {
    /// Resemblance of texts at and above which they are one text.
    private static let sameText = 0.8
    private static let sameTextOfOtherHeadline = 0.9
    /// Stories that a sighting is compared with at most, and stories of one mark that are looked at.
    private static let comparisons = 8
    private static let lookups = 32

    /// Stories that may be met again, in the order in which they are preferred.
    private let stories: [Story]
    private let words: [StoryWords]
    /// Places of the stories that read the same, and of those with a mark of their text.
    private var byDigest: [UInt64: [Int]] = [:]
    private var byMark: [UInt64: [Int]] = [:]

    init(_ stories: [Story]) {
        self.stories = stories
        words = stories.map { StoryWords($0.content, link: $0.canonicalLink) }
        for place in words.indices.reversed() {
            // Reversed, so that what is taken comes off the end.
            byDigest[words[place].digest, default: []].append(place)
            if !words[place].isLong { continue }
            for mark in words[place].marks { byMark[mark, default: []].append(place) }
        }
    }

    /// The story that a sighting tells.
    /// - Parameter isFree: whether no other sighting has the story; what is not free once never is again.
    mutating func story(of sighting: Sighting, isFree: (Story.ID) -> Bool) -> Story? {
        if stories.isEmpty { return nil }
        let words = StoryWords(sighting.content, link: sighting.canonicalLink)
        let place = words.isLong ? resembling(words, isFree) : nil
        return (place ?? equal(words, isFree)).map { stories[$0] }
    }

    /// Nothing but a few words: they must be the same, and telling ones, and no two addresses may contradict them.
    private mutating func equal(_ sought: StoryWords, _ isFree: (Story.ID) -> Bool) -> Int? {
        let says = sought.headline.count + sought.text.count
        guard says >= 4 else { return nil }
        return candidates(in: \.byDigest, under: sought.digest, isFree).first { place in
            words[place].outlet == sought.outlet && words[place].text == sought.text
                && words[place].headline == sought.headline
                && (says >= StoryWords.provingLength || words[place].agrees(with: sought))
        }
    }

    /// The most like of the long texts that share the most marks.
    private mutating func resembling(_ sought: StoryWords, _ isFree: (Story.ID) -> Bool) -> Int? {
        var votes: [Int: Int] = [:]
        for mark in sought.marks {
            for place in candidates(in: \.byMark, under: mark, isFree) { votes[place, default: 0] += 1 }
        }
        let likeliest = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.comparisons)
        var best: (place: Int, resemblance: Double)?
        for (place, _) in likeliest where words[place].outlet == sought.outlet {
            let resemblance = sought.shingles.resemblance(to: words[place].shingles)
            let needed = words[place].headline == sought.headline ? Self.sameText : Self.sameTextOfOtherHeadline
            if resemblance >= needed, resemblance > best?.resemblance ?? 0 { best = (place, resemblance) }
        }
        return best?.place
    }

    /// The first few stories under a mark that are free; those that are taken are forgotten on the way.
    private mutating func candidates(
        in table: WritableKeyPath<Self, [UInt64: [Int]]>, under mark: UInt64, _ isFree: (Story.ID) -> Bool
    ) -> [Int] {
        guard var places = self[keyPath: table].removeValue(forKey: mark) else { return [] }
        while let last = places.last, !isFree(stories[last].id) { places.removeLast() }
        let found = places.suffix(Self.lookups).reversed().filter { isFree(stories[$0].id) }
        if !places.isEmpty { self[keyPath: table][mark] = places }
        return found
    }
}

extension StoryLikeness {
    /// An id that now names something else: another address, or another time where no two addresses can be compared, and
    /// hardly a word in common.
    /// - Parameter isSole: the feed shows one entry at a time, so that its id and link may be those of the place.
    static func isOther(_ sighting: Sighting, than story: Story, isSole: Bool) -> Bool {
        guard story.state != .tombstone else { return false }
        let hasOtherTime = sighting.published.flatMap { time in story.published.map { time != $0 } } ?? false
        let hasOtherLink = sighting.canonicalLink.flatMap { link in story.canonicalLink.map { link != $0 } }
        guard hasOtherLink ?? hasOtherTime || (isSole && hasOtherTime) else { return false }
        let (new, old) = (headline(sighting.content), headline(story.content))
        let common = Set(new).intersection(old).count
        guard common * 4 < max(1, min(new.count, old.count)) else { return false }
        if isSole, hasOtherTime { return true }
        // Where link, headline and time differ, a template's words are no ground to believe in one story.
        let limit = hasOtherLink == true && hasOtherTime ? 0.5 : 0.1
        let (text, knownText) = (TextShingles(sighting.content.text), TextShingles(story.content.text))
        return text.containment(in: knownText) < limit && knownText.containment(in: text) < limit
    }

    /// The document and the one before it have one entry each.
    static func isSole(_ sightings: [Sighting], _ prior: PriorRecord) -> Bool {
        sightings.count == 1 && prior.listing.count { $0.missingSince == nil } == 1
    }

    /// A new id at an address that others had before it (a page of warnings, a live page): another time, and other words.
    ///
    /// Where links tell entries apart, an outlet may have given an edited story another id: then most words are the same.
    static func isNewEntry(_ sighting: Sighting, at story: Story, isSole: Bool) -> Bool {
        let hasOtherTime = sighting.published.flatMap { time in story.published.map { time != $0 } }
        // Of a tombstone, whose words are gone, the time is left.
        if hasOtherTime == false || story.state == .tombstone { return hasOtherTime == true }
        let (new, old) = (words(sighting.content), words(story.content))
        if isSole { return new != old }
        return Double(new.intersection(old).count)
            < Double(new.union(old).count) * (hasOtherTime == true ? 0.6 : 0.4)
    }

    private static func words(_ content: StoryContent) -> Set<UInt64> {
        Set(headline(content)).union(ReadingText(content.text).readKeys)
    }

    private static func headline(_ content: StoryContent) -> [UInt64] {
        ReadingText(content.headline, recognisesFurniture: false).readKeys
    }
}
