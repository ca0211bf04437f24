/// An article of the demo's week: how its page and its feed entry read, from when and until when.
struct DemoArticle: Sendable {
    /// One state of the article, valid from a moment on until the next.
    struct Version: Sendable {
        /// Minutes since the demo's first moment.
        let minute: Int
        let headline: String
        let paragraphs: [String]
    }

    let outlet: DemoOutlet
    let slug: String
    let byline: String?
    let versions: [Version]
    /// When page and entry were taken down; nil while they stand.
    var takenDown: Int?
    /// Versions reach the page at once, but the feed only ever says what the first version said, as most feeds do.
    var feedKeepsFirstVersion = false

    var path: String { "/\(outlet.rawValue)/2019/05/14/\(slug)" }

    func isPublished(at minute: Int) -> Bool {
        (versions.first?.minute ?? .max) <= minute && minute < takenDown ?? .max
    }

    func version(at minute: Int) -> Version? { versions.last { $0.minute <= minute } }
}
