import NewsModel

/// Where a query is looked for: whole fields, or a stretch of words in one.
struct Scope: Hashable, Sendable {
    let fields: FieldSet
    /// In the only field.
    let words: Range<Int>?

    /// Headline and text.
    static let document = Scope(fields: .reading, words: nil)

    init(fields: FieldSet, words: Range<Int>?) {
        self.fields = fields
        self.words = words
    }

    init(_ field: Query.Field, _ words: Range<Int>?) { self.init(fields: FieldSet(field), words: words) }

    @inline(__always)
    func contains(_ hit: Hit) -> Bool {
        guard fields.contains(hit.field) else { return false }
        guard let words else { return true }
        return words.lowerBound <= Int(hit.first) && Int(hit.end) <= words.upperBound
    }
}
