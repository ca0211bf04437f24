/// Finds the characters of a scalar's value in the file it was written in, through folding, escapes and indentation.
///
/// The value is walked beside the source: what the value has as white space the source may have as line breaks and
/// indentation, and what the value has as one character the source may have as an escape. Only a mistake in a query
/// asks, so nothing is kept but the start.
struct ScalarSource {
    enum Style { case plain, singleQuoted, doubleQuoted, block }

    let text: SourceText
    /// Where the mark stands: on the first character, the opening quote, the block indicator, or a tag or anchor.
    let start: Int
    let style: Style
    let file: String

    /// The place of the Unicode scalar at `offset` of `value`; an offset at the end gives the place behind the last one.
    func position(ofScalarAt offset: Int, in value: String) -> Position {
        let found = walk(Array(value.unicodeScalars), to: offset) ?? start
        let (line, column) = text.lineAndColumn(of: found)
        return Position(file: file, line: line, column: column)
    }

    /// The index in the source of the value's scalar at `offset`; nil where value and source disagree.
    private func walk(_ value: [Unicode.Scalar], to offset: Int) -> Int? {
        var at = afterProperties(start)
        switch style {
        case .plain: break
        case .singleQuoted, .doubleQuoted: at += 1
        case .block: at = afterHeader(at)
        }
        var end = at
        for (index, scalar) in value.enumerated() {
            if scalar.isYAMLSpace, style != .doubleQuoted || !isEscape(at) {
                if index == offset { return at }
                if at < text.scalars.count, text.scalars[at] == scalar { at += 1 }
                continue
            }
            if !scalar.isYAMLSpace { at = afterSpace(at) }
            guard at < text.scalars.count else { return nil }
            if index == offset { return at }
            guard let next = after(scalar, at) else { return nil }
            at = next
            end = next
        }
        // The end of the value is behind its last visible character, not behind the indentation that follows.
        return offset >= value.count ? end : nil
    }

    /// Steps over one character of the value, however it is written.
    private func after(_ scalar: Unicode.Scalar, _ at: Int) -> Int? {
        switch style {
        case .singleQuoted where scalar == "'": return at + 2
        case .doubleQuoted where isEscape(at):
            guard at + 1 < text.scalars.count else { return nil }
            let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
            return at + 2 + (digits[text.scalars[at + 1]] ?? 0)
        default: return text.scalars[at] == scalar ? at + 1 : nil
        }
    }

    private func isEscape(_ at: Int) -> Bool { at < text.scalars.count && text.scalars[at] == "\\" }

    /// Skips white space that stands for folding, and in double quotes a backslash that joins lines.
    private func afterSpace(_ at: Int) -> Int {
        var at = at
        while at < text.scalars.count {
            if text.scalars[at].isYAMLSpace {
                at += 1
            } else if style == .doubleQuoted, isEscape(at), at + 1 < text.scalars.count,
                text.scalars[at + 1].isLineBreak
            {
                at += 2
            } else {
                break
            }
        }
        return at
    }

    /// Skips `&anchor` and `!tag`, which the mark counts as part of the node.
    private func afterProperties(_ at: Int) -> Int {
        var at = at
        while at < text.scalars.count, text.scalars[at] == "&" || text.scalars[at] == "!" {
            while at < text.scalars.count, !text.scalars[at].isYAMLSpace { at += 1 }
            while at < text.scalars.count, text.scalars[at].isYAMLSpace { at += 1 }
        }
        return at
    }

    /// Skips `|`, `>`, their indicators and the comment behind them.
    private func afterHeader(_ at: Int) -> Int {
        var at = at
        while at < text.scalars.count, !text.scalars[at].isLineBreak { at += 1 }
        return min(at + 1, text.scalars.count)
    }
}

extension Unicode.Scalar {
    var isLineBreak: Bool {
        self == "\n" || self == "\r" || self == "\u{85}" || self == "\u{2028}" || self == "\u{2029}"
    }
    var isYAMLSpace: Bool { self == " " || self == "\t" || isLineBreak }
}
