/// Tables that a search fills and clears again, kept from one search to the next so that none is allocated.
struct SearchTables: Sendable {
    /// By story of the topic: what it shares with the text. 0 where it shares nothing.
    var shared: [Float] = []
    /// Stories that share anything, each once.
    var sharing: [Int32] = []
    /// By place of a term: how it stands in the text; weightless where it does not.
    private(set) var own: [Own] = []

    struct Own: Sendable {
        var weight: Float = 0
        var marks: TermMarks = []
    }

    mutating func makeRoom(stories: Int, terms: Int) {
        if shared.count < stories { shared += Array(repeating: 0, count: max(stories - shared.count, shared.count)) }
        if own.count < terms { own += Array(repeating: Own(), count: max(terms - own.count, own.count)) }
    }

    @inline(__always)
    mutating func add(_ value: Float, to story: Int32) {
        if shared[Int(story)] == 0 { sharing.append(story) }
        shared[Int(story)] += value
    }

    mutating func set(_ terms: [TermIndex.Term]) {
        for term in terms { own[Int(term.place)] = Own(weight: term.weight, marks: term.marks) }
    }

    mutating func clear(_ terms: [TermIndex.Term]) {
        for term in terms { own[Int(term.place)] = Own() }
        for story in sharing { shared[Int(story)] = 0 }
        sharing.removeAll(keepingCapacity: true)
    }
}
