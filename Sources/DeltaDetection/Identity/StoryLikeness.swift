import NewsModel
import TextProcessing

/// Whether a sighting tells the story that is on record, by its words alone.
enum StoryLikeness {
    /// Resemblance of texts at and above which they are one text.
    private static let sameText = 0.8
    private static let sameTextOfOtherHeadline = 0.9
    /// Texts shorter than this many words prove nothing by themselves.
    private static let provingLength = 20

    /// The same report under another id or address (design 3.3: "near-identical text").
    static func isSame(_ sighting: Sighting, as story: Story) -> Bool {
        let (content, known) = (sighting.content, story.content)
        guard content.outlet == known.outlet else { return false }
        let sameHeadline = headline(content) == headline(known)
        let (text, knownText) = (ReadingText(content.text).readKeys, ReadingText(known.text).readKeys)
        if text.count < provingLength || knownText.count < provingLength {
            guard sameHeadline, text == knownText else { return false }
            // Nothing but a headline: it must be a telling one, and no two addresses may contradict it.
            let says = headline(content).count + text.count
            return says >= 4 && (says >= provingLength || !contradicts(sighting.canonicalLink, story.canonicalLink))
        }
        let resemblance = TextShingles(keys: text).resemblance(to: TextShingles(keys: knownText))
        return resemblance >= (sameHeadline ? sameText : sameTextOfOtherHeadline)
    }

    /// An id that now names something else: another address, and hardly a word in common.
    static func isOther(_ sighting: Sighting, than story: Story) -> Bool {
        guard story.state != .tombstone, contradicts(sighting.canonicalLink, story.canonicalLink) else { return false }
        let (new, old) = (headline(sighting.content), headline(story.content))
        let common = Set(new).intersection(old).count
        guard common * 4 < max(1, min(new.count, old.count)) else { return false }
        let (text, knownText) = (TextShingles(sighting.content.text), TextShingles(story.content.text))
        return text.containment(in: knownText) < 0.1 && knownText.containment(in: text) < 0.1
    }

    private static func contradicts(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return false }
        return a != b
    }

    private static func headline(_ content: StoryContent) -> [UInt64] {
        ReadingText(content.headline, recognisesFurniture: false).readKeys
    }
}
