import ArgumentParser
import Foundation
import Logging
import Monitoring
import NewsModel
import WatchConfiguration

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "The real service against feeds it serves itself: the Maduro week, in a minute.")

    @Option(help: "Where to put the demo's configuration, database and log; a new temporary folder without it.")
    var directory: String?
    @Option(help: "How long the day of 14 May 2019 may take, in seconds.") var seconds = 40.0

    func run() async throws {
        let folder = try makeFolder()
        let clock = WatchClock.compressed(
            from: DemoClockFace.start, speed: Double(DemoWeek.lastMinute * 60) / max(seconds, 5))
        Terminal.print([
            "14 May 2019. Seven outlets on a loopback port, one question: will Moscow give up Maduro?",
            "The day takes \(Int(max(seconds, 5))) seconds. What matched before is the baseline; then every change is an alert.",
            "",
        ])
        try await answering {
            try await withThrowingTaskGroup(of: Void.self) { group in
                let (origins, continuation) = AsyncStream.makeStream(of: String.self)
                group.addTask {
                    try await DemoServer(now: { clock.now() }).run { continuation.yield($0) }
                }
                guard let origin = await origins.first(where: { _ in true }) else { return }
                try await watch(folder: folder, origin: origin, clock: clock)
                group.cancelAll()
            }
        }
        let file = DemoConfiguration(directory: folder).file.path
        let program = ProgramName.asStarted
        Terminal.print([
            "",
            "The day is over. Database: \(folder.path)/feedwatch.db   Alert log: \(folder.path)/alerts.jsonl",
            "Now try:",
            "  \(program) question maduro --at \(DemoClockFace.time(ofMinute: DemoWeek.lastMinute).rfc3339) --config \(file)",
            "  \(program) alerts -v --config \(file)",
            "  \(program) search 'putin NEAR/8 negotiat*' --config \(file)",
        ])
    }

    private func makeFolder() throws -> URL {
        let folder =
            directory.map { URL(filePath: $0) }
            ?? FileManager.default.temporaryDirectory.appending(path: "feedwatch-demo-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private func watch(folder: URL, origin: String, clock: WatchClock) async throws {
        let files = DemoConfiguration(directory: folder)
        try files.write(origin: origin)
        let configuration = try ConfigurationLoader.load(path: files.file.path, environment: [:])
        let logger = Logger(label: "demo") { _ in ConsoleLogHandler(level: .error, environment: [:]) }
        let monitor = try await Monitor.open(
            configuration, console: .people(colour: Terminal.wantsColour), clock: clock, logger: logger)
        try await monitor.run(until: DemoClockFace.time(ofMinute: DemoWeek.lastMinute))
        try await monitor.close()
    }
}
