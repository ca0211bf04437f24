import NewsModel
import TextProcessing

/// Whether an outlet says that it changed its story.
enum Acknowledgement {
    /// True where a new stretch opens with, or is, a note of change ("Update:", "Correction:", "Editor's note", ...).
    static func isStated(in changes: [TextChange]) -> Bool {
        changes.contains { change in
            guard change.op == .added || change.op == .replaced else { return false }
            if ChangeNote.opens(change.text) { return true }
            // A cue may stand before the words that are new: "Correction: an earlier version" with a new date in it.
            return change.op == .added && change.context.map(ChangeNote.opens) == true
        }
    }
}
