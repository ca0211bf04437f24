/// Outlets that bring a new article and rewrite an old one each time the press runs.
///
/// Their feeds keep every article: what a feed drops while the service is down is lost to any reader.
final class RunningPress {
    private let newsroom: Newsroom
    private let outlets: Int
    private var editions = 0
    /// How often each article was rewritten.
    private var rewritten: [Int: Int] = [:]

    init(_ newsroom: Newsroom, outlets: Int) {
        self.newsroom = newsroom
        self.outlets = outlets
    }

    var paths: [String] { (0..<outlets).map { "/outlet\($0)" } }
    /// So many have been printed by all outlets.
    var articles: Int { editions * outlets }

    func print() {
        if editions > 0 { rewritten[Int.random(in: max(0, editions - 6)..<editions), default: 0] += 1 }
        editions += 1
        for (outlet, path) in paths.enumerated() {
            newsroom.put(path, newsroom.rss((0..<editions).reversed().map { article($0, of: outlet) }))
        }
    }

    private static let subjects = ["oil", "bread", "the border", "wages", "water", "the army", "a strike", "elections"]

    private func article(_ number: Int, of outlet: Int) -> (slug: String, title: String, text: String) {
        let subject = Self.subjects[(number + outlet) % Self.subjects.count]
        let updates = (0..<rewritten[number, default: 0]).map {
            " Update \($0 + 1): aide \($0 * 31 + number) denies it."
        }
        return (
            "o\(outlet)-n\(number)", "Maduro on \(subject), speech \(number * 7 + outlet)",
            "Maduro told crowd \(number * 13 + outlet) that \(subject) comes first in plan \(number)."
                + updates.joined()
        )
    }
}
