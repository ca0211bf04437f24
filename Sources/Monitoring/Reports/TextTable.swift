import TextProcessing

/// Rows under a heading, for a terminal: columns as wide as their widest cell, narrower where the terminal is.
struct TextTable {
    private static let gap = 2
    /// A column is not squeezed below this many characters, or below its own width where that is less.
    private static let narrowest = 8

    let heading: [String]
    let rows: [[String]]
    /// The terminal's width; nil where lines may be of any length.
    let columns: Int?

    /// The heading's lines and the rows' lines. Cells that are too wide are wrapped at words.
    func lines() -> (heading: [String], rows: [String]) {
        let widths = widths
        return (Self.line(heading, widths), rows.flatMap { Self.line($0, widths) })
    }

    private var widths: [Int] {
        var widths = heading.map(Self.width)
        for row in rows {
            for (column, cell) in row.enumerated() where column < widths.count {
                widths[column] = max(widths[column], Self.width(cell))
            }
        }
        guard let columns else { return widths }
        var excess = widths.reduce(Self.gap * (widths.count - 1), +) - columns
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > Self.narrowest
        {
            // One step brings the widest column down to the next widest one, or to what is needed.
            let next = widths.filter { $0 < widths[widest] }.max() ?? Self.narrowest
            let step = min(excess, widths[widest] - max(next, Self.narrowest))
            widths[widest] -= max(step, 1)
            excess -= max(step, 1)
        }
        return widths
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> [String] {
        let wrapped = cells.enumerated().map { column, cell in
            column < widths.count ? LineWrapping.wrap(cell, width: max(widths[column], 1)) : [cell]
        }
        let height = wrapped.map(\.count).max() ?? 0
        return (0..<height).map { row in
            var line = ""
            for (column, parts) in wrapped.enumerated() {
                let part = row < parts.count ? parts[row] : ""
                line += part
                if column + 1 < wrapped.count {
                    line += String(repeating: " ", count: max(0, widths[column] - width(part)) + gap)
                }
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    private static func width(_ text: String) -> Int { LineWrapping.width(of: text) }
}
