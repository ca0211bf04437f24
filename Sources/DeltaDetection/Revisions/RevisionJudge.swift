import NewsModel
import TextProcessing

/// What became of a story's text between two readings of one view.
enum RevisionJudge {
    struct Finding {
        /// What a reader would notice and has not been told before; empty where the version is only recorded.
        var changes: [TextChange]
        /// The outlet says that it changed the story.
        var isAcknowledged: Bool
    }

    /// nil where nothing that a reader reads differs, or where the version has been there before.
    ///
    /// - Parameter versions: every version ever seen of the story; a headline or text that one of them had is no news.
    static func finding(
        from old: VersionReading, to new: VersionReading, versions: [Revision.Version], updatedMoved: Bool
    ) -> Finding? {
        guard new.fingerprint.whole != old.fingerprint.whole,
            !versions.contains(where: { $0.digest == new.fingerprint.whole })
        else { return nil }
        var changes: [TextChange] = []
        if new.fingerprint.headline != old.fingerprint.headline,
            !versions.contains(where: { $0.headlineDigest == new.fingerprint.headline && $0.headlineDigest != 0 })
        {
            changes += headlineChanges(from: old.headline, to: new.headline)
        }
        if new.fingerprint.text != old.fingerprint.text,
            !versions.contains(where: { $0.textDigest == new.fingerprint.text && $0.textDigest != 0 })
        {
            changes += textChanges(from: old.text, to: new.text)
        }
        changes += authorChanges(from: old.authors, to: new.authors)
        let isStated = Acknowledgement.isStated(in: changes)
        return Finding(changes: changes, isAcknowledged: isStated || updatedMoved)
    }

    /// The whole headline before and after: it is short, and both forms are what a person wants to see.
    private static func headlineChanges(from old: String, to new: String) -> [TextChange] {
        [TextChange(op: .replaced, field: .title, text: new, before: old)]
    }

    private static func textChanges(from old: String, to new: String) -> [TextChange] {
        let (before, after) = (ReadingText(old), ReadingText(new))
        if Excerpt.isSameText(before, after) { return [] }
        let diff = WordDiff(old: before, new: after)
        // Another order of the same sentences tells nothing new.
        return diff.onlyMoves ? [] : diff.changes(in: .text)
    }

    /// A byline that appears or vanishes altogether is the feed's template; other names are a change.
    private static func authorChanges(from old: [String], to new: [String]) -> [TextChange] {
        let (before, after) = (AuthorNames(old), AuthorNames(new))
        guard before != after, !before.keys.isEmpty, !after.keys.isEmpty else { return [] }
        return [
            TextChange(
                op: .replaced, field: .author, text: new.joined(separator: ", "), before: old.joined(separator: ", "))
        ]
    }
}
