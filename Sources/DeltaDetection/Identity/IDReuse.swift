import NewsModel

/// How many ids of a document name other stories than they did: each by its words, or because what it names now is listed
/// under another id.
struct IDReuse {
    private(set) var count = 0
    private let prior: PriorRecord
    private let isSole: Bool
    /// The ids are 0, 1, 2 ... or 1, 2, 3 ..., whatever comes before the number.
    private let arePlaces: Bool
    /// Stories that the feed lists by headline and time; nil where several share both.
    private var told: [Line: Story.ID?] = [:]

    private struct Line: Hashable {
        let headline: String
        let published: Timestamp?
    }

    init(_ sightings: [Sighting], prior: PriorRecord) {
        self.prior = prior
        isSole = StoryLikeness.isSole(sightings, prior)
        arePlaces = Self.arePlaces(sightings.map(\.declaredID))
        for sighting in sightings where sighting.declaredID != nil {
            guard let story = prior.byKey[sighting.storedKey], story.state != .tombstone else { continue }
            if isReused(by: sighting, story) { count += 1 }
        }
    }

    private mutating func isReused(by sighting: Sighting, _ story: Story) -> Bool {
        let hasOtherLink = sighting.canonicalLink.flatMap { link in story.canonicalLink.map { link != $0 } }
        if hasOtherLink == true, let other = sighting.canonicalLink.flatMap({ prior.byLink[$0] }), other.id != story.id
        {
            return true
        }
        if story.content.headline == sighting.content.headline { return false }
        if hasOtherLink != false, isToldAlready(sighting, by: story) { return true }
        if arePlaces, hasOtherLink ?? (story.published != sighting.published) { return true }
        return StoryLikeness.isOther(sighting, than: story, isSole: isSole)
    }

    /// Another story of the feed has this headline and this time.
    private mutating func isToldAlready(_ sighting: Sighting, by story: Story) -> Bool {
        if told.isEmpty {
            for entry in prior.listing {
                guard let known = prior.byKey[entry.key] else { continue }
                let line = Line(headline: known.content.headline, published: known.published)
                let isUnique = told[line].map { $0 == known.id } ?? true
                told.updateValue(isUnique ? known.id : nil, forKey: line)
            }
        }
        let line = Line(headline: sighting.content.headline, published: sighting.published)
        return (told[line] ?? nil).map { $0 != story.id } ?? false
    }

    private static func arePlaces(_ ids: [String?]) -> Bool {
        guard ids.count >= 2, let first = ids[0], let digit = first.last, digit == "0" || digit == "1" else {
            return false
        }
        let (head, start) = (first.dropLast(), digit == "0" ? 0 : 1)
        return ids.indices.allSatisfy { ids[$0] == head + String(start + $0) }
    }
}
