import ArgumentParser
import Foundation
import Monitoring

/// Who overrules, and why.
struct OverruleOptions: ParsableArguments {
    @Option(help: "Why, for those who find it later.") var why: String?
    @Option(help: "Who says so; you, without it.") var author: String?

    func open(_ options: ConfigurationOptions) async throws -> OverruleBook {
        let configuration = try options.loadForReading()
        let environment = ProcessInfo.processInfo.environment
        return try await OverruleBook.open(
            configuration, author: author ?? environment["SUDO_USER"] ?? ProcessInfo.processInfo.userName,
            why: why, now: WatchClock.system.now())
    }
}
