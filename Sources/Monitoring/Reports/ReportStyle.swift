public import Foundation
public import NewsModel

/// How an answer is shown: to a person at a terminal, to a person through a pipe, or to a program.
public struct ReportStyle: Sendable {
    public let colour: Bool
    public let now: Timestamp
    /// The zone that people read times in.
    public let zone: TimeZone
    /// The terminal's width; nil where lines may be of any length.
    public let columns: Int?

    public init(colour: Bool, now: Timestamp, zone: TimeZone = .gmt, columns: Int? = nil) {
        self.colour = colour
        self.now = now
        self.zone = zone
        self.columns = columns
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

    /// `2019-05-14 20:30`, in the reader's zone; UTC says so.
    public func time(_ time: Timestamp) -> String {
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time.milliseconds) / 1000))
        let shown = (time + .seconds(offset)).rfc3339
        return shown.prefix(10) + " " + shown.dropFirst(11).prefix(5) + (zone == .gmt ? " UTC" : "")
    }

    /// The same, and how long ago that is.
    public func timeAndAge(_ time: Timestamp) -> String { "\(self.time(time)) (\(relative(time)))" }

    /// Rows under a heading; on a terminal they fit its width.
    public func table(_ heading: [String], _ rows: [[String]]) -> [String] {
        let (heading, lines) = TextTable(heading: heading, rows: rows, columns: columns).lines()
        return heading.map { ink(.bold, $0) } + lines
    }
}
