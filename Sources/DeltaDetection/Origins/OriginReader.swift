public import NewsModel
import TextProcessing

/// Reads in a story's text whose information it carries: an agency's, another outlet's, or its own.
public enum OriginReader {
    public struct Reading: Hashable, Sendable {
        /// The agency that a dateline, a byline or a closing line credits, or that publishes the story itself.
        public let credit: String?
        /// The other outlet that the headline or the opening quotes as its source.
        public let quoted: String?
        /// Where each of the two was read.
        let creditPlace: String?
        let quotedPlace: String?

        var creditSource: Source? { credit.map { Source($0, creditPlace ?? "") } }
        var quotedSource: Source? { quoted.map { Source($0, quotedPlace ?? "") } }
    }

    /// An outlet and where it is named.
    struct Source: Hashable {
        let name: String
        let place: String
        init(_ name: String, _ place: String) { (self.name, self.place) = (name, place) }
    }

    /// Sentences at the beginning whose sources are the story's; further down a quotation is one of many.
    private static let openingSentences = 3
    private static let openingBytes = 1_500

    /// Of a story that carries nobody else's information.
    static let own = "its own report"

    /// - Parameter outlets: that the operator named.
    public static func read(_ content: StoryContent, among outlets: OwnOutlets = .none) -> Reading {
        let publisher = KnownOutlets.outlet(named: content.outlet)
        let credit =
            publisher?.isAgency == true
            ? Source(publisher?.name ?? content.outlet, "the agency's own") : CreditLine.agency(in: content)
        let quoted = quoted(in: content, among: outlets)
        return Reading(
            credit: credit?.name, quoted: quoted?.name, creditPlace: credit?.place, quotedPlace: quoted?.place)
    }

    private static func quoted(in content: StoryContent, among outlets: OwnOutlets) -> Source? {
        let own = OriginName.key(content.outlet)
        if let name = SourceQuotation.outlet(in: content.headline, own: own, among: outlets, isHeadline: true) {
            return Source(name, "quoted in the headline")
        }
        let opening = WordTokenizer.words(of: EventTerms.bytes(of: content.text, limit: openingBytes))
        for sentence in opening.sentences.prefix(openingSentences) {
            let line = MarkedWords(opening, sentence)
            // "A second source told Reuters" vouches for one sentence, not for the story.
            if line.words.contains(where: QuotationWords.additions.contains) { continue }
            if let name = SourceQuotation.outlet(in: line, own: own, among: outlets) {
                return Source(name, "quoted in the opening")
            }
        }
        return LinkedOutlet.outlet(in: opening.source, own: own, among: outlets).map {
            Source($0, "linked in the opening")
        }
    }

    /// Why a story's information is held for this origin's, in words; nil where its own text does not say, as in a copy.
    public static func reason(
        for origin: String, in content: StoryContent, among outlets: OwnOutlets = .none
    ) -> String? {
        let (reading, key) = (read(content, among: outlets), OriginName.key(origin))
        if reading.credit.map(OriginName.key) == key { return reading.creditPlace }
        if reading.quoted.map(OriginName.key) == key { return reading.quotedPlace }
        return OriginName.key(content.outlet) == key ? own : nil
    }

    /// Where one sentence's information comes from: the outlet it quotes, else its story's origin.
    ///
    /// What an outlet adds later to a story that only quoted another is its own, unless it says otherwise.
    public static func origin(
        of sentence: String, in story: StoryContent, storyOrigin: String, isAdded: Bool = false,
        among outlets: OwnOutlets = .none
    ) -> String {
        let own = OriginName.key(story.outlet)
        if let quoted = SourceQuotation.outlet(in: sentence, own: own, among: outlets) { return quoted }
        guard isAdded else { return storyOrigin }
        let reading = read(story, among: outlets)
        let isQuotation = reading.credit == nil && reading.quoted.map(OriginName.key) == OriginName.key(storyOrigin)
        return isQuotation ? OriginName.display(story.outlet) : storyOrigin
    }
}
