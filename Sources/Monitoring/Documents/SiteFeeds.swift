import FeedParsing
import Fetching
import NewsModel
import TextProcessing
import Transfers

/// `feedwatch feeds discover URL`: what feeds a page has, or that it is one.
public struct SiteFeeds: Sendable {
    public init() {}

    public func lines(for url: String) async throws(WatchError) -> [String] {
        let fetcher = WebFetcher(rules: PollRules(), client: TransferClient())
        let result = await fetcher.fetch(PageRequest(url: url, isTrusted: true), now: WatchClock.system.now())
        let document: FetchedDocument
        switch result.content {
        case .document(let found): document = found
        case .failed(let outcome):
            throw .unavailable("\(TerminalText.line(url)): \(outcome.message)\(outcome.hint.map { "\n\($0)" } ?? "")")
        default: throw .unavailable("\(TerminalText.line(url)): no document came")
        }
        do {
            let feed = try FeedParser.parse(document.body, context: DocumentContext(document))
            return ["\(document.url)  \(feed.format.rawValue)  \(TerminalText.line(feed.title ?? ""))"]
        } catch {
            guard !error.feeds.isEmpty else {
                throw .notFound("\(TerminalText.line(url)): \(error.message) It names no feeds.")
            }
            return error.feeds.map { feed in
                [feed.url, feed.type ?? "", feed.title ?? ""].map { TerminalText.line($0) }.joined(separator: "  ")
            }
        }
    }
}
