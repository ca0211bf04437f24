import NewsModel

/// What a new reading of one view of a story does to the story's hold on one topic.
struct MatchChange {
    enum Kind {
        /// Matched before by some view, and still does.
        case stays
        case entered, left
    }

    let topic: Topic.ID
    let kind: Kind
    let effect: Delta.TopicEffect
    /// The match that the view has now.
    let match: Match?

    /// For every topic that the story matches or matched, in order of name.
    ///
    /// - Parameters:
    ///   - old: the story's matches over all its views.
    ///   - new: the matches of this reading, stamped with `source`.
    static func changes(from old: [Match], to new: [Match], source: String, topics: Set<Topic.ID>) -> [MatchChange] {
        let concerned = Set(old.map(\.topic)).union(new.map(\.topic)).intersection(topics)
        return concerned.sorted().compactMap { topic in
            let held = old.filter { $0.topic == topic }
            let here = held.first { $0.source == source || $0.source.isEmpty }
            let now = new.first { $0.topic == topic }
            let kind: Kind =
                held.isEmpty
                ? .entered : now == nil && held.allSatisfy { $0.source == source || $0.source.isEmpty } ? .left : .stays
            let effect: Delta.TopicEffect =
                switch (kind, here, now) {
                case (.entered, _, _): .gained
                case (.left, _, _): .lost
                case (.stays, let here?, let now?): Self.effect(from: here, to: now)
                case (.stays, nil, .some): .strengthened
                case (.stays, .some, nil): .weakened
                case (.stays, nil, nil): .irrelevant
                }
            return MatchChange(topic: topic, kind: kind, effect: effect, match: now)
        }
    }

    /// By the answers it supports, then by strength, then by its clauses.
    private static func effect(from old: Match, to new: Match) -> Delta.TopicEffect {
        let (before, after) = (Set(old.answers.map(\.sentence)), Set(new.answers.map(\.sentence)))
        if before != after {
            if after.isSuperset(of: before) { return .strengthened }
            if before.isSuperset(of: after) { return .weakened }
        }
        if new.strength != old.strength { return new.strength > old.strength ? .strengthened : .weakened }
        let (had, has) = (Set(old.evidence.map(\.clause)), Set(new.evidence.map(\.clause)))
        if had == has { return .irrelevant }
        return has.count >= had.count ? .strengthened : .weakened
    }

    /// The story's matches with those of `source` replaced by `new`; topics no longer watched are dropped.
    static func merged(_ old: [Match], with new: [Match], source: String) -> [Match] {
        let rest = old.filter { $0.source != source && !$0.source.isEmpty }
        return (rest + new).sorted { ($0.topic, $0.source) < ($1.topic, $1.source) }
    }
}
