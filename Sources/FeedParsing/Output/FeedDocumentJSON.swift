public import NewsModel
public import TextProcessing

/// A feed document as `feedwatch parse --json` prints it: one object a line. Absent is absent, not null.
public enum FeedDocumentJSON {
    /// Parses one file's bytes and writes its line, whatever comes of it.
    public static func write(file: String, bytes: [UInt8], context: DocumentContext, to writer: inout JSONWriter) {
        do {
            write(file: file, try FeedParser.parse(bytes, context: context), to: &writer)
        } catch {
            write(file: file, error, to: &writer)
        }
    }

    public static func write(file: String, _ document: FeedDocument, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("file", file)
        writer.field("format", document.format.rawValue)
        writer.field("encoding", document.encoding)
        writer.key("feed")
        feed(document, &writer)
        writer.field("entries", each: document.entries) { entry($1, &$0) }
        writer.field("defects", each: document.defects) { writer, defect in
            writer.beginObject()
            writer.field("line", defect.line)
            writer.field("code", defect.code)
            writer.field("message", defect.message)
            writer.endObject()
        }
        writer.endObject()
        writer.endLine()
    }

    public static func write(file: String, _ error: FeedParsingError, to writer: inout JSONWriter) {
        failure(file: file, code: error.code.rawValue, message: error.message, feeds: error.feeds, to: &writer)
    }

    /// The line of a file that could not even be read.
    public static func write(file: String, unreadable reason: String, to writer: inout JSONWriter) {
        failure(file: file, code: "unreadable", message: reason, feeds: [], to: &writer)
    }

    private static func failure(
        file: String, code: String, message: String, feeds: [AdvertisedFeed], to writer: inout JSONWriter
    ) {
        writer.beginObject()
        writer.field("file", file)
        writer.key("error")
        writer.beginObject()
        writer.field("code", code)
        writer.field("message", message)
        if !feeds.isEmpty {
            writer.field("feeds", each: feeds) { writer, feed in
                writer.beginObject()
                writer.field("url", feed.url)
                writer.field("type", feed.type)
                writer.field("title", feed.title)
                writer.endObject()
            }
        }
        writer.endObject()
        writer.endObject()
        writer.endLine()
    }

    private static func feed(_ document: FeedDocument, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("id", document.id)
        writer.field("title", document.title)
        writer.field("link", document.link)
        writer.field("description", document.description)
        writer.field("language", document.language)
        writer.field("updated", document.updated?.rfc3339)
        writer.field("published", document.published?.rfc3339)
        people(document.authors, &writer)
        categories(document.categories, &writer)
        writer.field("image", document.image)
        links(document.links, &writer)
        writer.field("ttl", document.hints.ttl)
        writer.endObject()
    }

    private static func entry(_ entry: Entry, _ writer: inout JSONWriter) {
        writer.beginObject()
        writer.field("id", entry.id)
        if entry.id != nil { writer.field("id_is_permalink", entry.idIsPermalink) }
        writer.field("title", entry.title)
        writer.field("link", entry.link)
        writer.field("summary", entry.summary)
        writer.field("summary_html", entry.summaryHTML)
        writer.field("content", entry.content)
        writer.field("content_html", entry.contentHTML)
        people(entry.authors, &writer)
        categories(entry.categories, &writer)
        writer.field("published", entry.published?.rfc3339)
        writer.field("updated", entry.updated?.rfc3339)
        writer.field("language", entry.language)
        writer.field("enclosures", each: entry.enclosures) { writer, enclosure in
            writer.beginObject()
            writer.field("url", enclosure.url)
            writer.field("type", enclosure.type)
            writer.field("length", enclosure.length)
            writer.endObject()
        }
        writer.field("comments", entry.comments)
        links(entry.links, &writer)
        writer.endObject()
    }

    private static func people(_ people: [FeedDocument.Person], _ writer: inout JSONWriter) {
        writer.field("authors", each: people) { writer, person in
            writer.beginObject()
            writer.field("name", person.name)
            writer.field("email", person.email)
            writer.field("url", person.url)
            writer.endObject()
        }
    }

    private static func categories(_ categories: [FeedDocument.Category], _ writer: inout JSONWriter) {
        writer.field("categories", each: categories) { writer, category in
            writer.beginObject()
            writer.field("term", category.term)
            writer.field("scheme", category.scheme)
            writer.field("label", category.label)
            writer.endObject()
        }
    }

    private static func links(_ links: [FeedDocument.Link], _ writer: inout JSONWriter) {
        writer.field("links", each: links) { writer, link in
            writer.beginObject()
            writer.field("rel", link.rel)
            writer.field("href", link.href)
            writer.field("type", link.type)
            writer.endObject()
        }
    }
}
