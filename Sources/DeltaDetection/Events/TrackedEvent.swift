import NewsModel

/// One event of a topic: all its stories, also those that no longer attract others, and what its live stories say.
struct TrackedEvent: Sendable {
    let id: Event.ID
    /// In order of time, then story.
    private(set) var members: [EventMembership] = []
    /// How many of the members are in the window.
    private(set) var live = 0
    /// Independent origins in order of appearance.
    private(set) var origins: [String] = []
    /// In how many live stories each term occurs.
    private var terms: [UInt64: Int32] = [:]
    private var originKeys: Set<String> = []

    init(id: Event.ID) { self.id = id }

    var tally: Event.Tally { Event.Tally(id: id, stories: members.count, origins: origins) }

    /// Adds a row, or puts it in the place of the story's earlier one.
    mutating func insert(_ member: EventMembership) {
        if members.last.map({ $0.precedes(member) }) ?? true {
            members.append(member)
            count(member.origin)
            return
        }
        if let known = members.firstIndex(where: { $0.story == member.story }) { members.remove(at: known) }
        members.insert(member, at: members.firstIndex { member.precedes($0) } ?? members.count)
        (origins, originKeys) = ([], [])
        for member in members { count(member.origin) }
    }

    /// Counts a live story's terms; true if it is the event's only one.
    mutating func gain(_ added: [StoryProfile.Term], counting index: inout TermIndex) -> Bool {
        for term in added.lazy.map(\.hash) {
            terms[term, default: 0] += 1
            if terms[term] == 1 { index.countEvent(term, change: 1) }
        }
        live += 1
        return live == 1
    }

    /// Takes a live story's terms back; true if it was the last one.
    mutating func lose(_ removed: [StoryProfile.Term], counting index: inout TermIndex) -> Bool {
        for term in removed.lazy.map(\.hash) {
            guard let count = terms[term] else { continue }
            terms[term] = count > 1 ? count - 1 : nil
            if count == 1 { index.countEvent(term, change: -1) }
        }
        live -= 1
        return live == 0
    }

    private mutating func count(_ origin: String) {
        if originKeys.insert(OriginName.key(origin)).inserted { origins.append(OriginName.display(origin)) }
    }
}

extension EventMembership {
    fileprivate func precedes(_ other: EventMembership) -> Bool { (time, story) < (other.time, other.story) }
}
