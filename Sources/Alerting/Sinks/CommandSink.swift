import Foundation
import NewsModel
import Subprocess

/// Starts a program for each message, with the message as JSON on its standard input. No shell is involved, and nothing
/// that a feed said stands in its arguments or environment.
///
/// Exit 0 is success, 65 (EX_DATAERR) a refusal for good; anything else, and running out of time, is tried again.
public struct CommandSink: AlertSink {
    public let name: String
    private let arguments: [String]
    private let passed: [String]
    private let timeout: Duration

    /// What any program needs to find others, its home, and its user's language and clock.
    private static let usual = ["PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LC_TIME", "TZ"]

    /// - Parameter passed: further variables of ours that the program gets, by name.
    public init(name: String, arguments: [String], passed: [String] = [], timeout: Duration = .seconds(30)) {
        self.name = name
        self.arguments = arguments
        self.passed = passed
        self.timeout = timeout
    }

    /// The environment of the program: what is passed on, and what it is told of the message. Nothing else of ours, for
    /// secrets and the service manager's sockets are there.
    func environment(_ topic: Topic.ID?, from ours: [String: String]) -> [String: String] {
        var environment = ours.filter { Self.usual.contains($0.key) || passed.contains($0.key) }
        environment["FEEDWATCH_SINK"] = name
        environment["FEEDWATCH_TOPIC"] = topic?.name
        return environment
    }

    public func deliver(_ message: AlertMessage) async throws(DeliveryError) {
        switch try await run(message) {
        case nil: throw .transient("it ran for longer than \(timeout)")
        case .exited(0): return
        case .exited(65): throw .permanent("it exited with 65")
        case .exited(let code): throw .transient("it exited with \(code)")
        case .signaled(let signal): throw .transient("it was ended by signal \(signal)")
        }
    }

    private func run(_ message: AlertMessage) async throws(DeliveryError) -> TerminationStatus? {
        let program = arguments.first ?? ""
        let variables = environment(message.topic, from: ProcessInfo.processInfo.environment)
        let environment = Environment.custom(variables.map { Array("\($0.key)=\($0.value)".utf8) })
        let run = ProgramRun(program, Array(arguments.dropFirst()), environment)
        do {
            return try await run.end(of: MessageJSON.body(message, sink: name), within: timeout)
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw .transient("there is no program \(program)")
        } catch {
            if Task.isCancelled { throw .interrupted }
            // It did not even begin within its time.
            if error is CancellationError { throw .transient("it ran for longer than \(timeout)") }
            throw .transient("it cannot be run: \(error)")
        }
    }
}
