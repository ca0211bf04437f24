import Foundation
import NewsModel
import Testing

@testable import Alerting

/// All changes of all clocks from 2016 to 2025: forward, back, by half an hour, and for good.
@Suite("In the night when the clocks are changed")
struct ClockChangeTests {
    struct Change {
        let zone: String
        let time: Timestamp
        let before: Int64
        let after: Int64
    }

    static let changes: [Change] = TimeZone.knownTimeZoneIdentifiers.sorted().flatMap { name -> [Change] in
        guard let zone = TimeZone(identifier: name) else { return [] }
        var changes: [Change] = []
        var date = Date(timeIntervalSince1970: 1_451_606_400)
        while let next = zone.nextDaylightSavingTimeTransition(after: date), next.timeIntervalSince1970 < 1_767_225_600
        {
            changes.append(
                Change(
                    zone: name, time: Timestamp(seconds: Int64(next.timeIntervalSince1970)),
                    before: Int64(zone.secondsFromGMT(for: next - 1)), after: Int64(zone.secondsFromGMT(for: next))))
            date = next
        }
        return changes
    }

    /// Times on the wall around a change: shown before, skipped or shown twice, shown after.
    private static func times(around change: Change) -> [Int64] {
        let (low, high) = (min(change.before, change.after), max(change.before, change.after))
        let span = max(high - low, 1800)
        return [-span, -60, 0, span / 2, span - 60, span, span + 3600].map { change.time.seconds + low + $0 }
    }

    @Test("the zones do change their clocks")
    func changesAreKnown() { #expect(Self.changes.count > 1000) }

    @Test("a time is the first moment at which the clock shows it or is past it")
    func firstMoment() {
        for change in Self.changes {
            let clock = WallClock(zone: change.zone)
            for wanted in Self.times(around: change) {
                let time = clock.time(ofLocal: wanted)
                #expect(clock.local(time) >= wanted, "\(change) \(wanted)")
                #expect(clock.local(time - .seconds(1)) < wanted, "\(change) \(wanted)")
                let isSkipped =
                    wanted >= change.time.seconds + change.before && wanted < change.time.seconds + change.after
                #expect(clock.local(time) == wanted || (isSkipped && time == change.time), "\(change) \(wanted)")
            }
        }
    }

    @Test("a digest is told once a day, at the nearest moment after its time")
    func digests() {
        for change in Self.changes {
            let clock = WallClock(zone: change.zone)
            for wanted in Self.times(around: change) {
                let minutes = Int((wanted % WallClock.day + WallClock.day) % WallClock.day / 60)
                let digest = AlertDigest.at(minutes: minutes, days: Set(1...7), zone: change.zone)
                var time = change.time - .seconds(2 * WallClock.day)
                var days: [Int64] = []
                while time < change.time + .seconds(2 * WallClock.day) {
                    time = digest.due(after: time)
                    let local = clock.local(time)
                    // A time that is skipped before midnight is told after it, and is still that day's.
                    let day = WallClock.day(ofLocal: local - Int64(minutes) * 60)
                    days.append(day)
                    let late = local - day * WallClock.day - Int64(minutes) * 60
                    #expect(late == 0 || (time == change.time && late > 0), "\(change) \(minutes)")
                }
                #expect(zip(days, days.dropFirst()).allSatisfy { $1 == $0 + 1 }, "\(change) \(minutes): \(days)")
            }
        }
    }

    @Test("quiet hours end once")
    func quietHours() {
        for change in Self.changes {
            for wanted in Self.times(around: change) {
                let to = Int((wanted % WallClock.day + WallClock.day) % WallClock.day / 60)
                let hours = QuietHours(from: (to + 1440 - 240) % 1440, to: to, zone: change.zone)
                var isQuiet: [Bool] = []
                // From when it is surely not quiet to when it is surely over, every ten minutes.
                for step in -60...60 {
                    let time = change.time + .seconds(Int64(step) * 600)
                    let end = hours.end(at: time, .notice)
                    // Four hours, and three more where the clocks go back by three (Casey).
                    if let end { #expect(end > time && end - time <= .seconds(7 * 3600), "\(change) \(to)") }
                    if isQuiet.last != (end != nil) { isQuiet.append(end != nil) }
                }
                #expect(isQuiet.filter(\.self).count == 1, "\(change) \(to)")
            }
        }
    }
}
