/// Lists of anchors by number, end to end in one array.
struct AnchorLists: Sendable {
    private let starts: [Int32]
    private let anchors: [Lexicon.Anchor]

    init(_ lists: [[Lexicon.Anchor]]) {
        var starts: [Int32] = [0]
        for list in lists { starts.append(starts[starts.count - 1] + Int32(list.count)) }
        self.starts = starts
        anchors = Array(lists.joined())
    }

    var isEmpty: Bool { anchors.isEmpty }

    /// The places of one list's anchors.
    @inline(__always)
    func places(_ number: Int32) -> Range<Int> { Int(starts[Int(number)])..<Int(starts[Int(number) + 1]) }

    @inline(__always)
    subscript(place: Int) -> Lexicon.Anchor { anchors[place] }
}
