import FeedParsing
import DeltaDetection
import Foundation
import Monitoring
import NewsModel
import NewsStore
import TopicMatching
import WatchConfiguration

/// Measures what feeds of n, 2n and 4n somethings cost, in processor time, from bytes to record, in every shape that a
/// publisher may give them; fails where the cost grows clearly faster than n log n.
///
///     swift run CostCurves [N [NAME]]
///
/// In a process of its own, so that nothing else is measured. N is 60 by default, NAME a part of the shapes' names.
@main enum CostCurves {
    /// Of four times as much, in units of the cost of n: 4 for what is linear, 5 for n log n, 16 for what is quadratic.
    private static let limit = 10.0

    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let n = arguments.first.flatMap { Int($0) } ?? 60
        let wanted = arguments.dropFirst().first ?? ""
        let plan = WatchPlan(try configuration())
        print(row(["shape", "n = \(n)", "\(2 * n)", "\(4 * n)", "growth"]))
        var steep: [String] = []
        for shape in CostShape.all where shape.name.contains(wanted) || wanted.isEmpty {
            var costs = try await curve(shape, n, plan)
            // Somebody else's work may have got in between: what is really steep is so again.
            if growth(costs) > limit { costs = zip(costs, try await curve(shape, n, plan)).map { min($0, $1) } }
            let factor = growth(costs)
            if factor > limit { steep.append(shape.name) }
            print(
                row(
                    [shape.name] + costs.map { "\((Double($0) / 100).rounded() / 10) ms" } + [
                        "x \((factor * 10).rounded() / 10)"
                    ]))
        }
        guard steep.isEmpty else {
            print("too steep: \(steep.joined(separator: "; "))")
            exit(1)
        }
    }

    private static func growth(_ costs: [Int]) -> Double { Double(costs[2]) / Double(max(1, costs[0])) }

    private static func row(_ cells: [String]) -> String {
        cells.enumerated().map { index, cell in
            let gap = String(repeating: " ", count: max(1, (index == 0 ? 50 : 12) - cell.count))
            return index == 0 ? cell + gap : gap + cell
        }.joined()
    }

    /// Microseconds of processor time for n, 2n and 4n; the first, which also fills caches and tables, is made twice.
    private static func curve(_ shape: CostShape, _ n: Int, _ plan: WatchPlan) async throws -> [Int] {
        _ = try await cost(shape, n, plan)
        var costs: [Int] = []
        for size in [n, 2 * n, 4 * n] { costs.append(try await cost(shape, size, plan)) }
        return costs
    }

    private static func cost(_ shape: CostShape, _ n: Int, _ plan: WatchPlan) async throws -> Int {
        let documents = (0..<shape.polls).map { shape.document(n, $0) }
        let recorder = Recorder(store: try NewsStore.inMemory())
        let feed = plan.configuration.feeds[0]
        var (identity, before): (FeedIdentity, PollState?) = (.declared, nil)
        let begun = clock()
        for (poll, document) in documents.enumerated() {
            let time = Timestamp(year: 2019, month: 5, day: 15) + .seconds(900 * Int64(poll))
            var sightings = EntryNormaliser.reading(
                of: try FeedParser.parse(document), from: feed, identity: identity, home: before?.home
            ).sightings
            for index in sightings.indices {
                sightings[index].matches = plan.matcher.match(sightings[index].content, among: .all)
            }
            var state = PollState(nextDue: time)
            (state.lastSuccess, state.polls) = (time, poll + 1)
            // What one turn leaves is taken by the next.
            var isOver = false
            while !isOver {
                let received = ReceivedPoll(
                    feed: feed, time: time, before: before, state: state, sightings: sightings,
                    topics: plan.readers(of: feed).topics.reduce(into: []) { $0.insert($1) })
                let recorded = try await recorder.record(received, plan: plan).get()
                identity = recorded.identity ?? identity
                isOver = recorded.rest == 0
            }
            before = state
        }
        return Int(clock() - begun) * 1_000_000 / Int(CLOCKS_PER_SEC)
    }

    private static func configuration() throws -> Configuration {
        let folder = FileManager.default.temporaryDirectory.appending(path: "feedwatch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = """
            feeds: ["https://crier.example/feed"]
            topics:
              everything: { match: '"*"' }
              reports:
                question: Will there be a deal?
                match: report OR talks OR ward
                answers:
                  deal: { says: There is a deal, match: "deal" }
                  mill: { says: The mill is given up, match: '"give up" AND mill' }
            """
        let path = folder.appending(path: "feedwatch.yaml")
        try Foundation.Data(text.utf8).write(to: path)
        return try ConfigurationLoader.load(path: path.path, environment: [:])
    }
}
