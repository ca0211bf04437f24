public import NewsModel
import TextProcessing

/// What the operator calls the outlets: the names of their feeds.
public struct FeedNames: Sendable {
    private let names: [String: String]

    public static let none = FeedNames([])

    /// An outlet whose feeds have several names has none of its own.
    public init(_ feeds: [Feed]) {
        var names: [String: Set<String>] = [:]
        for feed in feeds where feed.name != feed.url {
            guard let outlet = feed.outlet ?? WebAddress(feed.url).registrableDomain else { continue }
            names[outlet, default: []].insert(feed.name)
        }
        self.names = names.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    /// The outlet itself where it has no other name.
    func name(of outlet: String) -> String { names[outlet] ?? outlet }
}
