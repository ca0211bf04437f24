import NewsModel

/// Makes the near-copies that outlets make of an agency's or another's text.
enum CopyMaker: String, CaseIterable {
    case truncated, halved, retitled, credited, rewritten, reordered

    func copy(_ story: StoryContent, seed: UInt64) -> StoryContent {
        var copy = story
        copy.outlet = "copy.example"
        copy.url = "https://copy.example/\(seed)"
        var random = Shuffler(seed: seed)
        let paragraphs = story.text.split(separator: "\n").map(String.init)
        switch self {
        case .truncated:
            // The first 60 to 120 words, as in a feed's summary.
            copy.text = story.text.split(separator: " ").prefix(60 + random.next(60)).joined(separator: " ") + " ..."
        case .halved:
            copy.text = paragraphs.prefix(max(1, paragraphs.count / 2)).joined(separator: "\n")
        case .retitled:
            copy.headline = paragraphs.last.map { String($0.prefix(70)) } ?? "Live"
        case .credited:
            copy.text = "LONDON (Reuters) - " + story.text + "\n(Reporting by A. Writer; Editing by B. Editor)"
        case .rewritten:
            // An editor's hand: one word in twelve is another.
            copy.text = story.text.split(separator: " ", omittingEmptySubsequences: false)
                .map { random.next(12) == 0 ? "edited\(random.next(500))" : String($0) }.joined(separator: " ")
        case .reordered:
            var moved = paragraphs
            for index in moved.indices.reversed() where index > 0 { moved.swapAt(index, random.next(index + 1)) }
            copy.text = moved.joined(separator: "\n")
        }
        return copy
    }

    /// splitmix64: the same copies on every machine.
    private struct Shuffler {
        var state: UInt64
        init(seed: UInt64) { state = seed }
        mutating func next(_ bound: Int) -> Int {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            return Int((z ^ (z >> 31)) % UInt64(bound))
        }
    }
}
