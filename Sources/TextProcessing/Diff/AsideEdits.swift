public import NewsModel

/// Edits within what stands around a report. An aside that comes, goes or gives way to another is no edit of the story; a
/// word changed in one that stays is.
public enum AsideEdits {
    public static func changes(from old: ReadingText, to new: ReadingText) -> [TextChange] {
        guard old.sentences.contains(where: { $0.role == .aside }), new.sentences.contains(where: { $0.role == .aside })
        else { return [] }
        let (before, after) = (bylines(in: old), bylines(in: new))
        var diff = WordDiff(
            old: ReadLines(old, role: .aside, ignoring: Set(before.sentences)),
            new: ReadLines(new, role: .aside, ignoring: Set(after.sentences)))
        let (a, b) = (diff.old, diff.new)
        let whole = diff
        diff.segments.removeAll { segment in
            switch segment {
            case .kept: false
            case .moved: true
            case .added(let range): whole.coversSentences(range, in: b) || isListed(range, in: b)
            case .removed(let range, _): whole.coversSentences(range, in: a) || isListed(range, in: a)
            case .replaced(let range, let others):
                whole.coversSentences(range, in: a) || whole.coversSentences(others, in: b)
            }
        }
        return diff.changes(in: .text) + bylineChanges(from: before, old, to: after, new)
    }

    /// A byline in another form names the same people; other people are a change.
    private static func bylineChanges(
        from before: Bylines, _ old: ReadingText, to after: Bylines, _ new: ReadingText
    ) -> [TextChange] {
        guard let first = before.sentences.first, let now = after.sentences.first, before.names != after.names,
            !before.names.isEmpty, !after.names.isEmpty
        else { return [] }
        return [
            TextChange(
                op: .replaced, field: .text, text: new.text(new.sentences[now].span),
                before: old.text(old.sentences[first].span))
        ]
    }

    /// More of a list at its end: `More: Example Post, The Gazette`.
    private static func isListed(_ range: Range<Int>, in side: ReadLines) -> Bool {
        guard let line = side.line(holding: range.lowerBound), side.lines[line].range.upperBound == range.upperBound,
            range.lowerBound > side.lines[line].range.lowerBound
        else { return false }
        let start = side.text.tokens[side.tokens[range.lowerBound - 1]].span.upperBound
        return side.text.bytes[start..<side.text.tokens[side.tokens[range.lowerBound]].span.lowerBound]
            .contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
    }

    private struct Bylines {
        var sentences: [Int] = []
        var names: Set<UInt64> = []
    }

    private static func bylines(in text: ReadingText) -> Bylines {
        let allKeys = text.tokens.map(\.key)
        var bylines = Bylines()
        for index in text.sentences.indices where text.sentences[index].role == .aside {
            guard let names = CreditGrammar.bylineNames(FurnitureLine(index, in: text, allKeys)) else { continue }
            bylines.sentences.append(index)
            bylines.names.formUnion(names)
        }
        return bylines
    }
}
