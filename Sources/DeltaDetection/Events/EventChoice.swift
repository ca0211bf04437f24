import NewsModel

/// Which event a story is of, by the mean of the event's stories that resemble it most.
struct EventChoice {
    private let limits: EventLimits
    /// Best first; in a tie the older event.
    private let events: [(id: Event.ID, similarity: Double)]

    init(_ neighbours: [NeighbourSearch.Neighbour], in topic: TopicEvents, limits: EventLimits) {
        self.limits = limits
        var similarities: [Event.ID: [Double]] = [:]
        for neighbour in neighbours { similarities[neighbour.event, default: []].append(neighbour.similarity) }
        events = similarities.map { id, found in
            // Stories of the event that share too little to be compared speak against it.
            let speakers = max(1, min(limits.speakers, topic.events[id]?.live ?? 1))
            return (id, found.prefix(speakers).reduce(0, +) / Double(speakers))
        }.sorted { ($0.similarity, $1.id) > ($1.similarity, $0.id) }
    }

    /// nil where none is like it: the story opens an event.
    var joined: Event.ID? { events.first.flatMap { $0.similarity >= limits.joins ? $0.id : nil } }

    /// The other events that are the same as `event`, where the story is close to that and to them.
    func same(as event: Event.ID) -> [Event.ID] {
        if let own = events.first(where: { $0.id == event }), own.similarity < limits.merges { return [] }
        return events.filter { $0.id != event && $0.similarity >= limits.merges }.map(\.id)
    }
}
