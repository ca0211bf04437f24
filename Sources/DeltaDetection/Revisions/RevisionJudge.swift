import NewsModel
import TextProcessing

/// What became of a story's text between two readings of one view.
struct RevisionJudge {
    struct Finding {
        /// What a reader would notice and has not been told before; empty where the version is only recorded.
        var changes: [TextChange]
        /// The outlet says that it changed the story.
        var isAcknowledged: Bool
        /// Counters, stamps, the site's name: nothing that is worth a version of its own.
        var isNoise = false
        /// One text is the beginning of the other and half as long at most, or empty: another view of the story, maybe.
        var isOfExtent = false
    }

    /// Every version ever seen of the story; a headline or text that one of them had is no news.
    let versions: [Revision.Version]
    let siteNames: SiteNames
    /// Places of the feed's template that have been seen to count.
    let counters: CounterHistory
    /// What the text lost at its end fell off, and paragraphs that it gained are told openly.
    var isLiveBlog = false

    /// nil where nothing that a reader reads differs, or where the version has been there before.
    func finding(from old: VersionReading, to new: VersionReading, updatedMoved: Bool) -> Finding? {
        guard new.fingerprint.whole != old.fingerprint.whole,
            !versions.contains(where: { $0.digest == new.fingerprint.whole })
        else { return nil }
        var finding = Finding(changes: [], isAcknowledged: false, isNoise: true)
        var onlyGrew = false
        if new.fingerprint.headline != old.fingerprint.headline {
            if versions.contains(where: { $0.headlineDigest == new.fingerprint.headline && $0.headlineDigest != 0 }) {
                finding.isNoise = false
            } else if isEdit(of: old.headline, to: new.headline) {
                // The whole headline before and after: it is short, and both forms are what a person wants to see.
                finding.changes.append(
                    TextChange(op: .replaced, field: .title, text: new.headline, before: old.headline))
            }
        }
        if new.fingerprint.text != old.fingerprint.text {
            if versions.contains(where: { $0.textDigest == new.fingerprint.text && $0.textDigest != 0 }) {
                finding.isNoise = false
            } else {
                onlyGrew = compareTexts(old.text, new.text, into: &finding)
            }
        }
        if AuthorNames(old.authors) != AuthorNames(new.authors) { finding.isNoise = false }
        finding.changes += authorChanges(from: old.authors, to: new.authors)
        if !finding.changes.isEmpty { finding.isNoise = false }
        let isStated = Acknowledgement.isStated(in: finding.changes)
        finding.isAcknowledged = !finding.isNoise && (isStated || updatedMoved || onlyGrew)
        return finding
    }

    /// The headlines differ in more than the site's name and what is counted.
    private func isEdit(of old: String, to new: String) -> Bool {
        let before = ReadingText(siteNames.bare(old), recognisesFurniture: false)
        let after = ReadingText(siteNames.bare(new), recognisesFurniture: false)
        let counted = ValueChange.between(before, after, isHeadline: true).count {
            counters.contains(inHeadline: $0.places)
        }
        return before.sentences.count != after.sentences.count || differ(before, after) > counted
    }

    private func differ(_ a: ReadingText, _ b: ReadingText) -> Int {
        zip(a.sentences, b.sentences).count { $0.key != $1.key }
    }

    /// Returns whether a live blog's text grew, and did nothing else.
    private func compareTexts(_ old: String, _ new: String, into finding: inout Finding) -> Bool {
        let (before, after) = (ReadingText(old), ReadingText(new))
        if before.digest == after.digest { return false }
        finding.isOfExtent = isOfExtent(before, after)
        let counted = ValueChange.between(before, after).filter { counters.contains(inText: $0.places) }
        if before.readKeys != after.readKeys, Excerpt.isSameText(before, after) {
            finding.isNoise = false
            return false
        }
        var diff = WordDiff(old: before, new: after, ignoring: counted)
        if isLiveBlog { diff = diff.forgettingLostEnd() }
        // Another order of the same sentences tells nothing new, but is a version.
        if !diff.isEmpty { finding.isNoise = false }
        let changes = (diff.onlyMoves ? [] : diff.changes(in: .text)) + AsideEdits.changes(from: before, to: after)
        let onlyGrew = isLiveBlog && diff.onlyGrows && finding.changes.isEmpty
        finding.changes += changes
        return onlyGrew
    }

    /// Words that a full text has beyond a summary, at least.
    private static let furtherView = 20

    private func isOfExtent(_ a: ReadingText, _ b: ReadingText) -> Bool {
        let (short, long) = a.readKeys.count <= b.readKeys.count ? (a.readKeys, b.readKeys) : (b.readKeys, a.readKeys)
        // A sentence or two that are added to a short text are an edit, whatever the share.
        return short.count * 2 <= long.count && long.starts(with: short)
            && (short.isEmpty || long.count - short.count >= Self.furtherView)
    }

    /// A byline that appears or vanishes altogether is the feed's template; other names are a change.
    private func authorChanges(from old: [String], to new: [String]) -> [TextChange] {
        let (before, after) = (AuthorNames(old), AuthorNames(new))
        guard before != after, !before.keys.isEmpty, !after.keys.isEmpty else { return [] }
        return [
            TextChange(
                op: .replaced, field: .author, text: new.joined(separator: ", "), before: old.joined(separator: ", "))
        ]
    }
}
