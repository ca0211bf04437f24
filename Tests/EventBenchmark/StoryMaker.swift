import NewsModel

/// Makes stories that look like news to an index: common words, a topic's words, a happening's words.
struct StoryMaker {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    static func topic(_ index: Int) -> Topic {
        Topic(
            id: Topic.ID("topic\(index)"), question: "Will it?", match: .everything,
            answers: [
                Topic.Answer(name: "yes", says: "It will", match: [.term("topic\(index)", exact: false)]),
                Topic.Answer(name: "no", says: "It will not", match: [.term("never", exact: false)]),
            ])
    }

    mutating func story(topic: Int) -> StoryContent {
        let happening = next(3) == 0 ? next(12) : 12 + next(4_000)
        var words: [String] = []
        for index in 0..<300 {
            switch next(10) {
            case 0..<6: words.append("common\(rank(3_000))")
            case 6..<8: words.append("topic\(topic)word\(rank(400))")
            default: words.append("happening\(topic)x\(happening)word\(rank(60))")
            }
            if index % 20 == 19 { words[words.count - 1] += "." }
        }
        return StoryContent(
            headline: words.suffix(8).joined(separator: " "), text: words.joined(separator: " "),
            url: "https://example.com/\(state)", outlet: "outlet\(next(40)).example")
    }

    /// Small numbers far more often than large ones.
    private mutating func rank(_ bound: Int) -> Int {
        let share = Double(next(1 << 20)) / Double(1 << 20)
        return Int(share * share * share * Double(bound))
    }

    private mutating func next(_ bound: Int) -> Int {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return Int((z ^ (z >> 31)) % UInt64(bound))
    }
}
