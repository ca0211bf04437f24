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
    /// - Parameter isLiveBlog: what the text lost at its end fell off, and paragraphs that it gained are told openly.
    static func finding(
        from old: VersionReading, to new: VersionReading, versions: [Revision.Version], updatedMoved: Bool,
        isLiveBlog: Bool = false
    ) -> Finding? {
        guard new.fingerprint.whole != old.fingerprint.whole,
            !versions.contains(where: { $0.digest == new.fingerprint.whole })
        else { return nil }
        var changes: [TextChange] = []
        var onlyGrew = false
        if new.fingerprint.headline != old.fingerprint.headline,
            !versions.contains(where: { $0.headlineDigest == new.fingerprint.headline && $0.headlineDigest != 0 })
        {
            changes += headlineChanges(from: old.headline, to: new.headline)
        }
        if new.fingerprint.text != old.fingerprint.text,
            !versions.contains(where: { $0.textDigest == new.fingerprint.text && $0.textDigest != 0 })
        {
            let found = textChanges(from: old.text, to: new.text, isLiveBlog: isLiveBlog)
            onlyGrew = isLiveBlog && found.onlyGrew && changes.isEmpty
            changes += found.changes
        }
        changes += authorChanges(from: old.authors, to: new.authors)
        let isStated = Acknowledgement.isStated(in: changes)
        return Finding(changes: changes, isAcknowledged: isStated || updatedMoved || onlyGrew)
    }

    /// The whole headline before and after: it is short, and both forms are what a person wants to see.
    private static func headlineChanges(from old: String, to new: String) -> [TextChange] {
        [TextChange(op: .replaced, field: .title, text: new, before: old)]
    }

    private static func textChanges(
        from old: String, to new: String, isLiveBlog: Bool
    ) -> (changes: [TextChange], onlyGrew: Bool) {
        let (before, after) = (ReadingText(old), ReadingText(new))
        if Excerpt.isSameText(before, after) { return ([], false) }
        var diff = WordDiff(old: before, new: after)
        if isLiveBlog { diff = diff.forgettingLostEnd() }
        // Another order of the same sentences tells nothing new.
        return diff.onlyMoves ? ([], false) : (diff.changes(in: .text), diff.onlyGrows)
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
