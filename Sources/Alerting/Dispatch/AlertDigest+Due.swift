public import NewsModel

extension AlertDigest {
    /// When an alert that came at `time` is told: the next moment of the digest, which is later than `time`.
    public func due(after time: Timestamp) -> Timestamp {
        switch self {
        case .every(let span): return time + span
        case .at(let minutes, let days, let zone):
            let clock = WallClock(zone: zone)
            let today = WallClock.day(ofLocal: clock.local(time))
            // A day may be left out altogether, as when a place changes sides of the date line.
            let candidates = (today...today + 15).lazy.filter { days.contains(WallClock.weekday($0)) }.map { day in
                clock.time(ofLocal: day * WallClock.day + Int64(minutes) * 60)
            }
            return candidates.first { $0 > time } ?? time + .seconds(WallClock.day)
        }
    }
}
