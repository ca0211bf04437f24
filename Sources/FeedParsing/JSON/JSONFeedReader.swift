import Markup
import NewsModel
import TextProcessing

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org), item by item: of a long feed only its entries are kept.
struct JSONFeedReader {
    private let resolver: LinkResolver
    private var entries: [Entry] = []
    /// The last `items` was an array.
    private var hasItems = false
    /// What else the feed says.
    private var members: [JSONValue.Member] = []

    static func read(_ text: DocumentText, from start: Int, context: DocumentContext) throws(FeedParsingError)
        -> FeedDocument
    {
        var json = JSONReader(text.bytes, from: start)
        var reader = JSONFeedReader(resolver: LinkResolver(base: context.base))
        if json.kind() == .object {
            json.eachMember { json, name in reader.member(name, &json) }
            json.end()
        }
        let root = JSONValue.object(reader.members)
        let version = root["version"]?.string ?? ""
        guard version.utf8.count > 0 && version.contains("jsonfeed.org") || reader.hasItems else {
            throw FeedParsingError(.json, "The document is JSON, but not a JSON Feed.")
        }
        var document = FeedDocument(format: version.hasSuffix("1.1") ? .json11 : .json1, encoding: text.encoding)
        feed(root, reader.resolver, &document)
        document.language = document.language ?? context.language
        document.entries = reader.entries
        // "If not specified in an item, the top-level author is the author of the item."
        for index in document.entries.indices where document.entries[index].authors.isEmpty {
            document.entries[index].authors = document.authors
        }
        if let problem = json.problem {
            var lines = LineCounter(text.bytes)
            document.defects.append(
                FeedDocument.Defect(line: lines.line(at: problem.offset), code: "bad-json", message: problem.message))
        }
        return document
    }

    private init(resolver: LinkResolver) { self.resolver = resolver }

    /// A member of the feed; false where it has no value.
    private mutating func member(_ name: String, _ json: inout JSONReader) -> Bool {
        guard name == "items" else {
            guard let value = json.value() else { return false }
            members.append(JSONValue.Member(name: name, value: value))
            return true
        }
        hasItems = json.kind() == .array
        entries = []
        guard hasItems else { return json.value() != nil }
        var count = 0
        json.eachElement { json in
            count += 1
            guard count <= XMLFeedReader.maximumEntries, json.kind() == .object else { return json.value() != nil }
            entries.append(Self.entry(&json, resolver))
            return true
        }
        return true
    }

    private static func feed(_ root: JSONValue, _ resolver: LinkResolver, _ document: inout FeedDocument) {
        document.title = plain(root["title"])
        document.description = plain(root["description"])
        document.link = address(root["home_page_url"], resolver)
        document.id = address(root["feed_url"], resolver)
        document.language = root["language"]?.text.flatMap { LanguageTag.cleaned($0) }
        document.image = address(root["icon"], resolver) ?? address(root["favicon"], resolver)
        document.authors = authors(root, resolver)
        let links = [
            ("alternate", document.link), ("self", document.id), ("next", address(root["next_url"], resolver)),
        ]
        document.links = links.compactMap { rel, href in href.map { FeedDocument.Link(rel: rel, href: $0) } }
        for hub in root["hubs"]?.array ?? [] {
            if let url = address(hub["url"], resolver) {
                document.links.append(FeedDocument.Link(rel: "hub", href: url))
            }
        }
    }

    private static func entry(_ json: inout JSONReader, _ resolver: LinkResolver) -> Entry {
        var members: [JSONValue.Member] = []
        var html: [UInt8] = []
        json.eachMember { json, name in
            let isContent = name == "content_html"
            if isContent, json.kind() == .string {
                html = json.text()
                return true
            }
            guard let value = json.value() else { return false }
            if isContent { html = [] }
            members.append(JSONValue.Member(name: name, value: value))
            return true
        }
        let item = JSONValue.object(members)
        var entry = Entry()
        entry.id = item["id"]?.text.map { ASCII.trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
        entry.title = plain(item["title"])
        let url = address(item["url"], resolver)
        let external = address(item["external_url"], resolver)
        entry.link = url ?? external
        if let url { entry.links.append(FeedDocument.Link(rel: "alternate", href: url)) }
        if let external { entry.links.append(FeedDocument.Link(rel: "related", href: external)) }
        entry.summary = plain(item["summary"])
        if !html.isEmpty {
            var cleaner = HTMLCleaner(resolver: resolver)
            cleaner.read(html, in: 0..<html.count)
            html = []
            entry.contentHTML = TextDecoder.string(cleaner.takeHTML())
            entry.content = TextDecoder.string(cleaner.takeText())
        }
        if let text = plain(item["content_text"]) { entry.content = text }
        entry.published = item["date_published"]?.text.flatMap { DateParser.parse($0) }
        entry.updated = item["date_modified"]?.text.flatMap { DateParser.parse($0) }
        entry.language = item["language"]?.text.flatMap { LanguageTag.cleaned($0) }
        entry.authors = authors(item, resolver)
        for tag in item["tags"]?.array ?? [] {
            if let term = plain(tag) { entry.categories.append(FeedDocument.Category(term: term)) }
        }
        for attachment in item["attachments"]?.array ?? [] {
            guard let url = address(attachment["url"], resolver) else { continue }
            entry.enclosures.append(
                Entry.Enclosure(
                    url: url, type: attachment["mime_type"]?.text,
                    length: attachment["size_in_bytes"]?.integer.flatMap { $0 >= 0 ? $0 : nil }))
        }
        return entry
    }

    /// 1.1 has `authors`, 1.0 had `author`.
    private static func authors(_ value: JSONValue, _ resolver: LinkResolver) -> [FeedDocument.Person] {
        let listed = value["authors"]?.array ?? []
        let all = listed.isEmpty ? [value["author"]].compactMap { $0 } : listed
        return all.compactMap { author in
            let name = plain(author["name"]) ?? plain(author)
            let url = address(author["url"], resolver)
            return name == nil && url == nil ? nil : FeedDocument.Person(name: name, url: url)
        }
    }

    private static func plain(_ value: JSONValue?) -> String? {
        guard let text = value?.text else { return nil }
        let collapsed = HTMLText.collapsed(text)
        return collapsed.isEmpty ? nil : collapsed
    }

    private static func address(_ value: JSONValue?, _ resolver: LinkResolver) -> String? {
        guard let text = value?.text.map({ ASCII.trimmed($0) }), !text.isEmpty else { return nil }
        return resolver.resolve(text)
    }
}
