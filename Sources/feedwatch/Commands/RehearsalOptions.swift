import ArgumentParser
import Monitoring
import NewsModel

/// `--at TIME`: another time than the machine's, for rehearsing what a day or a month brings without waiting for it.
struct RehearsalOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Start as if it were TIME (RFC 3339); the clock then runs on from there.", valueName: "time",
            visibility: .hidden))
    var at: String?

    func clock() throws -> WatchClock {
        let system = WatchClock.system
        do {
            let start = try TimeArgument.parse(at, option: "at", now: system.now())
            return start.map { .compressed(from: $0, speed: 1) } ?? system
        } catch {
            throw ValidationError(error.message)
        }
    }
}
