import Fetching
import NewsModel

/// A week of virtual time against the real decision code and queue: 10,000 feeds on 3,000 hosts, one of which has 500,
/// with an hour without network in the middle. Nothing is slept and nothing is sent.
struct SimulatedWeek {
    private struct SimulatedFeed {
        let feed: Feed
        let host: String
        var state: PollState
        /// Seconds between changes.
        let changeEvery: Int64
        var seenChange: Int64 = -1
        var requests = 0
        var shortestGap = Duration.seconds(1 << 40)
    }

    private var rules = PollRules()
    private var feeds: [SimulatedFeed] = []
    private var queue: PollQueue
    private let start = Timestamp(seconds: 1_800_000_000)
    private let days: Int64
    /// Requests started in each minute, and each host's starts.
    private var perMinute: [Int]
    private var lastStart: [String: Timestamp] = [:]
    private var shortestHostGap = Duration.seconds(1 << 40)
    private var busiestSecond = 0

    /// The outage: an hour from the fourth day's noon.
    private var outage: Range<Timestamp> {
        let begin = start + .seconds((days / 2) * 86400 + 43200)
        return begin..<begin + .seconds(3600)
    }

    init(feeds count: Int = 10_000, days: Int64 = 7) {
        self.days = days
        queue = PollQueue(rules: rules)
        perMinute = [Int](repeating: 0, count: Int(days) * 1440)
        let paces: [Int64] = [120, 900, 3600, 6 * 3600, 86400, 20 * 86400]
        for number in 0..<count {
            let host = number % 20 == 0 ? "big.example" : "host\(number % 3000).example"
            let feed = Feed(url: "https://\(host)/\(number).xml")
            feeds.append(
                SimulatedFeed(
                    feed: feed, host: host, state: PollState(nextDue: start), changeEvery: paces[number % paces.count]))
            queue.schedule(feed.id, host: host, due: start)
        }
    }

    static func table() -> String {
        var week = SimulatedWeek()
        week.run()
        return week.report()
    }

    private mutating func run() {
        let numbers = Dictionary(uniqueKeysWithValues: feeds.indices.map { (feeds[$0].feed.id, $0) })
        let decision = PollDecision(rules: rules)
        let end = start + .seconds(days * 86400)
        var now = start
        while now < end {
            var thisSecond = 0
            while thisSecond < rules.concurrency, let id = queue.next(now: now), let number = numbers[id] {
                thisSecond += 1
                poll(number, decision, now)
            }
            busiestSecond = max(busiestSecond, thisSecond)
            // One round a second at most stands for transfers that take their time.
            now = max(now + .seconds(1), min(queue.nextTime ?? end, end))
        }
    }

    private mutating func poll(_ number: Int, _ decision: PollDecision, _ now: Timestamp) {
        let host = feeds[number].host
        if let last = feeds[number].state.lastAttempt {
            feeds[number].shortestGap = min(feeds[number].shortestGap, now - last)
        }
        if let last = lastStart[host] { shortestHostGap = min(shortestHostGap, now - last) }
        lastStart[host] = now
        feeds[number].requests += 1
        perMinute[Int((now - start).components.seconds / 60)] += 1
        let isOut = outage.contains(now)
        let change = now.seconds / feeds[number].changeEvery
        let content: FetchResult.Content =
            isOut
            ? .failed(PollOutcome(.dnsFailure, message: "no network"))
            : change == feeds[number].seenChange
                ? .notModified
                : .document(FetchedDocument(body: [1], url: feeds[number].feed.url))
        if !isOut { feeds[number].seenChange = change }
        let result = FetchResult(
            content: content, answer: isOut ? nil : FetchResult.Answer(status: 200), finalURL: feeds[number].feed.url)
        feeds[number].state = decision.next(
            feeds[number].feed, feeds[number].state, result, verdict: .parsed(hints: .init(), changed: true), now: now,
            isOffline: isOut)
        queue.schedule(feeds[number].feed.id, host: host, due: feeds[number].state.nextDue)
        queue.finished(host: host)
    }

    private func report() -> String {
        let requests = feeds.map(\.requests)
        let shortest = feeds.map(\.shortestGap).min() ?? .zero
        let outageMinute = Int((outage.lowerBound - start).components.seconds / 60)
        func range(_ minutes: Range<Int>) -> String {
            let counts = perMinute[minutes].sorted()
            return "least \(counts[0]), median \(counts[counts.count / 2]), most \(counts[counts.count - 1]) a minute"
        }
        var lines = [
            "feeds                        \(feeds.count) on \(Set(feeds.map(\.host)).count) hosts, \(days) days",
            "requests                     \(requests.reduce(0, +)) in all, \(requests.min() ?? 0) to \(requests.max() ?? 0) a feed",
            "shortest gap of a feed       \(shortest.brief) (the rules: \(rules.minimum.brief))",
            "shortest gap of a host       \(shortestHostGap.brief) (the rules: \(rules.hostGap.brief))",
            "busiest second               \(busiestSecond) requests (the rules: \(rules.concurrency) at a time)",
            "first hour                   \(range(0..<60))",
            "a quiet day                  \(range(1440..<2880))",
            "the outage                   \(range(outageMinute..<outageMinute + 60))",
            "the hour after it            \(range(outageMinute + 60..<outageMinute + 120))",
        ]
        lines.append("polls of a feed by its pace of change:")
        for pace in Set(feeds.map(\.changeEvery)).sorted() {
            let group = feeds.filter { $0.changeEvery == pace }.map(\.requests).sorted()
            let period = Duration.seconds(days * 86400) / max(1, group[group.count / 2])
            lines.append("  changes every \(Duration.seconds(pace).brief): one poll in \(period.brief)")
        }
        return lines.joined(separator: "\n")
    }
}
