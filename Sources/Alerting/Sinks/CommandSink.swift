import NewsModel
import Subprocess

/// Starts a program for each message, with the message as JSON on its standard input. No shell is involved, and nothing
/// that a feed said stands in its arguments or environment.
///
/// Exit 0 is success, 65 (EX_DATAERR) a refusal for good; anything else, and running out of time, is tried again.
public struct CommandSink: AlertSink {
    public let name: String
    private let arguments: [String]
    private let timeout: Duration

    public init(name: String, arguments: [String], timeout: Duration = .seconds(30)) {
        self.name = name
        self.arguments = arguments
        self.timeout = timeout
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
        // The program is the operator's, our credentials are not its business.
        let environment = Environment.inherit.updating([
            "CREDENTIALS_DIRECTORY": nil, "NOTIFY_SOCKET": nil, "FEEDWATCH_SINK": name,
            "FEEDWATCH_TOPIC": message.topic?.name,
        ])
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
