import Markup

/// A value from metadata as a reader sees it: entities and tags resolved, white space collapsed, never empty.
struct PlainText {
    let text: String

    /// nil where nothing is left.
    init?(markup: String) {
        var text = markup
        if markup.utf8.contains(where: { $0 == 0x26 || $0 == 0x3c || $0 <= 0x20 || $0 == 0xa0 || $0 == 0xad }) {
            let tree = HTMLTree(reading: Array(markup.utf8))
            text = tree.count == 0 ? "" : tree.plainText(of: 0, limit: 1 << 20)
        }
        guard !text.isEmpty else { return nil }
        self.text = text
    }
}
