public import NewsModel
import TextProcessing

/// One query by itself over many stored stories: the same engine as the matcher, and the same answers.
///
/// A story is first told apart by the bytes of the words that the query requires, then matched; evidence is gathered only
/// where it is asked for.
public struct QuerySearch: Sendable {
    private let matcher: TopicMatcher
    private let sieve: LiteralSieve

    public init(_ query: Query) { self.init(Topic(id: Topic.ID("search"), match: query)) }

    /// - Parameter topic: one with a query; examples are not looked at.
    public init(_ topic: Topic) {
        let matcher = TopicMatcher(topics: [Topic(id: topic.id, match: topic.match)])
        self.matcher = matcher
        sieve = LiteralSieve(
            matcher.node(0).map { QueryLiterals(leaves: matcher.lexicon.leaves).groups($0) } ?? [])
    }

    /// Whether the query asks for anything beside headline and text.
    public var asksForMetadata: Bool { !matcher.lexicon.fields.subtracting(.reading).isEmpty }

    /// Whether a story satisfies the query.
    /// - Parameter metadata: called where the query asks for more than headline and text; those of its result are not
    ///   looked at.
    public func isSatisfied(
        headline: [UInt8], text: [UInt8], metadata: () throws -> StoryContent?
    ) rethrows -> Bool {
        guard sieve.passes(headline, text) else { return false }
        let others = asksForMetadata ? try metadata() : nil
        return matcher.satisfies(headline: headline, text: text, metadata: others)
    }

    /// The evidence where the story satisfies the query, nil where it does not.
    public func match(_ content: StoryContent) -> Match? { matcher.match(content).first }
}
