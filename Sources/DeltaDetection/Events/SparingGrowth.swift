extension Array {
    /// Appends, and makes room for a quarter more where there is none, not for as much again: of arrays that every topic
    /// has and that hardly ever shrink, a third would lie idle.
    mutating func appendSparingly(_ element: Element) {
        makeRoomSparingly(for: 1)
        append(element)
    }

    mutating func makeRoomSparingly(for more: Int) {
        if count + more > capacity { reserveCapacity(count + Swift.max(more, count / 4, 8)) }
    }
}
