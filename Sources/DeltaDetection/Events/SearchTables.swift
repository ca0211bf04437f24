/// Tables that a search fills and clears again, kept from one search to the next so that none is allocated.
struct SearchTables: Sendable {
    /// By story of the topic: what it shares with the text. 0 where it shares nothing.
    var shared: [Float] = []
    /// Stories that share anything, each once.
    var sharing: [Int32] = []
    /// By place of a term: the term's weight in the text, negative in its headline; 0 for a term that it has not.
    var weights: [Float] = []

    mutating func makeRoom(stories: Int, terms: Int) {
        if shared.count < stories { shared += Array(repeating: 0, count: max(stories - shared.count, shared.count)) }
        if weights.count < terms { weights += Array(repeating: 0, count: max(terms - weights.count, weights.count)) }
    }

    @inline(__always)
    mutating func add(_ value: Float, to story: Int32) {
        if shared[Int(story)] == 0 { sharing.append(story) }
        shared[Int(story)] += value
    }

    mutating func set(_ terms: [TermIndex.Term]) {
        for term in terms { weights[Int(term.place)] = term.inHeadline ? -term.weight : term.weight }
    }

    mutating func clear(_ terms: [TermIndex.Term]) {
        for term in terms { weights[Int(term.place)] = 0 }
        for story in sharing { shared[Int(story)] = 0 }
        sharing.removeAll(keepingCapacity: true)
    }
}
