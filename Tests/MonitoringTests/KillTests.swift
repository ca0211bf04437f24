import Foundation
import NewsModel
import NewsStore
import Testing
import MisbehavingServer
import WatchConfiguration

/// The real program, killed without warning at random moments and started again.
struct KillTests {
    /// Rounds; `FEEDWATCH_KILLS=50` for a long run.
    private static let rounds = ProcessInfo.processInfo.environment["FEEDWATCH_KILLS"].flatMap(Int.init) ?? 6

    /// Beside the test bundle, where the build puts it.
    private static var program: URL {
        URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "feedwatch")
    }

    @Test(.timeLimit(.minutes(5))) func nothingIsLostOrDoubled() async throws {
        let newsroom = Newsroom()
        defer { newsroom.server.stop() }
        let paths = (0..<12).map { "/feed\($0)" }
        func publish(upTo round: Int) {
            for (outlet, path) in paths.enumerated() {
                let articles = (0...round).reversed().map { number in
                    (
                        slug: "o\(outlet)-n\(number)", title: "Maduro report \(number) of outlet \(outlet)",
                        text: "Maduro gave speech number \(number) to the readers of outlet \(outlet)."
                    )
                }
                newsroom.put(path, newsroom.rss(articles))
            }
        }
        publish(upTo: 0)
        let desk = try Desk(feeds: paths.map(newsroom.url), topics: "  maduro: maduro")
        let begun = ContinuousClock.now
        try start(desk).waitUntilExit()
        // Moments within the time that a poll takes here, so that they hit it at every stage.
        let whole = ContinuousClock.now - begun
        var cutShort = 0
        for round in 1...Self.rounds {
            publish(upTo: round)
            let process = try start(desk)
            try await Task.sleep(for: whole * Double.random(in: 0.05...0.9))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if process.terminationReason == .uncaughtSignal { cutShort += 1 }
        }
        // Otherwise the moments were all too late, and nothing was shown.
        #expect(cutShort > 0)
        try await desk.poll()
        let store = try await desk.record()
        #expect(try await store.check() == [])
        // Each article of each outlet once, however often its poll was cut short.
        #expect(try await store.counts().stories == paths.count * (Self.rounds + 1))
        let recorded = try await store.alerts().map(\.id.text)
        #expect(Set(recorded).count == recorded.count)
        let logged = try desk.log().map { line in
            try #require(
                (try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])?["id"] as? String)
        }
        #expect(logged.sorted() == recorded.sorted())
    }

    private func start(_ desk: Desk) throws -> Process {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = ["poll", "--config", desk.configuration.path]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }
}
