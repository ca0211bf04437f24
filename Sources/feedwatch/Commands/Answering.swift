import ArgumentParser
import Monitoring
import NewsModel

/// What commands that read the record share: opening it read-only, and turning errors into exit codes.
extension ConfigurationOptions {
    func withRecord(_ body: (RecordReader) async throws -> Void) async throws {
        try await answering {
            let reader = try await RecordReader.open(loadForReading())
            try await body(reader)
        }
    }
}

/// Runs a command's work; a `WatchError` becomes a message on standard error and an exit code by sysexits.
func answering(_ body: () async throws -> Void) async throws {
    do {
        try await body()
    } catch let error as WatchError {
        throw SystemExit(error).because(error.message)
    }
}

extension SystemExit {
    init(_ error: WatchError) {
        self =
            switch error {
            case .configuration: .configuration
            case .notFound, .badInput: .badInput
            case .unavailable: .unavailable
            case .notWritten: .failedIO
            }
    }
}
