/// A binary heap of numbered slots by key, with each slot's place kept beside it, so that any one can be taken out in
/// O(log n). The places are the caller's, since many heaps may share one table of slots.
struct DueHeap: Sendable {
    struct Entry: Sendable {
        var key: Int64
        let slot: Int
    }

    private var entries: [Entry] = []

    var first: Entry? { entries.first }
    var count: Int { entries.count }

    mutating func insert(_ slot: Int, key: Int64, _ places: inout [Int]) {
        entries.append(Entry(key: key, slot: slot))
        places[slot] = entries.count - 1
        rise(entries.count - 1, &places)
    }

    mutating func popFirst(_ places: inout [Int]) -> Int? {
        guard let slot = entries.first?.slot else { return nil }
        remove(slot, &places)
        return slot
    }

    mutating func remove(_ slot: Int, _ places: inout [Int]) {
        let place = places[slot]
        guard entries.indices.contains(place), entries[place].slot == slot else { return }
        places[slot] = -1
        let last = entries.removeLast()
        guard place < entries.count else { return }
        entries[place] = last
        places[last.slot] = place
        rise(place, &places)
        sink(places[last.slot], &places)
    }

    /// The order stays, whatever is added to every key.
    mutating func shift(by delta: Int64) {
        for index in entries.indices { entries[index].key &+= delta }
    }

    private mutating func rise(_ start: Int, _ places: inout [Int]) {
        var place = start
        while place > 0 {
            let parent = (place - 1) / 2
            guard isBefore(place, parent) else { return }
            exchange(place, parent, &places)
            place = parent
        }
    }

    private mutating func sink(_ start: Int, _ places: inout [Int]) {
        var place = start
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < entries.count && isBefore(child, least) {
                least = child
            }
            if least == place { return }
            exchange(place, least, &places)
            place = least
        }
    }

    /// Ties go by slot, so that the order is the same in every run.
    private func isBefore(_ a: Int, _ b: Int) -> Bool {
        (entries[a].key, entries[a].slot) < (entries[b].key, entries[b].slot)
    }

    private mutating func exchange(_ a: Int, _ b: Int, _ places: inout [Int]) {
        entries.swapAt(a, b)
        places[entries[a].slot] = a
        places[entries[b].slot] = b
    }
}
