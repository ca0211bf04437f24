import Foundation
import Synchronization

/// A child process whose standard input is a file that nobody else can see: a program that does not read it cannot
/// block us, and one that ends early cannot end us with SIGPIPE.
final class RunningProgram: Sendable {
    enum Exit: Hashable, Sendable {
        case code(Int32)
        case signal(Int32)
    }

    private let number: Int32
    private let end: End

    /// Filled by the thread that watches the child.
    private final class End: Sendable {
        let bell = Doorbell()
        let exit = Mutex<Exit?>(nil)
    }

    init(path: String, arguments: [String], environment: [String: String], input: [UInt8]) throws {
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("feedwatch-\(UUID().uuidString)")
        let made = FileManager.default.createFile(
            atPath: scratch.path, contents: Data(input), attributes: [.posixPermissions: 0o600])
        guard made else { throw CocoaError(.fileWriteUnknown) }
        defer { try? FileManager.default.removeItem(at: scratch) }
        let (process, end) = (Process(), End())
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.environment = environment
        process.standardInput = try FileHandle(forReadingFrom: scratch)
        process.standardOutput = FileHandle.nullDevice
        process.terminationHandler = { process in
            let status = process.terminationStatus
            end.exit.withLock { $0 = process.terminationReason == .exit ? .code(status) : .signal(status) }
            end.bell.ring()
        }
        try process.run()
        number = process.processIdentifier
        self.end = end
    }

    /// How it ended; nil where it still runs when the time is over or the task is cancelled.
    func exit(within limit: Duration) async -> Exit? {
        let deadline = ContinuousClock.now + limit
        while true {
            if let exit = end.exit.withLock({ $0 }) { return exit }
            let left = deadline - .now
            guard left > .zero, !Task.isCancelled else { return nil }
            await end.bell.wait(atMost: left)
        }
    }

    /// Asks it to end, and ends it where it does not.
    func stop() async {
        _ = kill(number, SIGTERM)
        if await exit(within: .seconds(2)) == nil { _ = kill(number, SIGKILL) }
    }
}
