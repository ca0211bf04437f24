/// A file's text by Unicode scalars, with the lines that YAML's marks count.
final class SourceText {
    let scalars: [Unicode.Scalar]
    /// Index into `scalars` of each line's first scalar.
    let lineStarts: [Int]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var starts = [0]
        for index in scalars.indices where Self.breaks(scalars, at: index) { starts.append(index + 1) }
        lineStarts = starts
    }

    /// The index of a mark, clamped to the text; a byte order mark takes no column.
    func index(line: Int, column: Int) -> Int {
        guard line >= 1, line <= lineStarts.count else { return scalars.count }
        return min(lineStarts[line - 1] + max(0, column - 1), scalars.count)
    }

    func lineAndColumn(of index: Int) -> (line: Int, column: Int) {
        var (low, high) = (0, lineStarts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= index { low = middle } else { high = middle }
        }
        return (low + 1, index - lineStarts[low] + 1)
    }

    /// YAML 1.1 section 4.2.2: LF, CR, CR LF, NEL, LS and PS end a line; the index is that of the break's last scalar.
    private static func breaks(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        switch scalars[index] {
        case "\n", "\u{85}", "\u{2028}", "\u{2029}": true
        case "\r": index + 1 == scalars.count || scalars[index + 1] != "\n"
        default: false
        }
    }
}
