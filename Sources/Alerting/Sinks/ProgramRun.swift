import Foundation
import Subprocess
import SystemPackage

/// One run of a program whose standard input is a file that nobody else can see: a program that does not read it cannot
/// block us. What it says on standard error goes to ours, and so to the journal.
struct ProgramRun {
    private let executable: Executable
    private let arguments: Arguments
    private let environment: Environment

    /// - Parameter program: a path, or a name that is looked for in `PATH`.
    init(_ program: String, _ arguments: [String], _ environment: Environment) {
        executable = program.contains("/") ? .path(FilePath(program)) : .name(program)
        self.arguments = Arguments(arguments)
        self.environment = environment
    }

    /// How it ended; nil where its time was over. Then, and when the task is cancelled, it and what it started are asked to
    /// end, and ended where they do not.
    func end(of input: [UInt8], within limit: Duration) async throws -> TerminationStatus? {
        try await withThrowingTaskGroup(of: TerminationStatus?.self) { group in
            group.addTask { try await status(input) }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
    }

    private func status(_ input: [UInt8]) async throws -> TerminationStatus {
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [.gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(2))]
        return try await Subprocess.run(
            executable, arguments: arguments, environment: environment, platformOptions: options,
            input: .fileDescriptor(try Self.file(input), closeAfterSpawningProcess: true), output: .discarded,
            error: .currentStandardError
        ).terminationStatus
    }

    /// A file with this in it that has no name any more, open at its beginning.
    private static func file(_ bytes: [UInt8]) throws -> FileDescriptor {
        let path = FileManager.default.temporaryDirectory.appending(path: "feedwatch-\(UUID().uuidString)").path
        let file = try FileDescriptor.open(
            FilePath(path), .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite
        )
        do {
            try FileManager.default.removeItem(atPath: path)
            try file.writeAll(bytes)
            try file.seek(offset: 0, from: .start)
            return file
        } catch {
            try? file.close()
            throw error
        }
    }
}
