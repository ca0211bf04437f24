import Markup
import TextProcessing

/// What a page's JSON-LD says of its article (schema.org, in `script type=application/ld+json`).
struct LinkedData {
    /// The article's object, of the page's several.
    private(set) var article: JSONValue?
    /// Objects by `@id`, for references.
    private var named: [String: JSONValue] = [:]
    private var articles: [JSONValue] = []
    /// Objects that stand for the page: some plug-ins put the article's dates there.
    private var pages: [JSONValue] = []

    /// Objects looked at in one page; more is no metadata.
    private static let objectLimit = 5000

    init(_ tree: HTMLTree) {
        var remaining = Self.objectLimit
        for node in tree.indices where tree.tag(of: node) == .script {
            for child in tree.children(of: node) where tree.tag(of: child) == .text {
                guard let value = Self.read(tree.bytes[tree.text(of: child)]) else { continue }
                collect(value, remaining: &remaining)
            }
        }
        article = articles.first { !($0["headline"]?.text ?? "").isEmpty } ?? articles.first
    }

    /// Publishers wrap the JSON in comments and CDATA marks, and break strings over lines; the reader forgives the rest.
    private static func read(_ bytes: ArraySlice<UInt8>) -> JSONValue? {
        guard let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }) else {
            return nil
        }
        var body = bytes[start...]
        if bytes[bytes.startIndex..<start].contains(UInt8(ascii: "!")), body.first == UInt8(ascii: "["),
            let brace = body.firstIndex(of: UInt8(ascii: "{"))
        {
            body = body[brace...]  // the bracket was that of <![CDATA[
        }
        return try? JSONReader.read(Array(body)).value
    }

    /// Walks arrays, `@graph` and the properties that wrap the main entity; never into an article's related ones.
    private mutating func collect(_ root: JSONValue, remaining: inout Int) {
        var pending = [root]
        while let value = pending.popLast(), remaining > 0 {
            remaining -= 1
            if let values = value.array {
                pending.append(contentsOf: values.reversed())
                continue
            }
            guard case .object = value else { continue }
            if let id = value["@id"]?.string { named[id] = value }
            if Self.isArticle(value) { articles.append(value) } else if Self.isPage(value) { pages.append(value) }
            for key in ["mainEntity", "mainEntityOfPage", "@graph"] {
                if let inner = value[key] { pending.append(inner) }
            }
        }
    }

    private static func isArticle(_ object: JSONValue) -> Bool {
        types(of: object).contains { type in
            type.hasSuffix("Article") || type.hasSuffix("Posting") && type != "JobPosting" || type == "Report"
        }
    }

    /// `WebPage` and its kinds, and works that are published as a page.
    private static func isPage(_ object: JSONValue) -> Bool {
        types(of: object).contains {
            $0.hasSuffix("Page") || $0 == "Recipe" || $0 == "Review" || $0 == "HowTo" || $0 == "CreativeWork"
        }
    }

    /// `NewsArticle` for `http://schema.org/NewsArticle` as well.
    private static func types(of object: JSONValue) -> [String] {
        let type = object["@type"]
        let names = type?.array?.compactMap(\.string) ?? [type?.string].compactMap { $0 }
        return names.map { String($0.split(whereSeparator: { $0 == "/" || $0 == "#" || $0 == ":" }).last ?? "") }
    }

    func text(_ key: String) -> String? {
        let value = article?[key]
        return (value?.text ?? value?.array?.first?.text).flatMap(PlainText.init(markup:))?.text
    }

    /// The values of these properties in the article, then in the page's other articles, then in the page itself.
    func dates(_ keys: [String]) -> [String] {
        ([article].compactMap { $0 } + articles + pages).flatMap { object in
            keys.compactMap { object[$0]?.text ?? object[$0]?.array?.first?.text }
        }
    }

    /// `articleBody` as plain text, paragraphs divided by "\n".
    var body: String? {
        guard let body = article?["articleBody"]?.text ?? article?["text"]?.text else { return nil }
        let paragraphs = body.split(whereSeparator: \.isNewline).compactMap { line in
            // Some escape twice: `&amp;uuml;`.
            PlainText(markup: String(line)).flatMap { PlainText(markup: $0.text) }?.text
        }
        return paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n")
    }

    /// schema.org `LiveBlogPosting`, which often stands beside a `NewsArticle` of the same page.
    var isLiveBlog: Bool { articles.contains { Self.types(of: $0).contains("LiveBlogPosting") } }

    /// Names of the authors that are not said to be organisations.
    var people: [String] { authors.filter { !Self.isOrganisation($0) }.flatMap(Self.names) }

    /// Names of the authors that are.
    var organisations: [String] { authors.filter(Self.isOrganisation).flatMap(Self.names) }

    var publisher: String? { article?["publisher"].map(resolved).flatMap { Self.names($0).first } }

    /// References by `@id` are followed.
    private var authors: [JSONValue] {
        let value = article?["author"] ?? article?["creator"]
        return (value?.array ?? [value].compactMap { $0 }).map(resolved)
    }

    private func resolved(_ value: JSONValue) -> JSONValue {
        guard value["name"] == nil, let id = value["@id"]?.string else { return value }
        return named[id] ?? value
    }

    private static func names(_ author: JSONValue) -> [String] {
        let names =
            author.string.map { [$0] } ?? author["name"]?.array?.compactMap(\.string)
            ?? [author["name"]?.string].compactMap { $0 }
        return names.compactMap { PlainText(markup: $0)?.text }
    }

    private static func isOrganisation(_ author: JSONValue) -> Bool {
        types(of: author).contains {
            $0.hasSuffix("Organization") || $0 == "Corporation" || $0 == "WebSite" || $0 == "Brand"
        }
    }

    /// The page's address as the article knows it.
    var address: String? {
        let page = article?["mainEntityOfPage"]
        return article?["url"]?.string ?? page?.string ?? page?["@id"]?.string
    }

    /// schema.org `isAccessibleForFree` is false; written as a boolean or as a word.
    var isPaid: Bool {
        guard let value = article?["isAccessibleForFree"]?.text else { return false }
        return value == "false" || value == "False"
    }
}
