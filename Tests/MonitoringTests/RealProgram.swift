import Foundation
import Subprocess
import SystemPackage
import WatchConfiguration

/// The program as it is built, beside the test bundle, in a process of its own.
enum RealProgram {
    typealias Running = Execution<NoInput, DiscardedOutput, DiscardedOutput>

    /// Runs it on a desk's configuration, to its end and that of `meanwhile`, which may end it.
    @discardableResult
    static func run(
        _ command: String, _ desk: Desk, _ options: String..., meanwhile: (Running) async throws -> Void = { _ in }
    ) async throws -> TerminationStatus {
        let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "feedwatch")
        let arguments = [command, "--config", desk.configuration.path] + options
        return try await Subprocess.run(
            .path(FilePath(program.path)), arguments: Arguments(arguments),
            input: .none, output: .discarded, error: .discarded, body: meanwhile
        ).terminationStatus
    }
}

extension RealProgram.Running {
    /// Whether it has come to its end by itself; it is a zombie until it is waited for.
    var hasEnded: Bool {
        let state = try? String(contentsOfFile: "/proc/\(processIdentifier)/stat", encoding: .utf8)
        return state?.contains(") Z ") ?? true
    }
}
