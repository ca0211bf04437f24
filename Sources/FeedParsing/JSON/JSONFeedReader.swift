import Markup
import NewsModel
import TextProcessing

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).
enum JSONFeedReader {
    static func read(_ text: DocumentText, from start: Int, context: DocumentContext) throws(FeedParsingError)
        -> FeedDocument
    {
        let bytes = start == 0 ? text.bytes : Array(text.bytes[start...])
        let root: JSONValue
        let problem: JSONReader.Problem?
        do {
            (root, problem) = try JSONReader.read(bytes)
        } catch {
            throw FeedParsingError(.json, "The document begins like JSON and cannot be read: \(error.message).")
        }
        let version = root["version"]?.string ?? ""
        guard version.utf8.count > 0 && version.contains("jsonfeed.org") || root["items"]?.array != nil else {
            throw FeedParsingError(.json, "The document is JSON, but not a JSON Feed.")
        }
        let base = context.base
        var document = FeedDocument(format: version.hasSuffix("1.1") ? .json11 : .json1, encoding: text.encoding)
        let resolver = LinkResolver(base: base)
        feed(root, resolver, &document)
        document.language = document.language ?? context.language
        for item in (root["items"]?.array ?? []).prefix(XMLFeedReader.maximumEntries) {
            guard case .object = item else { continue }
            document.entries.append(entry(item, resolver))
        }
        if let problem {
            var lines = LineCounter(bytes)
            document.defects.append(
                FeedDocument.Defect(line: lines.line(at: problem.offset), code: "bad-json", message: problem.message))
        }
        return document
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

    private static func entry(_ item: JSONValue, _ resolver: LinkResolver) -> Entry {
        var entry = Entry()
        entry.id = item["id"]?.text.map { ASCII.trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
        entry.title = plain(item["title"])
        let url = address(item["url"], resolver)
        let external = address(item["external_url"], resolver)
        entry.link = url ?? external
        if let url { entry.links.append(FeedDocument.Link(rel: "alternate", href: url)) }
        if let external { entry.links.append(FeedDocument.Link(rel: "related", href: external)) }
        entry.summary = plain(item["summary"])
        if let html = item["content_html"]?.string, !html.isEmpty {
            let bytes = Array(html.utf8)
            var cleaner = HTMLCleaner(resolver: resolver)
            cleaner.read(bytes, in: 0..<bytes.count)
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
                    url: url, type: attachment["mime_type"]?.text, length: attachment["size_in_bytes"]?.integer))
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
        let collapsed = HTMLText.collapsed(Array(text.utf8))
        return collapsed.isEmpty ? nil : collapsed
    }

    private static func address(_ value: JSONValue?, _ resolver: LinkResolver) -> String? {
        guard let text = value?.text.map({ ASCII.trimmed($0) }), !text.isEmpty else { return nil }
        return resolver.resolve(text)
    }
}
