import Foundation
import Subprocess
import SystemPackage

/// The real program, run as a user runs it.
struct Program {
    struct Run {
        let status: TerminationStatus
        let output: String
        let errors: String
        var lines: [Substring] { output.split(separator: "\n") }
    }

    static func run(_ arguments: String..., input: String = "") async throws -> Run {
        try await run(arguments, input: input)
    }

    static func run(_ arguments: [String], input: String = "") async throws -> Run {
        // Beside the test bundle, where the build puts it.
        let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "feedwatch")
        let run = try await Subprocess.run(
            .path(FilePath(program.path)), arguments: Arguments(arguments), input: .string(input),
            output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
        return Run(status: run.terminationStatus, output: run.standardOutput, errors: run.standardError)
    }

    /// A new folder with these files in it.
    static func folder(_ files: [String: String]) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "feedwatch-cli-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return folder
    }
}
