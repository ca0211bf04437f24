public import NewsModel

extension WordDiff {
    /// At most this many changes are quoted; a text that differs in more places has been written anew.
    private static let limit = 100
    private static let contextLimit = 600

    /// The steps that change something, with their words as printed and the sentence around them.
    public func changes(in field: Query.Field) -> [TextChange] {
        var changes: [TextChange] = []
        for segment in segments where changes.count < Self.limit {
            switch segment {
            case .kept: break
            case .added(let range):
                changes.append(change(.added, field, quote(range, in: new), around: range.lowerBound, in: new))
            case .moved(_, let range): changes.append(TextChange(op: .moved, field: field, text: quote(range, in: new)))
            case .replaced(let before, let after):
                changes.append(
                    change(
                        .replaced, field, quote(after, in: new), before: quote(before, in: old),
                        around: after.lowerBound,
                        in: new))
            case .removed(let range, let place):
                let isWhole = coversSentences(range, in: old)
                changes.append(
                    isWhole || new.keys.isEmpty
                        ? change(.removed, field, quote(range, in: old), around: range.lowerBound, in: old)
                        : change(.removed, field, quote(range, in: old), around: max(0, place - 1), in: new))
            }
        }
        return changes
    }

    private func change(
        _ op: TextChange.Operation, _ field: Query.Field, _ text: String, before: String? = nil, around place: Int,
        in side: ReadLines
    ) -> TextChange {
        var context: String?
        if let line = side.line(holding: place) {
            let span = side.text.sentences[side.lines[line].sentence].span
            let sentence = side.text.text(span)
            if sentence != text, span.count <= Self.contextLimit { context = sentence }
        }
        return TextChange(op: op, field: field, text: text, before: before, context: context)
    }

    /// Starts at the start of a sentence and ends at the end of one.
    func coversSentences(_ range: Range<Int>, in side: ReadLines) -> Bool {
        guard !range.isEmpty, let first = side.line(holding: range.lowerBound),
            let last = side.line(holding: range.upperBound - 1)
        else { return false }
        return side.lines[first].range.lowerBound == range.lowerBound
            && side.lines[last].range.upperBound == range.upperBound
    }

    /// The words as printed, with the marks that belong to them.
    private func quote(_ range: Range<Int>, in side: ReadLines) -> String {
        guard let first = range.first, let last = range.last, let firstLine = side.line(holding: first),
            let lastLine = side.line(holding: last)
        else { return "" }
        let starts = side.lines[firstLine].range.lowerBound == first
        let ends = side.lines[lastLine].range.upperBound == last + 1
        let text = side.text
        let start =
            starts && (range.count > 1 || ends)
            ? text.sentences[side.lines[firstLine].sentence].span.lowerBound
            : text.tokens[side.tokens[first]].span.lowerBound
        let end =
            ends && (range.count > 1 || starts)
            ? text.sentences[side.lines[lastLine].sentence].span.upperBound
            : text.tokens[side.tokens[last]].span.upperBound
        return text.text(start..<max(start, end))
    }
}
