/// What a reader reads of a story, and what topics are matched against: normalised text and its metadata.
///
/// Handed from stage to stage a dozen times and hardly ever changed: a copy is one reference, a change makes new fields.
public struct StoryContent: Hashable, Sendable {
    private struct Fields: Hashable {
        var headline: String
        var text: String
        var authors: [String]
        var categories: [String]
        var url: String
        var outlet: String
        var language: String?
    }

    private final class Storage: Sendable {
        let fields: Fields
        init(_ fields: Fields) { self.fields = fields }
    }

    private var storage: Storage

    public init(
        headline: String, text: String, authors: [String] = [], categories: [String] = [], url: String,
        outlet: String, language: String? = nil
    ) {
        storage = Storage(
            Fields(
                headline: headline, text: text, authors: authors, categories: categories, url: url, outlet: outlet,
                language: language))
    }

    public var headline: String {
        get { storage.fields.headline }
        set { change { $0.headline = newValue } }
    }

    /// Plain text; paragraphs separated by a single line feed. May be no more than a summary.
    public var text: String {
        get { storage.fields.text }
        set { change { $0.text = newValue } }
    }

    public var authors: [String] {
        get { storage.fields.authors }
        set { change { $0.authors = newValue } }
    }

    public var categories: [String] {
        get { storage.fields.categories }
        set { change { $0.categories = newValue } }
    }

    /// The story's link, tracking parameters removed.
    public var url: String {
        get { storage.fields.url }
        set { change { $0.url = newValue } }
    }

    /// Who publishes it: a registrable domain in lower case, or the name the operator gave.
    public var outlet: String {
        get { storage.fields.outlet }
        set { change { $0.outlet = newValue } }
    }

    /// BCP 47, as declared.
    public var language: String? {
        get { storage.fields.language }
        set { change { $0.language = newValue } }
    }

    private mutating func change(_ change: (inout Fields) -> Void) {
        var fields = storage.fields
        change(&fields)
        storage = Storage(fields)
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.storage === b.storage || a.storage.fields == b.storage.fields
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(storage.fields) }
}
