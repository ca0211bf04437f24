import Fetching
import NewsModel
import Transfers

/// Raw speed of fetching against a local web server, nothing parsed:
/// `FetchingBenchmark http://127.0.0.1:8080/feed COUNT [AUTHORITIES.pem]` asks for `feed0.xml`, `feed1.xml` ... cold, then with validators.
@main
struct FetchingBenchmark {
    static func main() async {
        let arguments = CommandLine.arguments.dropFirst()
        guard let base = arguments.first, let count = arguments.dropFirst().first.flatMap({ Int($0) }) else {
            if arguments.first == "week" { return print(SimulatedWeek.table()) }
            if arguments.first == "queue" { return print(QueueCost.report()) }
            return print(
                "usage: FetchingBenchmark URL-PREFIX COUNT [AUTHORITIES] | FetchingBenchmark week | FetchingBenchmark queue"
            )
        }
        var rules = PollRules()
        rules.hostGap = .zero
        let fetcher = WebFetcher(rules: rules, client: TransferClient())
        let authorities = arguments.dropFirst(2).first
        let feeds = (0..<count).map { number in
            var feed = Feed(url: "\(base)\(number).xml")
            feed.request.authorities = authorities
            return feed
        }
        let decision = PollDecision(rules: rules)
        let now = Timestamp(seconds: 1_800_000_000)
        var states = feeds.map { _ in PollState(nextDue: now) }
        let clock = ContinuousClock()
        for round in ["cold", "warm", "warm", "warm"] {
            let start = clock.now
            var results: [FetchResult?] = Array(repeating: nil, count: count)
            await withTaskGroup(of: (Int, FetchResult).self) { group in
                var next = 0
                func add() {
                    guard next < count else { return }
                    let index = next
                    let (feed, state) = (feeds[index], states[index])
                    group.addTask { (index, await fetcher.fetch(feed, state: state, now: now)) }
                    next += 1
                }
                for _ in 0..<rules.concurrency { add() }
                while let (index, result) = await group.next() {
                    results[index] = result
                    add()
                }
            }
            let elapsed = clock.now - start
            var kinds: [String: Int] = [:]
            for index in feeds.indices {
                guard let result = results[index] else { continue }
                states[index] = decision.next(feeds[index], states[index], result, now: now)
                kinds[states[index].outcome?.kind.rawValue ?? "none", default: 0] += 1
            }
            let perSecond = Int(Double(count) / (Double(elapsed.milliseconds) / 1000))
            print(round, elapsed, "\(perSecond) a second", kinds)
        }
    }
}
