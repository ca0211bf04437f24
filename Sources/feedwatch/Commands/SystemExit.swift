import ArgumentParser
import Foundation

/// Exit codes by sysexits.h, so that scripts can tell a mistake in a file from a database that is away.
enum SystemExit: Int32 {
    case usage = 64
    case badInput = 65
    case unavailable = 69
    /// EX_IOERR: what was printed did not arrive, or what was polled could not be recorded.
    case failedIO = 74
    case configuration = 78

    /// Says why on standard error; throw the result.
    func because(_ message: String) -> ExitCode {
        StandardError.print(message)
        return ExitCode(rawValue)
    }
}

/// Where everything goes that is not the answer.
enum StandardError {
    static func print(_ message: String) {
        try? FileHandle.standardError.write(contentsOf: Data((message + "\n").utf8))
    }
}
