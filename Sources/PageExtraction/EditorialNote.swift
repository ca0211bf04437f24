import Markup
import TextProcessing

/// A box in which an outlet says that it changed its story: the part of a page that readers of changes wait for.
enum EditorialNote {
    /// A longer box holds more than a note.
    private static let maximum: Int32 = 1500
    /// As `TextMeasure` counts; "Updated: 5 May 2021, 10.32 a.m." is shorter.
    private static let minimum: Int32 = 30
    private static let lineLimit = 4

    /// The box's class says what it is, or one of its first lines does, and its last line is a sentence.
    static func stands(in node: Int, _ outline: PageOutline) -> Bool {
        let length = outline.textLength[node]
        guard length >= minimum, length <= maximum, outline.linkDensity(of: node) < 0.5 else { return false }
        let lines = outline.tree.subtree(of: node).filter {
            outline.ownLength[$0] > 0 && outline.tree.tag(of: $0).isBlock
        }
        guard let sentence = lines.last(where: { outline.ownLength[$0] >= minimum }),
            endsSentence(outline.tree.plainText(of: sentence))
        else { return false }
        if outline.hints[node].contains(.note) { return true }
        return lines.prefix(lineLimit).contains {
            let line = outline.tree.plainText(of: $0, limit: 300)
            return ChangeNote.opens(line)
        }
    }

    private static func endsSentence(_ text: String) -> Bool {
        let closing: Set<Character> = ["\"", "'", "”", "’", "»", ")", "]", "」"]
        guard let last = text.last(where: { !closing.contains($0) }) else { return false }
        return ".!?…。！？।؟".contains(last)
    }
}
