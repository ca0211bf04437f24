public import NewsModel
import TextProcessing

/// What a story of an event says happened: its headline and first sentences.
public struct EventClaim: Hashable, Sendable {
    public let story: Story.ID
    public let outlet: String
    public let headline: String
    /// The first sentences of the text.
    public let opening: String

    private static let longestHeadline = 256
    private static let longestOpening = 512

    init(_ story: Story.ID, _ content: StoryContent) {
        self.story = story
        let beginning = Self.beginning(of: content)
        outlet = beginning.outlet
        headline = beginning.headline
        opening = beginning.text
    }

    /// As much of a story as a claim is made of.
    static func beginning(of content: StoryContent) -> StoryContent {
        StoryContent(
            headline: beginning(of: content.headline, longestHeadline),
            text: beginning(of: content.text, longestOpening), url: "",
            outlet: content.outlet)
    }

    private static func beginning(of text: String, _ limit: Int) -> String {
        guard text.utf8.count > limit else { return text }
        // A cut character is left out.
        var end = text.utf8.index(text.utf8.startIndex, offsetBy: limit)
        while end > text.startIndex, end.samePosition(in: text) == nil { end = text.utf8.index(before: end) }
        return String(text[..<end])
    }
}
