public import NewsModel

/// An article as an outlet has it, with the furniture around it.
public struct Article: Hashable, Sendable {
    public var headline: String
    /// Paragraphs.
    public var text: [String]
    public var authors: [String]
    public var url: String
    public var published: Timestamp
    public var updated: Timestamp?
    /// Lines above and below the text.
    public var above: [String] = []
    public var below: [String] = []

    public init(
        headline: String, text: [String], authors: [String] = ["Jane Doe"],
        url: String = "https://example.com/news/story-1",
        published: Timestamp = Timestamp(seconds: 1_557_835_200), updated: Timestamp? = nil
    ) {
        self.headline = headline
        self.text = text
        self.authors = authors
        self.url = url
        self.published = published
        self.updated = updated
    }

    public var entry: Entry {
        var entry = Entry()
        entry.id = "story-1"
        entry.title = headline
        entry.link = url
        entry.content = (above + text + below).joined(separator: "\n")
        entry.authors = authors.map { FeedDocument.Person(name: $0) }
        entry.published = published
        entry.updated = updated
        return entry
    }

    /// Sentences of one paragraph, by their full stops; crude, and independent of what is tested.
    public static func sentences(_ paragraph: String) -> [String] {
        var (sentences, current): ([String], String) = ([], "")
        for word in paragraph.split(separator: " ") {
            current += (current.isEmpty ? "" : " ") + word
            let end = word.hasSuffix(".") || word.hasSuffix("!") || word.hasSuffix("?") || word.hasSuffix(".\u{201d}")
            if end, word.utf8.count > 4, current.utf8.count > 30 {
                sentences.append(current)
                current = ""
            }
        }
        if !current.isEmpty { sentences.append(current) }
        return sentences
    }
}
