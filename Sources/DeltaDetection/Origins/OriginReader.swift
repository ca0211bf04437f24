public import NewsModel
import TextProcessing

/// Reads in a story's text whose information it carries: an agency's, another outlet's, or its own.
public enum OriginReader {
    public struct Reading: Hashable, Sendable {
        /// The agency that a dateline, a byline or a closing line credits, or that publishes the story itself.
        public let credit: String?
        /// The other outlet that the headline or the opening quotes as its source.
        public let quoted: String?
    }

    /// Sentences at the beginning whose sources are the story's; further down a quotation is one of many.
    private static let openingSentences = 3
    private static let openingBytes = 1_500

    public static func read(_ content: StoryContent) -> Reading {
        let own = OriginName.key(content.outlet)
        let publisher = KnownOutlets.outlet(named: content.outlet)
        let credit = publisher?.isAgency == true ? publisher?.name : CreditLine.agency(in: content)
        var quoted = SourceQuotation.outlet(in: content.headline, own: own, isHeadline: true)
        if quoted == nil {
            let opening = WordTokenizer.words(of: EventTerms.bytes(of: content.text, limit: openingBytes))
            for sentence in opening.sentences.prefix(openingSentences) where quoted == nil {
                quoted = SourceQuotation.outlet(in: MarkedWords(opening, sentence), own: own)
            }
            if quoted == nil { quoted = LinkedOutlet.outlet(in: opening.source, own: own) }
        }
        return Reading(credit: credit, quoted: quoted)
    }

    /// Where one sentence's information comes from: the outlet it quotes, else its story's origin.
    ///
    /// What an outlet adds later to a story that only quoted another is its own, unless it says otherwise.
    public static func origin(
        of sentence: String, in story: StoryContent, storyOrigin: String, isAdded: Bool = false
    ) -> String {
        if let quoted = SourceQuotation.outlet(in: sentence, own: OriginName.key(story.outlet)) { return quoted }
        guard isAdded else { return storyOrigin }
        let reading = read(story)
        let isQuotation = reading.credit == nil && reading.quoted.map(OriginName.key) == OriginName.key(storyOrigin)
        return isQuotation ? OriginName.display(story.outlet) : storyOrigin
    }
}
