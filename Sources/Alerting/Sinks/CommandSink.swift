import Foundation
import NewsModel

/// Starts a program for each message, with the message as JSON on its standard input. No shell is involved, and nothing
/// that a feed said stands in its arguments or environment.
///
/// Exit 0 is success, 65 (EX_DATAERR) a refusal for good; anything else, and running out of time, is tried again.
package struct CommandSink: AlertSink {
    package let name: String
    private let arguments: [String]
    private let timeout: Duration

    package init(name: String, arguments: [String], timeout: Duration = .seconds(30)) {
        self.name = name
        self.arguments = arguments
        self.timeout = timeout
    }

    package func deliver(_ message: AlertMessage) async throws(DeliveryError) {
        let input = MessageJSON.body(message, sink: name)
        let program = try await blocking { [self] () throws(DeliveryError) in try start(input, message) }
        guard let exit = await program.exit(within: timeout) else {
            await program.stop()
            throw .transient("it ran for longer than \(timeout)")
        }
        switch exit {
        case .code(0): return
        case .code(65): throw .permanent("it exited with 65")
        case .code(let code): throw .transient("it exited with \(code)")
        case .signal(let signal): throw .transient("it was ended by signal \(signal)")
        }
    }

    private func start(_ input: [UInt8], _ message: AlertMessage) throws(DeliveryError) -> RunningProgram {
        guard let path = arguments.first.flatMap(Self.find) else {
            throw .transient("there is no program \(arguments.first ?? "")")
        }
        do {
            var environment = ProcessInfo.processInfo.environment
            // The program is the operator's, our credentials are not its business.
            environment["CREDENTIALS_DIRECTORY"] = nil
            environment["NOTIFY_SOCKET"] = nil
            environment["FEEDWATCH_SINK"] = name
            environment["FEEDWATCH_TOPIC"] = message.topic?.name
            return try RunningProgram(
                path: path, arguments: Array(arguments.dropFirst()), environment: environment, input: input)
        } catch { throw .transient("it cannot be started: \(error)") }
    }

    private static func find(_ program: String) -> String? {
        if program.contains("/") { return FileManager.default.isExecutableFile(atPath: program) ? program : nil }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
        return path.split(separator: ":").map { "\($0)/\(program)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
