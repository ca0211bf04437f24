import NewsModel
import TextProcessing

/// A text as a vector of words: what tf-idf is made of.
enum TermVector {
    /// The headline says what a story is about; its words count this often.
    static let headlineWeight = 3

    /// How often each word stands in the story; characters of scripts without spaces are taken in pairs.
    static func counts(_ content: StoryContent) -> [UInt64: Int] {
        var counts: [UInt64: Int] = [:]
        add(WordTokenizer.words(of: content.headline), times: headlineWeight, to: &counts)
        add(WordTokenizer.words(of: content.text), times: 1, to: &counts)
        return counts
    }

    static func counts(_ story: StoryIndex) -> [UInt64: Int] {
        var counts: [UInt64: Int] = [:]
        if let title = story[.title] { add(title, times: headlineWeight, to: &counts) }
        if let text = story[.text] { add(text, times: 1, to: &counts) }
        return counts
    }

    static func counts(text: String) -> [UInt64: Int] {
        var counts: [UInt64: Int] = [:]
        add(WordTokenizer.words(of: text), times: 1, to: &counts)
        return counts
    }

    /// A key for each word; nil for one that stands for nothing by itself.
    static func key(_ index: Int, in words: WordSequence) -> UInt64? {
        let word = words.words[index]
        guard word.shape.contains(.solo) else { return WordHash.of(words.folded(word)) }
        guard index + 1 < words.words.count, words.words[index + 1].shape.contains(.solo) else { return nil }
        return WordHash.of(words.folded[Int(word.foldedStart)..<Int(words.words[index + 1].foldedEnd)])
    }

    private static func add(_ words: WordSequence, times: Int, to counts: inout [UInt64: Int]) {
        for index in words.words.indices {
            if let key = key(index, in: words) { counts[key, default: 0] += times }
        }
    }

    /// (1 + log tf) × idf, scaled to length 1; the strongest `most` words.
    static func weights(_ counts: [UInt64: Int], _ background: BackgroundModel, most: Int = .max) -> [UInt64: Double] {
        var weights = counts.map { word, count in
            (word, (1 + BackgroundModel.logarithm(Double(count))) * background.weight(word))
        }
        if weights.count > most {
            weights.sort { ($1.1, $0.0) < ($0.1, $1.0) }
            weights.removeLast(weights.count - most)
        }
        let length = weights.reduce(0) { $0 + $1.1 * $1.1 }.squareRoot()
        guard length > 0 else { return [:] }
        return Dictionary(uniqueKeysWithValues: weights.map { ($0.0, $0.1 / length) })
    }
}
