import NewsModel
import TextProcessing

/// An entry (or a feed, or a `source`, which have the same parts) while its elements come in.
struct EntryDraft {
    var entry = Entry()
    var title = Ranked<String>()
    var link = Ranked<String>()
    var summary = Ranked<ReadText>()
    var content = Ranked<ReadText>()
    var published = Ranked<Timestamp>()
    var updated = Ranked<Timestamp>()
    var language = Ranked<String>()
    var image = Ranked<String>()
    /// A `description` or `summary` was met.
    var hasPlainSummary = false
    /// An element gave the id, not an attribute.
    var hasOwnID = false
    /// Used only where nobody else is named.
    var fallbackAuthors: [FeedDocument.Person] = []
    /// Some of its people, categories, links or enclosures were left out.
    private(set) var isOverfull = false

    /// More of a kind are left out: each is compared with those before it, and no publisher has as many.
    static let maximumParts = 500

    mutating func add(author: FeedDocument.Person) {
        guard hasRoom(entry.authors.count) else { return }
        guard author.name != nil || author.email != nil || author.url != nil,
            !entry.authors.contains(where: {
                $0 == author
                    || ($0.name == author.name && author.name != nil && author.email == nil && author.url == nil)
            })
        else { return }
        if let name = author.name,
            let known = entry.authors.firstIndex(where: { $0.name == name && $0.email == nil && $0.url == nil })
        {
            // The same person, of whom more is said now.
            entry.authors[known] = author
        } else {
            entry.authors.append(author)
        }
    }

    mutating func add(category: FeedDocument.Category) {
        guard hasRoom(entry.categories.count) else { return }
        if !entry.categories.contains(category) { entry.categories.append(category) }
    }

    mutating func add(link: FeedDocument.Link) {
        guard hasRoom(entry.links.count) else { return }
        if !entry.links.contains(link) { entry.links.append(link) }
    }

    mutating func add(enclosure: Entry.Enclosure) {
        guard hasRoom(entry.enclosures.count) else { return }
        if !entry.enclosures.contains(where: { $0.url == enclosure.url }) { entry.enclosures.append(enclosure) }
    }

    private mutating func hasRoom(_ count: Int) -> Bool {
        if count >= Self.maximumParts { isOverfull = true }
        return count < Self.maximumParts
    }

    /// Decides every field of the entry.
    mutating func decide() {
        entry.title = title.value
        entry.link = link.value
        entry.summary = Self.filled(summary.value?.text)
        entry.summaryHTML = summary.value?.html
        entry.content = Self.filled(content.value?.text)
        entry.contentHTML = content.value?.html
        entry.published = published.value
        entry.updated = updated.value
        entry.language = language.value
        if entry.authors.isEmpty { entry.authors = fallbackAuthors }
        if entry.link == nil, entry.idIsPermalink { entry.link = entry.id }
    }

    private static func filled(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }

    /// The feed's own fields, put into `document`.
    mutating func finish(_ document: inout FeedDocument) {
        decide()
        document.id = entry.id
        document.title = entry.title
        document.link = entry.link
        document.description = entry.summary
        document.language = entry.language
        document.updated = entry.updated
        document.published = entry.published
        document.authors = entry.authors
        document.categories = entry.categories
        document.image = image.value
        document.links = entry.links
    }
}
