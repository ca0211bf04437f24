import NewsModel
import TextProcessing
import TopicMatching

/// libFuzzer's entry: the first line of the input is a query, the rest a story.
///
/// Whatever parses must print to something that parses to the same query, and must match any text without a trap, and be found by a search where it matches; words
/// and sentences must lie in the text, in order; folding must be the same when done twice.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzQueries(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
    let parts = bytes.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
    let text = String(decoding: parts.count > 1 ? parts[1] : [], as: UTF8.self)
    checkWords(text)
    checkFolding(text)
    let sets = TermSets(["russia": ["putin", "russian federation"]])
    guard let query = try? QueryParser.parse(String(decoding: parts[0], as: UTF8.self), termSets: sets) else {
        return 0
    }
    guard let again = try? QueryParser.parse(QueryPrinter.print(query)), again == query else {
        fatalError("prints to another query: \(QueryPrinter.print(query))")
    }
    let topic = Topic(id: .init("fuzz"), match: query)
    let content = StoryContent(headline: String(text.prefix(40)), text: text, url: "", outlet: "")
    let matches = TopicMatcher(topics: [topic]).match(content)
    let (headline, body) = (Array(content.headline.utf8), Array(text.utf8))
    guard QuerySearch(topic).isSatisfied(headline: headline, text: body, metadata: { content }) == !matches.isEmpty
    else {
        fatalError("searching differs from matching: \(QueryPrinter.print(query))")
    }
    for match in matches {
        for evidence in match.evidence where evidence.field == .text {
            precondition(evidence.span.upperBound <= text.utf8.count)
        }
    }
    _ = Explainer(topic).explain(content).text
    return 0
}

func checkWords(_ text: String) {
    let words = WordTokenizer.words(of: text)
    var end = 0
    for word in words.words {
        precondition(word.span.lowerBound >= end && word.span.upperBound <= text.utf8.count && !word.span.isEmpty)
        end = word.span.upperBound
    }
    for stretches in [words.sentences, words.paragraphs] {
        precondition(stretches.reduce(0) { $0 + $1.words.count } == words.words.count)
    }
}

func checkFolding(_ text: String) {
    let once = Folding.fold(text)
    precondition(Folding.fold(once) == once, "folding twice differs")
}
