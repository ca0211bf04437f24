import NewsModel

/// When a feed is due again, and why. Its hash gives it a place of its own in every period.
struct PollTiming {
    typealias Due = (time: Timestamp, reason: String)

    let rules: PollRules
    let feed: Feed
    private let hash: UInt64

    init(rules: PollRules, feed: Feed) {
        self.rules = rules
        self.feed = feed
        hash = StableHash.of(feed.id.url)
    }

    func afterSuccess(_ state: PollState, _ answer: FetchResult.Answer?, now: Timestamp) -> Due {
        var (period, reason) = interval(state, now)
        if let minutes = state.hints?.ttl, minutes > 0, .seconds(60 * Int64(clamping: min(minutes, 1 << 20))) > period {
            period = .seconds(60 * min(minutes, 1 << 20))
            reason = "its ttl asks for \(period.brief)"
        }
        if let update = state.hints?.updateInterval, update > period {
            period = update
            reason = "its sy:updatePeriod asks for \(period.brief)"
        }
        if period > rules.maximum { reason += ", cut to the maximum of \(rules.maximum.brief)" }
        if period < rules.minimum { reason = "the minimum of \(rules.minimum.brief)" }
        period = rules.clamped(period)
        var due = Due(slot(period, after: now), reason)
        if let fresh = answer?.freshness.map({ min($0, rules.maximum) }), now + fresh > due.time {
            due = (spread(now + fresh, over: fresh / 10), "its server calls it fresh for \(fresh.brief)")
        }
        if let wait = answer?.retryAfter, now + wait > due.time {
            due = (spread(now + wait, over: wait / 10), "its server asks to wait \(wait.brief)")
        }
        return skipping(due, state.hints, period)
    }

    func afterFailure(
        _ state: PollState, _ outcome: PollOutcome, _ answer: FetchResult.Answer?, now: Timestamp, isOffline: Bool
    ) -> Due {
        let base = max(feed.interval ?? rules.interval, rules.minimum)
        if isOffline { return (slot(base, after: now), "nothing can be reached from here; next regular try") }
        let cap = max(rules.minimum, min(PollRules.day, rules.maximum))
        let count = state.consecutiveFailures
        var period = base
        for _ in 1..<max(2, min(count, 20)) where count > 1 && period < cap { period = period * 2 }
        period = min(period, cap)
        var reason =
            "failed \(count == 1 ? "once" : "\(count) times in a row") (\(outcome.kind.rawValue)); backs off \(period.brief)"
        if outcome.kind == .gone {
            period = max(PollRules.day, rules.minimum)
            reason = "gone (410); looked at once a day"
        }
        var due = Due(slot(period, after: now), reason)
        if let wait = answer?.retryAfter, now + wait > due.time {
            due = (spread(now + wait, over: wait / 10), "its server asks to wait \(wait.brief)")
        }
        return skipping(due, state.hints, period)
    }

    func afterDeferral(until: Timestamp) -> Due {
        (spread(until, over: .seconds(60)), "its host asked for no requests until then")
    }

    /// What the operator said, else what the feed's rate of change suggests.
    private func interval(_ state: PollState, _ now: Timestamp) -> (Duration, String) {
        if let own = feed.interval { return (own, "every \(own.brief) as configured") }
        let standard = rules.interval
        guard let last = state.lastChange, now >= last else { return (standard, "every \(standard.brief)") }
        // Four looks for each change that is to be expected. A silence counts a third of that, since nights end.
        let target = max((state.meanChangeInterval ?? standard * 4) / 4, (now - last) / 12)
        // In steps, so that the period, and with it the feed's place in it, is not a new one at every poll.
        var period = standard
        while period * 5 / 4 <= target, period < rules.maximum { period = period * 5 / 4 }
        while period > target, period > rules.minimum { period = period * 4 / 5 }
        period = rules.clamped(period)
        return (period, period == standard ? "every \(period.brief)" : "every \(period.brief), as it changes")
    }

    /// The feed's own moment in a period, the first that is about a period away. Since the moment depends on the feed
    /// and the period only, polls that bunched once (a start, an outage) are spread again by the next.
    private func slot(_ period: Duration, after now: Timestamp) -> Timestamp {
        let length = max(1, period.milliseconds)
        // A poll that started late by this much keeps its place.
        let slack = min(length / 10, 30_000)
        let earliest = now.milliseconds &+ length &- slack
        let phase = Int64(bitPattern: hash % UInt64(length))
        let ahead = ((phase - earliest % length) % length + length) % length
        return max(Timestamp(milliseconds: earliest &+ ahead), now + rules.minimum)
    }

    /// A moment of the feed's own in the time after one that others may have been given too.
    private func spread(_ time: Timestamp, over range: Duration) -> Timestamp {
        time + .milliseconds(Int64(bitPattern: hash % UInt64(max(1, range.milliseconds))))
    }

    /// RSS `skipHours` and `skipDays`, unless they leave no hour of the week.
    private func skipping(_ due: Due, _ hints: FeedDocument.PollingHints?, _ period: Duration) -> Due {
        guard let hints, !(hints.skipHours.isEmpty && hints.skipDays.isEmpty) else { return due }
        var hour = due.time.seconds / 3600
        func isSkipped(_ hour: Int64) -> Bool {
            // 1 January 1970 was a Thursday, day 4.
            let (ofDay, day) = (Int((hour % 24 + 24) % 24), Int(((hour / 24 + 3) % 7 + 7) % 7) + 1)
            return hints.skipHours.contains(ofDay) || hints.skipDays.contains(day)
        }
        guard isSkipped(hour) else { return due }
        let limit = hour + 7 * 24
        while hour < limit, isSkipped(hour) { hour += 1 }
        guard hour < limit else { return due }
        return (
            spread(Timestamp(seconds: hour * 3600), over: min(period, .seconds(3599))),
            "\(due.reason); not in the hours it asks to skip"
        )
    }
}
