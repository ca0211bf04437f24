import DetectionRehearsal
import NewsModel
import Testing

@Suite("A word put anywhere")
struct AnyWordTests {
    private static let openers = [
        "The post of", "Copyright on", "Loading of", "Reporting by", "Sponsored by", "Advertisement for",
        "By continuing with",
        "Subscribe to", "Sign up for", "Photos of", "Comments by", "Shares in", "Votes for", "Related to", "Watch over",
        "Read more into", "Follow up on", "Last updated plans for", "Most popular of", "Our readers know", "We use",
        "Editing by",
        "Posted near", "On Monday", "In May", "The first minutes of", "Because of", "Despite", "After", "Nobody saw",
    ]
    private static let nouns = [
        "the treaty", "the harbour board", "a grain ship", "the north pier", "two ministers", "the strike", "a bridge",
        "the budget", "the river dam", "an old lease", "the census", "three villages",
    ]
    private static let verbs = [
        "angered", "was halted by", "led to", "divided", "cost", "outlived", "surprised", "was lost to", "brought back",
        "came before",
    ]

    /// A text of one to five sentences in one to three paragraphs; some without a mark at their end.
    private static func text(_ dice: inout Dice) -> String {
        let paragraphs = (0...dice.upTo(3)).map { _ in
            (0...dice.upTo(2)).map { _ in
                let comma = dice.upTo(3) == 0 ? "," : ""
                return
                    "\(dice.pick(openers)) \(dice.pick(nouns))\(comma) \(dice.pick(nouns)) \(dice.pick(verbs)) \(dice.pick(nouns))."
            }.joined(separator: " ")
        }
        let text = paragraphs.joined(separator: "\n")
        return dice.upTo(8) == 0 ? String(text.dropLast()) : text
    }

    @Test("a negation, a number or a name, at any place of any sentence, is told", arguments: 0..<4)
    func anywhere(part: Int) {
        let seed = UInt64(19_010 + part)
        var dice = Dice(seed: seed)
        for number in 0..<250 {
            let text = Self.text(&dice)
            for word in InsertedWord.words {
                let changed = InsertedWord.put(word, into: text, dice: &dice)
                var life = Sample.rehearsal()
                life.poll(Sample.feed, [Sample.entry(1, text: text)], at: Sample.time(0))
                let deltas = life.poll(Sample.feed, [Sample.entry(1, text: changed)], at: Sample.time(1))
                #expect(deltas.kinds == [.revised], "seed \(seed), text \(number): \(text) => \(changed)")
            }
        }
    }
}
