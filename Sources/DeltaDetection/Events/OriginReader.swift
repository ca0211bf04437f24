package import NewsModel

/// Reads in a story's text whose information it carries.
package enum OriginReader {
    package struct Reading: Hashable, Sendable {
        /// The agency that a dateline, byline or closing line credits.
        package let credit: String?
        /// The other outlet that the headline or the opening quotes.
        package let quoted: String?
    }

    package static func read(_ content: StoryContent) -> Reading {
        Reading(credit: nil, quoted: nil)
    }

    /// Where one sentence's information comes from: the outlet it quotes, else its story's origin.
    package static func origin(of sentence: String, in story: StoryContent, storyOrigin: String) -> String {
        storyOrigin
    }
}
