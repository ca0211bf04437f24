import NewsModel

/// One event of a topic: all its stories, also those that no longer attract others, and what its live stories say.
struct TrackedEvent: Sendable {
    let id: Event.ID
    /// In order of time, then story.
    private(set) var members: [EventMembership] = []
    /// How many of the members are in the window.
    private(set) var live = 0
    /// How many of the members have not been withdrawn.
    private var standing = 0
    /// Independent origins of those, in order of appearance.
    private(set) var origins: [String] = []
    /// The live story, while there is just one: its terms are the event's, and most events never have a second.
    private(set) var onlyLive: Story.ID?
    /// In how many live stories each term occurs, by place; counted from the second live story on.
    private var terms: NumberTable<UInt32>?
    private var originKeys: Set<String> = []
    /// When each member was placed, by which it is found.
    private var times: [Story.ID: Timestamp] = [:]

    init(id: Event.ID) { self.id = id }

    var tally: Event.Tally { Event.Tally(id: id, stories: standing, origins: origins) }

    /// The row of a story.
    func member(_ story: Story.ID) -> EventMembership? { times[story].map { members[place(of: story, $0)] } }

    /// Adds a row, or puts it in the place of the story's earlier one.
    mutating func insert(_ row: EventMembership) {
        var member = row
        // They are for the record, which keeps them.
        (member.reason, member.originReason) = (nil, nil)
        let known = times.updateValue(member.time, forKey: member.story)
        if known == nil, members.last.map({ $0.precedes(member) }) ?? true {
            members.append(member)
            count(member)
            return
        }
        if let known { members.remove(at: place(of: member.story, known)) }
        members.insert(member, at: place(of: member.story, member.time))
        (standing, origins, originKeys) = (0, [], [])
        for member in members { count(member) }
    }

    /// Starts to count terms with those of the only live story, before a second one comes.
    mutating func countTerms(of first: [TermIndex.Term]) {
        var table = NumberTable<UInt32>(capacity: first.count)
        for term in first { _ = table.add(1, to: UInt32(term.place)) }
        terms = table
    }

    /// Counts a live story's terms; true if it is the event's only one.
    mutating func gain(_ story: TrackedStory, counting index: inout TermIndex) -> Bool {
        for term in story.terms where (terms?.add(1, to: UInt32(term.place)) ?? 1) == 1 {
            index.countEvent(term.place, change: 1)
        }
        live += 1
        onlyLive = live == 1 ? story.id : nil
        return live == 1
    }

    /// Takes a live story's terms back; true if it was the last one.
    mutating func lose(_ story: TrackedStory, counting index: inout TermIndex) -> Bool {
        for term in story.terms where (terms?.add(-1, to: UInt32(term.place)) ?? 0) == 0 {
            index.countEvent(term.place, change: -1)
        }
        live -= 1
        if live == 0 { (terms, onlyLive) = (nil, nil) }
        return live == 0
    }

    /// The first place that is not before this time and story.
    private func place(of story: Story.ID, _ time: Timestamp) -> Int {
        var (low, high) = (0, members.count)
        while low < high {
            let middle = (low + high) / 2
            if (members[middle].time, members[middle].story) < (time, story) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func count(_ member: EventMembership) {
        guard member.withdrawn == nil else { return }
        standing += 1
        if originKeys.insert(OriginName.key(member.origin)).inserted {
            origins.append(OriginName.display(member.origin))
        }
    }
}

extension EventMembership {
    fileprivate func precedes(_ other: EventMembership) -> Bool { (time, story) < (other.time, other.story) }
}
