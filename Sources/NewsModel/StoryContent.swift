/// What a reader reads of a story, and what topics are matched against: normalised text and its metadata.
package struct StoryContent: Hashable, Sendable {
    package var headline: String
    /// Plain text; paragraphs separated by a single line feed. May be no more than a summary.
    package var text: String
    package var authors: [String]
    package var categories: [String]
    /// The story's link, tracking parameters removed.
    package var url: String
    /// Who publishes it: a registrable domain in lower case, or the name the operator gave.
    package var outlet: String
    /// BCP 47, as declared.
    package var language: String?

    package init(
        headline: String, text: String, authors: [String] = [], categories: [String] = [], url: String,
        outlet: String, language: String? = nil
    ) {
        self.headline = headline
        self.text = text
        self.authors = authors
        self.categories = categories
        self.url = url
        self.outlet = outlet
        self.language = language
    }
}
