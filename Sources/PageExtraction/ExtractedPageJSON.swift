import NewsModel
import TextProcessing

/// The line `feedwatch extract --json` prints for a page (design section 5). What is absent is left out, not null.
public enum ExtractedPageJSON {
    public static func line(file: String, _ page: ExtractedPage) -> String {
        var json = JSONWriter(capacity: page.text.utf8.count + 512)
        json.beginObject()
        json.field("file", file)
        json.field("title", page.title)
        json.field("text", page.text)
        json.field("authors", each: page.authors) { $0.string($1) }
        json.field("published", page.published?.rfc3339(offset: page.publishedOffset))
        json.field("updated", page.updated?.rfc3339(offset: page.updatedOffset))
        json.field("canonical", page.canonical)
        json.endObject()
        return json.text
    }
}
