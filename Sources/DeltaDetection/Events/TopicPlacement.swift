import NewsModel

/// One decision about one story in one topic: which event it is of, whose information it carries, what else that shows.
struct TopicPlacement {
    let topic: Topic.ID
    let limits: EventLimits
    private(set) var state: TopicEvents
    private(set) var overrules: EventOverrules
    private var rows: [EventMembership] = []
    /// Where each story's row is among them.
    private var places: [Story.ID: Int] = [:]
    private var merges: [Event.Merge] = []

    init(
        topic: Topic.ID, state: TopicEvents, asked: TopicTerms, overrules: EventOverrules, limits: EventLimits
    ) {
        self.topic = topic
        self.state = state
        self.overrules = overrules
        self.state.set(asked)
        self.limits = limits
    }

    mutating func place(
        _ story: Story.ID, _ reading: StoryReading, at time: Timestamp, nextEvent: inout Event.ID,
        tables: inout SearchTables
    ) -> EventPlacement {
        state.expire(at: time, room: 1)
        var tracked = state.intern(reading.profile, of: story, reading.content, at: time, event: nextEvent)
        let neighbours = NeighbourSearch(limits: limits).neighbours(of: tracked, in: state, tables: &tables)
        let choice = EventChoice(neighbours, in: state, limits: limits)
        let copied = neighbours.first { $0.isCopy }
        let known = copied?.event ?? choice.joined
        let event = known ?? nextEvent
        tracked.event = event
        if known == nil { nextEvent = Event.ID(nextEvent.number &+ 1) }

        let before = state.events[event]?.origins.count ?? 0
        let source = copied.flatMap { state.membership($0.story, of: $0.event) }
        let origin = origin(of: story, reading, copied: source)
        var row = EventMembership(
            event: event, topic: topic, story: story, origin: origin.name, copyOf: source?.story, time: time)
        let claim = known.flatMap { state.claims(of: $0).first { _ in true } }
        state.add(tracked, row)
        row.reason = reason(for: tracked, reading, known: known, among: neighbours)
        row.originReason = origin.place
        note(row)
        if let source { credit(source, with: row) }
        for other in choice.same(as: event) { merge(rows[0].event, other, at: time) }
        return placement(of: row, opened: known == nil, originsBefore: before, claim: claim)
    }

    /// nil if the story is not tracked.
    mutating func revise(
        _ story: Story.ID, _ reading: StoryReading, at time: Timestamp, tables: inout SearchTables
    ) -> EventPlacement? {
        guard let known = state.story(story), let row = state.membership(story, of: known.event) else { return nil }
        let before = state.events[row.event]?.origins.count ?? 0
        let revised = state.replaceText(of: story, by: reading.profile, reading.content) ?? known
        let source = row.copyOf.flatMap { state.membership($0, of: row.event) }
        let origin = origin(of: story, reading, copied: source)
        if OriginName.key(origin.name) != OriginName.key(row.origin) {
            write(row.with(origin))
            // What copied it carries the same information.
            for copy in state.events[row.event]?.members ?? []
            where copy.copyOf == story && copy.origin == row.origin && overrules.origins[copy.story] == nil {
                write(copy.with(OriginReader.Source(origin.name, Self.copied(story))))
            }
        }
        // More text may show what fewer words did not: that a story told alone was part of a known event.
        if state.events[row.event]?.members.count == 1 {
            let neighbours = NeighbourSearch(limits: limits).neighbours(of: revised, in: state, tables: &tables)
            let choice = EventChoice(neighbours, in: state, limits: limits)
            if let same = neighbours.first(where: \.isCopy)?.event ?? choice.same(as: row.event).first {
                merge(row.event, same, at: state.clock(time))
            }
        }
        let now = state.story(story).flatMap { state.membership(story, of: $0.event) } ?? row
        return placement(of: now, opened: false, originsBefore: before, claim: nil)
    }

    private mutating func merge(_ a: Event.ID, _ b: Event.ID, at time: Timestamp) {
        guard a != b, !overrules.areApart(a, b) else { return }
        let (older, younger) = (min(a, b), max(a, b))
        for row in state.merge(younger, into: older) { note(row) }
        let merge = Event.Merge(event: younger, into: older, time: time)
        merges.append(merge)
        overrules.note(merge)
    }

    /// A copy that names the agency tells where the text that it copies came from.
    private mutating func credit(_ source: EventMembership, with copy: EventMembership) {
        guard overrules.origins[source.story] == nil, let outlet = state.story(source.story)?.outlet,
            OriginName.key(source.origin) == OriginName.key(outlet),
            OriginName.key(copy.origin) != OriginName.key(source.origin)
        else { return }
        write(source.with(OriginReader.Source(copy.origin, "credited by its copy, story \(copy.story)")))
    }

    private mutating func write(_ row: EventMembership) {
        state.record(row)
        note(row)
    }

    private mutating func note(_ row: EventMembership) {
        if let known = places[row.story] {
            // The reasons of this decision stay with the row that it moves.
            let (reason, origin) = (rows[known].reason, rows[known].originReason)
            rows[known] = row
            rows[known].reason = row.reason ?? reason
            rows[known].originReason = row.originReason ?? origin
        } else {
            places[row.story] = rows.count
            rows.append(row)
        }
    }

    /// Whose information it is: an operator's word, an agency's by its own word, the copied story's, the quoted outlet's, or
    /// its own.
    private func origin(of story: Story.ID, _ reading: StoryReading, copied: EventMembership?) -> OriginReader.Source {
        if let overruled = overrules.origins[story] {
            return OriginReader.Source(overruled.name, EventMembership.overruled)
        }
        return reading.source.creditSource ?? copied.map { OriginReader.Source($0.origin, Self.copied($0.story)) }
            ?? reading.source.quotedSource
            ?? OriginReader.Source(OriginName.display(reading.content.outlet), OriginReader.own)
    }

    private static func copied(_ story: Story.ID) -> String { "copied from story \(story)" }

    /// Why the story, which the state holds by now, joined the event that it joined, or opened one.
    private func reason(
        for story: TrackedStory, _ reading: StoryReading, known: Event.ID?,
        among neighbours: [NeighbourSearch.Neighbour]
    ) -> String {
        let reason = EventReason(reading: reading, story: story, index: state.index)
        if let known, let like = neighbours.first(where: \.isCopy) ?? neighbours.first(where: { $0.event == known }),
            let other = state.story(like.story)
        {
            return reason.joins(known, with: other, isCopy: like.isCopy)
        }
        let nearest = neighbours.max { ($0.unhindered, $1.story) < ($1.unhindered, $0.story) }
        return reason.opens(
            story.event, nearest: nearest.flatMap { state.story($0.story) }, objection: nearest?.objection)
    }

    private func placement(
        of row: EventMembership, opened: Bool, originsBefore: Int, claim: EventClaim?
    ) -> EventPlacement {
        let row = places[row.story].map { rows[$0] } ?? row
        let tally = state.events[row.event]?.tally ?? Event.Tally(id: row.event, stories: 1, origins: [row.origin])
        return EventPlacement(
            event: row.event, opened: opened && merges.isEmpty, origin: row.origin,
            corroborates: !opened && originsBefore > 0 && tally.origins.count > originsBefore, copyOf: row.copyOf,
            merges: merges, tally: tally, memberships: rows, claim: claim)
    }
}

extension EventMembership {
    fileprivate func with(_ origin: OriginReader.Source) -> EventMembership {
        var row = self
        (row.origin, row.originReason) = (origin.name, origin.place)
        return row
    }
}
