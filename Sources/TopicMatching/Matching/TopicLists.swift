/// Lists of topics by leaf, end to end in one array.
struct TopicLists: Sendable {
    private let starts: [Int32]
    private let topics: [Int32]

    init(_ lists: [[Int32]]) {
        var starts: [Int32] = [0]
        for list in lists { starts.append(starts[starts.count - 1] + Int32(list.count)) }
        self.starts = starts
        topics = Array(lists.joined())
    }

    @inline(__always)
    func places(_ leaf: Int32) -> Range<Int> { Int(starts[Int(leaf)])..<Int(starts[Int(leaf) + 1]) }

    @inline(__always)
    subscript(place: Int) -> Int { Int(topics[place]) }
}
