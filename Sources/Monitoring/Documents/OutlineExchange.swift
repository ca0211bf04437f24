import NewsModel
import TextProcessing
package import WatchConfiguration

/// `feedwatch feeds import` and `export`: subscriptions in and out as OPML.
package enum OutlineExchange {
    package static func opml(of configuration: Configuration) -> String { OPMLDocument.text(of: configuration.feeds) }

    /// The feeds of an OPML document as lines for `feeds:` in feedwatch.yaml; JSON strings are YAML strings.
    package static func yaml(fromOPML bytes: [UInt8], name: String) throws(WatchError) -> String {
        let (feeds, mistakes) = OPMLDocument.feeds(in: bytes, file: name)
        guard mistakes.isEmpty || !feeds.isEmpty else {
            throw .badInput(mistakes.map(\.description).joined(separator: "\n"))
        }
        let lines = feeds.map { feed in
            var fields = ["url: \(quoted(feed.url))"]
            if feed.name != feed.url { fields.append("name: \(quoted(feed.name))") }
            if !feed.tags.isEmpty { fields.append("tags: [\(feed.tags.map(quoted).joined(separator: ", "))]") }
            return "  - { \(fields.joined(separator: ", ")) }\n"
        }
        return "feeds:\n" + lines.joined()
    }

    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return writer.text
    }
}
