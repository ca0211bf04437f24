import DeltaDetection
import DetectionRehearsal
import NewsModel

/// What the lives of feeds in these tests are made of.
enum Sample {
    static let start = Timestamp(seconds: 1_557_820_800)
    static let feed = Feed(url: "https://example.com/feed", name: "Example Post", outlet: "example.com")
    static let other = Feed(url: "https://example.com/world/feed", name: "Example World", outlet: "example.com")

    static func time(_ hours: Int) -> Timestamp { start + .seconds(Int64(hours) * 3600) }

    static func entry(
        _ number: Int, id: String? = nil, title: String? = nil, text: String? = nil, link: String? = nil
    ) -> Entry {
        var entry = Entry()
        entry.id = id ?? "id-\(number)"
        entry.title = title ?? self.title(number)
        entry.link = link ?? "https://example.com/news/\(number)"
        entry.summary = text ?? self.text(number)
        entry.published = start - .seconds(Int64(number) * 600)
        return entry
    }

    /// Newest first: the numbers given.
    static func entries(_ numbers: some Sequence<Int>) -> [Entry] { numbers.map { entry($0) } }

    /// Three sentences that share hardly a word with those of any other number.
    static func text(_ number: Int) -> String {
        var dice = Dice(seed: UInt64(number))
        return (0..<3).map { _ in
            let words = (0..<12).map { _ in word(&dice) }.joined(separator: " ")
            return words.prefix(1).uppercased() + words.dropFirst() + "."
        }.joined(separator: " ")
    }

    static func title(_ number: Int) -> String {
        var dice = Dice(seed: UInt64(number) &+ 1000)
        return "The " + (0..<5).map { _ in word(&dice) }.joined(separator: " ")
    }

    private static func word(_ dice: inout Dice) -> String {
        (0..<3).map { _ in
            dice.pick(["ba", "cor", "del", "fi", "gu", "hon", "jas", "ki", "lum", "mer", "no", "pra", "que", "ros"])
        }.joined()
    }

    static func rehearsal() -> Rehearsal { Rehearsal() }
}

extension [Delta] {
    var kinds: [Delta.Kind] { map(\.kind) }
}
