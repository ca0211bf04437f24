import NewsModel
import TextProcessing

/// What a story or a sighting says, read once, so that it can be compared with many others.
struct StoryWords {
    /// Texts shorter than this many words prove nothing by themselves.
    static let provingLength = 20

    let outlet: String
    let link: String?
    let headline: [UInt64]
    let text: [UInt64]
    let shingles: TextShingles
    /// Of outlet, headline and text: equal for what reads the same.
    let digest: UInt64

    init(_ content: StoryContent, link: String?) {
        outlet = content.outlet
        self.link = link
        headline = ReadingText(content.headline, recognisesFurniture: false).readKeys
        text = ReadingText(content.text).readKeys
        shingles = TextShingles(keys: text)
        var hash = StableHash()
        hash.combine(content.outlet)
        for key in headline { hash.combine(word: key) }
        hash.combine(word: UInt64(headline.count))
        for key in text { hash.combine(word: key) }
        digest = hash.value
    }

    var isLong: Bool { text.count >= Self.provingLength }

    /// No two addresses contradict each other.
    func agrees(with other: StoryWords) -> Bool { link == nil || other.link == nil || link == other.link }

    /// Marks of the shingles, by class: texts that resemble one another share most of them (one-permutation MinHash).
    var marks: [UInt64] {
        var least = [UInt64](repeating: .max, count: Self.classes)
        for hash in shingles.hashes {
            let place = Int(hash % UInt64(Self.classes))
            if hash < least[place] { least[place] = hash }
        }
        return least.filter { $0 != .max }
    }

    private static let classes = 16
}
