import FeedParsing
import FeedParsingBaseline
import Glibc
import NewsModel

/// Parses every file of a folder, whole work (sanitised HTML, text, dates), and beside it libxml2 with handlers that do
/// nothing, in the same run; how much memory long documents take, and what a small feed costs: `FeedParsingBenchmark FOLDER [ROUNDS]`. Documents whose entries are not as many as their
/// tags are named first.
@main
struct FeedParsingBenchmark {
    static func main() {
        guard CommandLine.arguments.count > 1 else {
            print("usage: FeedParsingBenchmark FOLDER [ROUNDS]")
            exit(64)
        }
        let rounds = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 20 : 20
        let documents = Folder.files(CommandLine.arguments[1])
        for oddity in EntryCount.oddities(documents) { print(oddity) }
        for document in PeakMemory.documents {
            guard let growth = PeakMemory.growth(of: document.bytes) else { continue }
            let tenths = (growth * 10).rounded() / 10
            print("\(document.name), \(document.bytes.count >> 20) MiB: memory grows by \(tenths) times the document")
        }
        let size = documents.reduce(0) { $0 + $1.bytes.count }
        report("feedwatch", size, best(rounds) { documents.reduce(0) { $0 + entries($1.bytes) } })
        report("libxml2, no-op handlers", size, best(rounds) { documents.reduce(0) { $0 + elements($1.bytes) } })
        reportSmallFeed(rounds)
        for document in documents.sorted(by: { $0.bytes.count > $1.bytes.count }).prefix(8) {
            report("  " + document.name, document.bytes.count, best(rounds) { entries(document.bytes) })
        }
    }

    /// What a feed costs that is polled often: thirty short entries.
    private static func reportSmallFeed(_ rounds: Int) {
        let feed = PeakMemory.smallFeed
        let run = best(rounds) { (0..<100).reduce(0) { total, _ in total + entries(feed) } }
        let each = run.time / 100
        print("a feed of thirty short entries: \(feed.count) bytes in \(each), \(each / 30) an entry")
    }

    private static func entries(_ bytes: [UInt8]) -> Int { (try? FeedParser.parse(bytes))?.entries.count ?? 0 }

    private static func elements(_ bytes: [UInt8]) -> Int {
        unsafe bytes.withUnsafeBufferPointer { unsafe baseline_parse($0.baseAddress, $0.count) }
    }

    /// The shortest of some rounds, and what the work gave.
    private static func best(_ rounds: Int, _ work: () -> Int) -> (time: Duration, result: Int) {
        var best = Duration.seconds(1_000_000)
        var result = 0
        for _ in 0..<rounds {
            let start = processorTime()
            result = work()
            best = min(best, processorTime() - start)
        }
        return (best, result)
    }

    /// Of this thread: what else the machine does must not count.
    private static func processorTime() -> Duration {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    private static func report(_ name: String, _ size: Int, _ run: (time: Duration, result: Int)) {
        let (seconds, attoseconds) = run.time.components
        let time = Double(seconds) + Double(attoseconds) / 1e18
        let speed = Int((Double(size) / time / 1e6).rounded())
        print("\(name): \(size) bytes in \(run.time), \(speed) MB/s (\(run.result) found)")
    }
}
