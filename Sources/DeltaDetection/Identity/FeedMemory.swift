import NewsModel
import TextProcessing

/// The stories that a feed listed a moment ago, by what stays the same when its site moves or its ids are made anew:
/// headline, time, words, and the place in the list.
///
/// Only what no entry of the document has by a key may be met here: the old id and link have left in this poll.
struct FeedMemory {
    /// A story as this feed showed it last.
    private struct Known {
        let story: Story
        let headline: String
        let text: String
        /// nil for an entry that was missed already.
        let place: Place?
    }

    private struct Place {
        /// Headlines of the entries next to it; nil at the ends of the list.
        let above: String?
        let below: String?
        /// Entries above it that both documents have by their keys.
        let anchors: Int
    }

    private var known: [Known] = []
    /// Indices of `known` under each mark, those that come first in the list last.
    private var byMark: [UInt64: [Int]] = [:]
    private var places: [Place] = []
    private let hasAnchors: Bool

    /// - Parameter owned: the stories that entries of the document are by their keys, by place; nil for the others.
    init(_ sightings: [Sighting], owned: [Story.ID?], prior: PriorRecord) {
        let reserved = Set(owned.compactMap(\.self))
        hasAnchors = !reserved.isEmpty
        places = Self.places(sightings.map(\.content.headline), isAnchor: owned.map { $0 != nil })
        let window = prior.listing.filter { $0.missingSince == nil }.sorted { $0.position < $1.position }
        let before = Self.places(
            window.map { prior.byKey[$0.key]?.content.headline ?? "" },
            isAnchor: window.map { reserved.contains($0.story) }
        )
        var seen = reserved
        for (index, entry) in (window + prior.listing.filter { $0.missingSince != nil }).enumerated() {
            guard let story = prior.byKey[entry.key], story.state != .tombstone, seen.insert(story.id).inserted else {
                continue
            }
            let read = prior.lastRead[story.id]
            known.append(
                Known(
                    story: story, headline: read?.headline ?? story.content.headline,
                    text: read?.text ?? story.content.text, place: index < before.count ? before[index] : nil))
        }
        for index in known.indices.reversed() {
            let story = known[index]
            for mark in Self.marks(story.headline, story.text, story.story.published) {
                byMark[mark, default: []].append(index)
            }
        }
    }

    private static func places(_ headlines: [String], isAnchor: [Bool]) -> [Place] {
        var anchors = 0
        return headlines.indices.map { index in
            defer { if isAnchor[index] { anchors += 1 } }
            return Place(
                above: index > 0 ? headlines[index - 1] : nil,
                below: index + 1 < headlines.count ? headlines[index + 1] : nil, anchors: anchors)
        }
    }

    /// The story that a sighting of the same feed tells, under another id and link.
    /// - Parameters:
    ///   - place: its place in the document.
    ///   - isFree: whether the story may be this sighting's; what is not free once never is again.
    mutating func story(of sighting: Sighting, at place: Int, isFree: (Story) -> Bool) -> Story? {
        var best: (index: Int, rank: Int)?
        for mark in Self.marks(sighting.content.headline, sighting.content.text, sighting.published) {
            guard var marked = byMark.removeValue(forKey: mark) else { continue }
            while let last = marked.last, !isFree(known[last].story) { marked.removeLast() }
            for index in marked.suffix(Self.lookups).reversed() where isFree(known[index].story) {
                let found = rank(of: known[index], for: sighting, at: places[place])
                if found > best?.rank ?? 0 { best = (index, found) }
            }
            if !marked.isEmpty { byMark[mark] = marked }
        }
        return best.map { known[$0.index].story }
    }

    /// How much speaks for it; 0 where that is not enough.
    private func rank(of known: Known, for sighting: Sighting, at place: Place) -> Int {
        guard known.story.published == sighting.published else { return 0 }
        let isSameHeadline = known.headline == sighting.content.headline
        let isSameText = known.text == sighting.content.text
        let isSamePlace = known.place.map { areSame($0, place) } ?? false
        // What has no time is known by its place, and so is what has another headline or another text.
        let isSame =
            if !isSameHeadline {
                isSameText && isSamePlace && sighting.published != nil && Self.words(known.text).count >= 4
            } else if sighting.published == nil {
                isSamePlace && (isSameText || isAlike(known.text, sighting.content.text))
            } else {
                isSamePlace || isSameText || isAlike(known.text, sighting.content.text)
            }
        guard isSame else { return 0 }
        return 1 + (isSameHeadline && isSameText ? 2 : 0) + (isSamePlace ? 1 : 0)
    }

    /// Below as many entries that are in both documents; where none are, beside a neighbour of before.
    private func areSame(_ before: Place, _ now: Place) -> Bool {
        if hasAnchors { return before.anchors == now.anchors }
        return (now.above != nil && now.above == before.above) || (now.below != nil && now.below == before.below)
    }

    /// Half of the words of both; a text without words contradicts nothing.
    private func isAlike(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Self.words(a), Self.words(b))
        return a.isEmpty || b.isEmpty || a.intersection(b).count * 2 >= max(a.count, b.count)
    }

    private static func words(_ text: String) -> Set<UInt64> { Set(ReadingText(text).readKeys) }

    /// Stories of one mark that are looked at: a feed may call everything the same.
    private static let lookups = 8

    private static func marks(_ headline: String, _ text: String, _ published: Timestamp?) -> [UInt64] {
        guard let published else { return [StableHash.of("headline", headline)] }
        let time = String(published.milliseconds)
        return [StableHash.of("headline", headline, time), StableHash.of("text", text, time)]
    }
}
