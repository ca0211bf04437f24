import Foundation
import NewsModel
import Testing

@testable import Monitoring

/// Times and tables as people read them.
struct ReportStyleTests {
    private static let winter = Timestamp(year: 2026, month: 1, day: 15) + .seconds(18 * 3600 + 30 * 60 + 59)
    private static let summer = Timestamp(year: 2026, month: 7, day: 15) + .seconds(23 * 3600)

    static let times: [(zone: String, time: Timestamp, shown: String)] = [
        ("GMT", winter, "2026-01-15 18:30 UTC"), ("Europe/Berlin", winter, "2026-01-15 19:30"),
        ("Europe/Berlin", summer, "2026-07-16 01:00"), ("America/New_York", summer, "2026-07-15 19:00"),
        ("Asia/Kolkata", winter, "2026-01-16 00:00"),
    ]

    @Test("A time is shown in the reader's zone, to the minute; UTC says that it is UTC", arguments: times)
    func time(_ tried: (zone: String, time: Timestamp, shown: String)) throws {
        let zone = try #require(TimeZone(identifier: tried.zone))
        #expect(ReportStyle(colour: false, now: Self.winter, zone: zone).time(tried.time) == tried.shown)
    }

    @Test("A table fits the terminal, wraps at words and loses none", arguments: [40, 60, 80, 200])
    func table(_ columns: Int) {
        let row = [
            "The Guardian Business", "httpError x12", "it answered 500 Internal Server Error for two days", "東京の新聞",
        ]
        let style = ReportStyle(colour: false, now: Self.winter, columns: columns)
        let lines = style.table(["FEED", "STATE", "WHY", "NAME"], [row])
        #expect(lines.allSatisfy { LineWrapping.width(of: $0) <= columns }, "\(lines)")
        let words = Set(lines.flatMap { $0.split(separator: " ") }.map(String.init))
        for word in row.flatMap({ $0.split(separator: " ") }) where columns >= 60 {
            #expect(words.contains(String(word)), "\(word) in \(lines)")
        }
    }

    /// A file or a pipe has no width.
    @Test func `without a terminal a row is one line`() {
        let cell = String(repeating: "long words ", count: 40)
        #expect(ReportStyle(colour: false, now: Self.winter).table(["A", "B"], [[cell, "b"]]).count == 2)
    }
}
