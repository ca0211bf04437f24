/// First in, first out, constant time at both ends, and room for a change of mind.
struct TicketQueue: Sendable {
    private var tickets: [Int] = []
    private var head = 0
    private var removed: Set<Int> = []

    var isEmpty: Bool { tickets.count - head == removed.count }

    mutating func append(_ ticket: Int) { tickets.append(ticket) }

    mutating func popFirst() -> Int? {
        while head < tickets.count {
            let ticket = tickets[head]
            head += 1
            if head > 64, head * 2 > tickets.count {
                tickets.removeFirst(head)
                head = 0
            }
            if removed.remove(ticket) == nil { return ticket }
        }
        return nil
    }

    mutating func remove(_ ticket: Int) -> Bool {
        guard tickets[head...].contains(ticket) else { return false }
        return removed.insert(ticket).inserted
    }
}
