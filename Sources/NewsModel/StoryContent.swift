/// What a reader reads of a story, and what topics are matched against: normalised text and its metadata.
public struct StoryContent: Hashable, Sendable {
    public var headline: String
    /// Plain text; paragraphs separated by a single line feed. May be no more than a summary.
    public var text: String
    public var authors: [String]
    public var categories: [String]
    /// The story's link, tracking parameters removed.
    public var url: String
    /// Who publishes it: a registrable domain in lower case, or the name the operator gave.
    public var outlet: String
    /// BCP 47, as declared.
    public var language: String?

    public init(
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
