import Foundation
import Monitoring
import NewsModel
import NewsStore
import Subprocess
import Testing
import MisbehavingServer
import WatchConfiguration

/// The same history comes to the same deltas, whenever the program is killed on the way.
struct EventfulWeekTests {
    private static let start = Timestamp(milliseconds: 1_772_352_000_000)

    /// A restart before every step, and no kill.
    @Test(.timeLimit(.minutes(3))) func theDeltasAreExactlyTheExpectedOnes() async throws {
        let (told, sites) = try await live { desk, time, _ in try await Self.poll(desk, time) }
        let expected = try EventfulWeek.deltas
        #expect(told == expected)
        #expect(sites == Self.sites)
    }

    /// The real program, killed at this step at one moment after the other, and started again.
    @Test(.timeLimit(.minutes(5)), .serialized, arguments: EventfulWeek.steps.indices)
    func aKillAtOneStepChangesNothing(_ step: Int) async throws {
        let (told, sites) = try await live { desk, time, number in
            if number == step { try await Self.killAndPoll(desk, time) } else { try await Self.poll(desk, time) }
        }
        let expected = try EventfulWeek.deltas
        #expect(told == expected)
        #expect(sites == Self.sites)
    }

    @Test(.timeLimit(.minutes(5))) func killsAtEveryStepChangeNothing() async throws {
        let (told, sites) = try await live { desk, time, _ in try await Self.killAndPoll(desk, time) }
        let expected = try EventfulWeek.deltas
        #expect(told == expected)
        #expect(sites == Self.sites)
    }

    private static let sites = ["feedFailing", "feedFailing", "feedRecovered", "feedRecovered"]

    private static func poll(_ desk: Desk, _ time: Timestamp) async throws {
        let monitor = try await desk.open(clock: .compressed(from: time, speed: 1))
        _ = try await monitor.pollOnce([])
        try await monitor.close()
    }

    /// Kills within the time that a poll takes, so that every stage is hit in some run, and the service as well.
    private static func killAndPoll(_ desk: Desk, _ time: Timestamp) async throws {
        // Each starts a little later than the one before it, as in life.
        var time = time
        for command in ["poll", "run", "run"] {
            defer { time = time + .seconds(2) }
            try await RealProgram.run(command, desk, "--at", time.rfc3339) { program in
                try await Task.sleep(for: .milliseconds(Int.random(in: 30...350)))
                try program.send(signal: .kill)
            }
        }
        #expect(try await RealProgram.run("poll", desk, "--at", time.rfc3339) == .exited(0))
    }

    /// Lives through all steps, each polled by `poll`.
    private func live(
        _ poll: (Desk, Timestamp, Int) async throws -> Void
    ) async throws -> (deltas: [String], sites: [String]) {
        let week = EventfulWeek()
        defer { week.newsroom.server.stop() }
        let desk = try Desk(
            feeds: ["/feed", "/wire"].map(week.newsroom.url), topics: "  maduro: { match: maduro, follow: true }")
        _ = try desk.rewrite { $0 + "\nretain: 10d\n" }
        var known: Set<Delta.ID> = []
        var (told, sites): ([String], [String]) = ([], [])
        for (number, step) in EventfulWeek.steps.enumerated() {
            step.change(week)
            try await poll(desk, Self.start + .seconds(Int64(step.minute) * 60), number)
            // Noted as it goes: what is old is dropped from the record in the end.
            let store = try await desk.record()
            for delta in try await store.deltas(of: Topic.ID("maduro")) where known.insert(delta.id).inserted {
                told.append(Self.line(delta))
            }
            for alert in try await store.alerts() where [.feedFailing, .feedRecovered].contains(alert.kind) {
                if known.insert(alert.id).inserted { sites.append(alert.kind.rawValue) }
            }
            #expect(try await store.check() == [])
        }
        return (told, sites)
    }

    private static func line(_ delta: Delta) -> String {
        var parts = [delta.kind.rawValue, delta.url.map { String($0.split(separator: "/").last ?? "") } ?? ""]
        if let note = delta.note { parts.append(note.replacing(/127\.0\.0\.1:\d+/, with: "outlet")) }
        if delta.kind == .revised { parts.append(delta.acknowledged == true ? "acknowledged" : "silent") }
        for change in delta.changes {
            parts.append("\(change.op.rawValue) \(change.before.map { "\($0) → " } ?? "")\(change.text)")
        }
        return parts.joined(separator: " | ")
    }
}
