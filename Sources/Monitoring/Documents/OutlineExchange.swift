import NewsModel
import TextProcessing
public import WatchConfiguration

/// `feedwatch feeds import` and `export`: subscriptions in and out as OPML.
public enum OutlineExchange {
    public static func opml(of configuration: Configuration) -> String { OPMLDocument.text(of: configuration.feeds) }

    /// The feeds of an OPML document as lines for `feeds:` in feedwatch.yaml; JSON strings are YAML strings.
    ///
    /// Also what was left out, and why: outlines that are no feeds over HTTP.
    public static func yaml(
        fromOPML bytes: [UInt8], name: String
    ) throws(WatchError) -> (text: String, leftOut: [String]) {
        let (feeds, mistakes) = OPMLDocument.feeds(in: bytes, file: name)
        guard mistakes.isEmpty || !feeds.isEmpty else {
            throw .badInput(mistakes.map(\.description).joined(separator: "\n"))
        }
        var names: Set<String> = []
        let lines = feeds.map { feed in
            var fields = ["url: \(quoted(feed.url))"]
            // Two feeds of one name would be a mistake: the later ones are known by their addresses.
            if feed.name != feed.url, names.insert(feed.name).inserted { fields.append("name: \(quoted(feed.name))") }
            if !feed.tags.isEmpty { fields.append("tags: [\(feed.tags.map(quoted).joined(separator: ", "))]") }
            return "  - { \(fields.joined(separator: ", ")) }\n"
        }
        return ("feeds:\n" + lines.joined(), mistakes.map(\.description))
    }

    private static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.string(text)
        return writer.text
    }
}
