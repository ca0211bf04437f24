public import NewsModel
import TextProcessing

/// The operator's outlets, by the names and addresses that the configured feeds give them: sources as the well-known ones are.
public struct OwnOutlets: Sendable {
    /// A name in its words, and as it is written.
    private struct Name: Sendable {
        let words: [String]
        let outlet: KnownOutlets.Outlet
        let origin: String
    }

    /// By the key of the first word, longest first.
    private let names: [UInt64: [Name]]
    /// By registered name.
    private let sites: [String: String]

    public static let none = OwnOutlets([])

    /// A feed's outlet is what the feed says, else the site of its address.
    public init(_ feeds: [Feed]) {
        var names: [UInt64: [Name]] = [:]
        var sites: [String: String] = [:]
        for feed in feeds {
            let site = WebAddress(feed.url).registrableDomain
            let origin = OriginName.display(feed.outlet ?? site ?? feed.name)
            if let site, sites[site] == nil { sites[site] = origin }
            // A feed without a name is called by its address.
            let called = feed.name == feed.url || !Self.tells(feed.name) ? [] : [feed.name]
            for text in called + feed.also + (feed.outlet.map { [$0] } ?? []) {
                let words = EventTerms.words(of: text)
                guard let first = words.first else { continue }
                names[KnownOutlets.key(first.utf8.span), default: []].append(
                    Name(
                        words: words, outlet: KnownOutlets.Outlet(name: text, isAgency: false, isOwn: true),
                        origin: origin))
            }
        }
        self.names = names.mapValues { $0.sorted { $0.words.count > $1.words.count } }
        self.sites = sites
    }

    /// A feed that is called "World" or "Latest news" gives its outlet no name.
    private static func tells(_ name: String) -> Bool {
        EventTerms.words(of: name).contains {
            BackgroundTerms.expected(EventTerms.hash(word: $0)) < BackgroundTerms.common
                && !QuotationWords.pressWords.contains($0)
        }
    }

    /// The longest name that begins at a word and is written as a name there: whose it is, and how many words it has.
    func match(_ line: MarkedWords, at start: Int) -> (origin: String, length: Int)? {
        guard !names.isEmpty, let candidates = names[line.key(start)] else { return nil }
        for name in candidates where start + name.words.count <= line.words.count {
            let range = start..<start + name.words.count
            if line.words[range].elementsEqual(name.words), line.isName(name.outlet, range) {
                return (name.origin, range.count)
            }
        }
        return nil
    }

    /// Whose site it is.
    func origin(ofSite host: String) -> String? { sites[OriginName.host(host)] }
}
