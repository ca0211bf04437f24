import Foundation
import Logging

/// Writes log lines to standard error: for people at a terminal, with sd-daemon(3) priority prefixes under the journal.
struct ConsoleLogHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level
    private let underJournal: Bool

    init(level: Logger.Level, environment: [String: String]) {
        logLevel = level
        underJournal = environment["JOURNAL_STREAM"] != nil
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let merged = metadata.merging(event.metadata ?? [:]) { $1 }
        let fields = merged.sorted { $0.key < $1.key }.map { " \($0.key)=\(Self.quoted("\($0.value)"))" }.joined()
        let prefix = underJournal ? "<\(Self.priority(of: event.level))>" : "\(event.level): "
        try? FileHandle.standardError.write(contentsOf: Data("\(prefix)\(event.message)\(fields)\n".utf8))
    }

    /// syslog(3) priorities.
    private static func priority(of level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }

    /// One line, no control characters, quoted where there are blanks: a value may come from a feed.
    private static func quoted(_ value: String) -> String {
        let clean = String(
            String.UnicodeScalarView(
                value.unicodeScalars.filter {
                    !$0.properties.isBidiControl && $0.properties.generalCategory != .control
                }))
        return clean.contains(" ") || clean.isEmpty ? "\"\(clean.replacing("\"", with: "'"))\"" : clean
    }
}
