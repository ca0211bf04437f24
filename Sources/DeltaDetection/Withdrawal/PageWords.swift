import NewsModel
import TextProcessing

/// The words of a probed page, to ask what it tells.
struct PageWords {
    private let title: [UInt64]
    private let text: [UInt64]
    private let all: Set<UInt64>

    init(title: String, text: String) {
        self.title = ReadingText(title, recognisesFurniture: false).tokens.map(\.key)
        self.text = ReadingText(text, recognisesFurniture: false).tokens.map(\.key)
        all = Set(self.title).union(self.text)
    }

    /// Words of the main text.
    var count: Int { text.count }

    /// The first of the phrases that the title or the text has; a page with more words than `limit` is an article that may
    /// speak of such things.
    func phrase(of phrases: [ProbePhrases.Phrase], within limit: Int) -> String? {
        let opening = Array(text.prefix(150))
        return phrases.first { phrase in
            if Self.contains(title, phrase.keys) { return count <= max(limit, 250) }
            return count <= limit && Self.contains(opening, phrase.keys)
        }?.words
    }

    /// Whether the page has at least this share of the telling words of a story, by its text or by its headline.
    func tells(_ story: StoryContent, atLeast share: Double) -> Bool {
        let headline = Self.telling(story.headline)
        if headline.count >= 4, Self.share(of: headline, in: all) >= max(share, 0.6) { return true }
        let words = headline.union(Self.telling(story.text))
        return words.isEmpty || Self.share(of: words, in: all) >= share
    }

    /// How many telling words a story has on record.
    func vocabulary(of story: StoryContent) -> Int {
        Self.telling(story.headline).union(Self.telling(story.text)).count
    }

    private static func share(of words: Set<UInt64>, in page: Set<UInt64>) -> Double {
        Double(words.count(where: page.contains)) / Double(max(1, words.count))
    }

    /// Words of four bytes and more, numbers and ideographs: short words are in every text.
    private static func telling(_ text: String) -> Set<UInt64> {
        let reading = ReadingText(text)
        var keys: Set<UInt64> = []
        for sentence in reading.sentences where !sentence.isFurniture {
            for token in reading.tokens[sentence.tokens].prefix(4000)
            where token.span.count > 4 || token.kind == .ideograph || token.kind == .number {
                keys.insert(token.key)
            }
        }
        return keys
    }

    private static func contains(_ keys: [UInt64], _ sequence: [UInt64]) -> Bool {
        guard let first = sequence.first, keys.count >= sequence.count else { return false }
        return (0...(keys.count - sequence.count)).contains {
            keys[$0] == first && keys[$0..<$0 + sequence.count].elementsEqual(sequence)
        }
    }
}
