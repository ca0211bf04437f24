import NewsModel
import Synchronization
import TopicMatching

/// Whether a silence's query fits an alert: the topics' language over the alert's headline and the words it quotes.
final class SilenceQueries: Sendable {
    private let termSets: TermSets
    /// Compiled once; nil for a query that cannot be read, which silences nothing.
    private let compiled = Mutex<[String: QuerySearch?]>([:])

    init(termSets: [String: [String]]) { self.termSets = TermSets(termSets) }

    @Sendable func fits(_ query: String, _ alert: Alert) -> Bool {
        let search = compiled.withLock { known in
            if let search = known[query] { return search }
            let search = (try? QueryParser.parse(query, termSets: termSets)).map { QuerySearch($0) }
            known[query] = .some(search)
            return search
        }
        let quotes = alert.evidence.map(\.quote) + alert.changes.map(\.text)
        let content = StoryContent(
            headline: alert.headline ?? "", text: quotes.joined(separator: "\n"), url: alert.url ?? "",
            outlet: alert.outlet ?? "")
        return search?.match(content) != nil
    }
}
