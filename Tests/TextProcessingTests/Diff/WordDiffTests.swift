import DetectionRehearsal
import NewsModel
import TextProcessing
import Testing

@Suite("Word diffs: right, and as a person would put them")
struct WordDiffTests {
    private func diff(_ old: String, _ new: String) -> WordDiff {
        WordDiff(old: ReadingText(old), new: ReadingText(new))
    }

    @Test(arguments: 0..<200)
    func appliedToTheOldGivesTheNew(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let (old, new) = pair(&dice)
        let (before, after) = (ReadingText(old), ReadingText(new))
        #expect(
            WordDiff(old: before, new: after).rebuilt(from: before.readKeys, using: after.readKeys) == after.readKeys)
    }

    @Test(arguments: 0..<100)
    func everyOldWordIsKeptMovedReplacedOrRemovedOnce(seed: Int) {
        var dice = Dice(seed: UInt64(seed))
        let (old, new) = pair(&dice)
        let before = ReadingText(old)
        var seen: [Int] = []
        for segment in WordDiff(old: before, new: ReadingText(new)).segments {
            switch segment {
            case .kept(let range, _), .moved(let range, _), .replaced(let range, _), .removed(let range, _):
                seen += range
            case .added: break
            }
        }
        #expect(seen.sorted() == Array(before.readKeys.indices))
    }

    @Test func aNumberIsReplacedInItsSentence() {
        let changes = diff(
            "It rained. At least 3 people died. Help came.", "It rained. At least 5 people died. Help came."
        ).changes(in: .text)
        #expect(
            changes == [
                TextChange(op: .replaced, field: .text, text: "5", before: "3", context: "At least 5 people died.")
            ])
    }

    @Test func aSentenceIsAddedWhole() {
        let changes = diff(
            "It rained. Help came.", "It rained. \u{201c}We waited all night,\u{201d} she said. Help came."
        ).changes(in: .text)
        #expect(
            changes == [TextChange(op: .added, field: .text, text: "\u{201c}We waited all night,\u{201d} she said.")])
    }

    @Test func aParagraphThatMovedIsMoved() {
        let (a, b, c) = (
            "The bridge is closed until May.", "Ferries run every hour instead.", "The mayor has apologised to all."
        )
        let changes = diff([a, b, c].joined(separator: "\n"), [c, a, b].joined(separator: "\n")).changes(in: .text)
        #expect(changes == [TextChange(op: .moved, field: .text, text: c)])
    }

    @Test func aNegationIsOneWord() {
        let changes = diff("The ministry has agreed to the terms.", "The ministry has not agreed to the terms.")
            .changes(in: .text)
        #expect(
            changes == [
                TextChange(op: .added, field: .text, text: "not", context: "The ministry has not agreed to the terms.")
            ])
    }

    @Test func unlikeSentencesAreNotMixed() {
        let changes = diff(
            "The mayor opened the fair in the park.", "In the end the storm took the roof of the church."
        ).changes(in: .text)
        #expect(changes.map(\.op) == [.replaced])
    }

    @Test func aRemovedSentenceIsQuotedAsItRead() {
        let changes = diff("It rained. Three officials confirmed it. Help came.", "It rained. Help came.").changes(
            in: .text)
        #expect(changes == [TextChange(op: .removed, field: .text, text: "Three officials confirmed it.")])
    }

    @Test func ideographsAreWords() {
        let changes = diff("总统今天访问了北京。", "总统昨天访问了北京。").changes(in: .text)
        #expect(changes == [TextChange(op: .replaced, field: .text, text: "昨", before: "今", context: "总统昨天访问了北京。")])
    }

    @Test func hugeTextsWithoutLikenessEndInTime() {
        var dice = Dice(seed: 1)
        let words = (0..<2000).map { "w\($0)" }
        let (old, new) = ((0..<6_000).map { _ in dice.pick(words) }, (0..<6_000).map { _ in dice.pick(words) })
        let clock = ContinuousClock()
        #expect(
            clock.measure { _ = diff(old.joined(separator: " "), new.joined(separator: " ")).changes(in: .text) }
                < .seconds(30))
        let lines = { (words: [String]) in
            words.enumerated().map { $1 + ($0 % 9 == 8 ? ".\nA" : "") }.joined(separator: " ")
        }
        #expect(clock.measure { _ = diff(lines(old), lines(new)).changes(in: .text) } < .seconds(30))
    }

    private func pair(_ dice: inout Dice) -> (String, String) {
        var sentences = (0..<dice.upTo(14)).map { _ in sentence(&dice) }
        let old = join(sentences, &dice)
        for _ in 0..<dice.upTo(6) where !sentences.isEmpty {
            let place = dice.upTo(sentences.count)
            switch dice.upTo(5) {
            case 0: sentences.remove(at: place)
            case 1: sentences.insert(sentence(&dice), at: place)
            case 2: sentences[place] += " And so on."
            case 3: sentences.insert(sentences.remove(at: place), at: dice.upTo(sentences.count + 1))
            default:
                sentences[place] = sentences[place].split(separator: " ").filter { _ in dice.upTo(5) > 0 }.joined(
                    separator: " ")
            }
        }
        return (old, join(sentences, &dice))
    }

    private func sentence(_ dice: inout Dice) -> String {
        let words = ["Rain", "fell", "on", "the", "old", "town", "and", "nobody", "came", "to", "see", "42", "boats"]
        return (0..<1 + dice.upTo(12)).map { _ in dice.pick(words) }.joined(separator: " ")
            + dice.pick([".", "?", "", "!"])
    }

    private func join(_ sentences: [String], _ dice: inout Dice) -> String {
        sentences.reduce(into: "") { $0 += ($0.isEmpty ? "" : dice.pick([" ", "\n"])) + $1 }
    }
}

extension WordDiff {
    /// Plays the script: kept and moved words are taken from the old text, the others from the new one.
    fileprivate func rebuilt(from old: [UInt64], using new: [UInt64]) -> [UInt64] {
        segments.reduce(into: []) { words, segment in
            switch segment {
            case .kept(let range, _), .moved(let range, _): words += old[range]
            case .replaced(_, let range), .added(let range): words += new[range]
            case .removed: break
            }
        }
    }
}
