public import NewsModel

/// How an answer is shown: to a person at a terminal, to a person through a pipe, or to a program.
public struct ReportStyle: Sendable {
    public let colour: Bool
    public let now: Timestamp

    public init(colour: Bool, now: Timestamp) {
        self.colour = colour
        self.now = now
    }

    public enum Ink: String, Sendable {
        case bold = "1", dim = "2", red = "31", green = "32", yellow = "33", cyan = "36"
    }

    public func ink(_ ink: Ink, _ text: String) -> String {
        colour && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// `12 min ago`, `in 3 h`, as a person would say it.
    public func relative(_ time: Timestamp) -> String {
        let seconds = (now - time).milliseconds / 1000
        let span = Self.span(seconds: abs(seconds))
        if abs(seconds) < 1 { return "now" }
        return seconds >= 0 ? "\(span) ago" : "in \(span)"
    }

    /// The largest unit that leaves at least two of it, so that nothing is rounded to half its size.
    public static func span(seconds: Int64) -> String {
        switch seconds {
        case ..<120: "\(seconds) s"
        case ..<7200: "\(seconds / 60) min"
        case ..<172_800: "\(seconds / 3600) h"
        default: "\(seconds / 86_400) d"
        }
    }

    /// Rows under a heading, columns as wide as their widest cell; the last column is left ragged.
    public func table(_ heading: [String], _ rows: [[String]]) -> [String] {
        var widths = heading.map(\.unicodeScalars.count)
        for row in rows {
            for (column, cell) in row.enumerated() where column < widths.count {
                widths[column] = max(widths[column], cell.unicodeScalars.count)
            }
        }
        func line(_ cells: [String]) -> String {
            cells.enumerated().map { column, cell in
                let width = column + 1 < widths.count ? widths[column] : 0
                return cell + String(repeating: " ", count: max(0, width - cell.unicodeScalars.count))
            }.joined(separator: "  ")
        }
        return [ink(.bold, line(heading))] + rows.map(line)
    }
}
