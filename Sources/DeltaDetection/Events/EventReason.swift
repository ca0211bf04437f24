import NewsModel

/// Why a story joined an event or opened one, for people: `joins 12: names Guaidó, Caracas; 2 days`.
struct EventReason {
    let reading: StoryReading
    /// The story, with its terms in the order of the reading's.
    let story: TrackedStory
    let index: TermIndex

    private static let mostNames = 4
    private static let mostNumbers = 2
    private static let mostWords = 3

    func joins(_ event: Event.ID, with other: TrackedStory, isCopy: Bool) -> String {
        let what = isCopy ? "copies story \(other.id)" : shared(with: other) ?? "the same words"
        return "joins \(event): \(what); \(age(of: other))"
    }

    /// - Parameters:
    ///   - nearest: the story that it is most like; nil where none is like it at all.
    ///   - objection: what speaks against their being of one event.
    func opens(_ event: Event.ID, nearest: TrackedStory?, objection: StoryComparison.Objection?) -> String {
        guard let nearest, let shared = shared(with: nearest) else {
            return "opens \(event): nothing before is like it"
        }
        let verdict = objection.map { "but \($0.rawValue)" } ?? "which is too little"
        return "opens \(event): shares with \(nearest.event) \(shared), \(verdict); \(age(of: nearest))"
    }

    /// What both stories have that tells most, as this one writes it.
    private func shared(with other: TrackedStory) -> String? {
        let theirs = Set(other.terms.map(\.place))
        let common = story.terms.indices.filter { at in
            let place = story.terms[at].place
            return theirs.contains(place) && index.rarity(place) >= BackgroundTerms.telling && !index.isCommon(place)
        }.sorted { (telling($0), $1) > (telling($1), $0) }
        let numbers = common.filter { index.isNumber(story.terms[$0].place) }
        let names = common.filter { isName($0) }
        let words = common.filter { !isName($0) && !index.isNumber(story.terms[$0].place) }
        let parts = [
            part("names", names.prefix(Self.mostNames)), part("numbers", numbers.prefix(Self.mostNumbers)),
            names.count < 2 ? part("words", words.prefix(Self.mostWords)) : nil,
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    private func isName(_ at: Int) -> Bool {
        index.isName(story.terms[at].place) && !index.isNumber(story.terms[at].place)
    }

    private func telling(_ at: Int) -> Double {
        let rarity = index.rarity(story.terms[at].place)
        return Double(story.terms[at].weight) * rarity * rarity
    }

    private func part(_ kind: String, _ terms: ArraySlice<Int>) -> String? {
        if terms.isEmpty { return nil }
        let spelled = terms.map { reading.profile.spelling(of: reading.profile.terms[$0], in: reading.content) }
        return kind + " " + spelled.joined(separator: ", ")
    }

    private func age(of other: TrackedStory) -> String {
        let apart = story.time.milliseconds.subtractingReportingOverflow(other.time.milliseconds).partialValue
        let hours = apart.magnitude / 3_600_000
        return switch hours {
        case 0: "within the hour"
        case 1: "1 hour"
        case ..<48: "\(hours) hours"
        default: "\(hours / 24) days"
        }
    }
}
