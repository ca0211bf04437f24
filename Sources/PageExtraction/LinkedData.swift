import Markup
import TextProcessing

/// What a page's JSON-LD says of its article (schema.org, in `script type=application/ld+json`).
struct LinkedData {
    /// The article's object, of the page's several.
    private(set) var article: JSONValue?
    /// Objects by `@id`, for references.
    private var named: [String: JSONValue] = [:]
    private var articles: [JSONValue] = []

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
            if Self.isArticle(value) { articles.append(value) }
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

    /// `articleBody` as plain text, paragraphs divided by "\n".
    var body: String? {
        guard let body = article?["articleBody"]?.text ?? article?["text"]?.text else { return nil }
        let paragraphs = body.split(whereSeparator: \.isNewline).compactMap { PlainText(markup: String($0))?.text }
        return paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n")
    }

    /// schema.org `LiveBlogPosting`, which often stands beside a `NewsArticle` of the same page.
    var isLiveBlog: Bool { articles.contains { Self.types(of: $0).contains("LiveBlogPosting") } }

    /// Names of the authors; references by `@id` are followed.
    var authors: [String] {
        let value = article?["author"] ?? article?["creator"]
        let values = value?.array ?? [value].compactMap { $0 }
        return values.flatMap { author -> [String] in
            if let name = author.string { return [name] }
            let object = author["name"] == nil ? author["@id"]?.string.flatMap { named[$0] } ?? author : author
            return object["name"]?.array?.compactMap(\.string) ?? [object["name"]?.string].compactMap { $0 }
        }.compactMap { PlainText(markup: $0)?.text }
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
