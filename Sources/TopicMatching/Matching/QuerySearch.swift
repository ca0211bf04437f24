package import NewsModel

/// One query by itself, for `search`: the same engine as the matcher.
package struct QuerySearch: Sendable {
    private let matcher: TopicMatcher

    package init(_ query: Query) {
        matcher = TopicMatcher(topics: [Topic(id: Topic.ID("search"), match: query)])
    }

    /// The evidence where the story satisfies the query, nil where it does not.
    package func match(_ content: StoryContent) -> Match? { matcher.match(content).first }
}
