/// A text that grows by paragraphs and loses its oldest ones, as a live blog does.
extension WordDiff {
    /// Without the paragraphs that the end of the old text lost: they fell off, and nobody took them back.
    public func forgettingLostEnd() -> WordDiff {
        var diff = self
        diff.segments.removeAll { segment in
            guard case .removed(let range, _) = segment else { return false }
            return range.upperBound == old.keys.count && old.isParagraphs(range)
        }
        return diff
    }

    /// Whole paragraphs came in, and nothing else happened.
    public var onlyGrows: Bool {
        var grows = false
        for segment in segments {
            switch segment {
            case .kept, .moved: continue
            case .added(let range) where new.isParagraphs(range): grows = true
            case .added, .replaced, .removed: return false
            }
        }
        return grows
    }
}

extension ReadLines {
    /// Whether a range of `keys` begins where a paragraph begins, and ends where one ends.
    fileprivate func isParagraphs(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty, let first = line(holding: range.lowerBound),
            let last = line(holding: range.upperBound - 1),
            lines[first].range.lowerBound == range.lowerBound, lines[last].range.upperBound == range.upperBound
        else { return false }
        func paragraph(_ line: Int) -> Int? { lines.indices.contains(line) ? self.paragraph(of: line) : nil }
        return paragraph(first - 1) != paragraph(first) && paragraph(last + 1) != paragraph(last)
    }

    private func paragraph(of line: Int) -> Int { text.sentences[lines[line].sentence].paragraph }
}
