import CTuning
import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// What standard output is connected to.
enum Terminal {
    static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Colour only on a terminal, and not where the user said no (no-color.org).
    static var wantsColour: Bool {
        let environment = ProcessInfo.processInfo.environment
        return isInteractive && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    }

    /// How wide the terminal is; nil where standard output is none, so that a file gets whole lines.
    static var columns: Int? {
        guard isInteractive else { return nil }
        if let set = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), set > 0 { return set }
        let columns = terminal_columns(STDOUT_FILENO)
        return columns > 0 ? Int(columns) : nil
    }

    static func print(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        write(lines.joined(separator: "\n") + "\n")
    }

    /// A reader that has gone (`| head`) ends the program quietly, as it does for any filter; where there is no room, what
    /// was to be written is lost, and the exit code says so.
    static func write(_ text: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError ?? error as NSError
            if cause.code == Int(EPIPE) { exit(0) }
            StandardError.print("standard output cannot be written: \(error.localizedDescription)")
            exit(SystemExit.failedIO.rawValue)
        }
    }
}
