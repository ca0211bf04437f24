import Foundation
import NewsModel
import Testing

@testable import Alerting

@Suite final class LogFileTests {
    private let folder: String
    private var path: String { folder + "/log/alerts.jsonl" }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("feedwatch-\(UUID().uuidString)").path
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func message(_ numbers: ClosedRange<Int>) -> AlertMessage {
        AlertMessage(topic: nil, alerts: numbers.map { Sample.alert($0) }, time: Sample.start)
    }

    private func ids(_ path: String) throws -> [String] {
        try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap {
            AlertRecordJSON.alert(ofLine: Array($0.utf8))?.id.text
        }
    }

    @Test func theLogIsMadeWithItsDirectoryAndAppendedTo() async throws {
        let sink = LogFileSink(path: path)
        try await sink.deliver(message(1...2))
        try await sink.deliver(message(3...3))
        #expect(try ids(path) == ["id-1", "id-2", "id-3"])
    }

    /// Killed between the write and the mark: the next start is told the same alerts again.
    @Test func whatACrashLeftUnmarkedIsNotWrittenTwice() async throws {
        try await LogFileSink(path: path).deliver(message(1...3))
        try await LogFileSink(path: path).deliver(message(2...5))
        #expect(try ids(path) == (1...5).map { "id-\($0)" })
    }

    /// The database was held by another program when the alerts were to be marked as told: they come again, with more.
    @Test func whatCouldNotBeMarkedIsNotWrittenTwice() async throws {
        let sink = LogFileSink(path: path)
        try await sink.deliver(message(1...3))
        try await sink.deliver(message(1...5))
        try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
        try await sink.deliver(message(4...6))
        #expect(try ids(path + ".1") == (1...5).map { "id-\($0)" })
        #expect(try ids(path) == ["id-6"])
    }

    @Test func halfALineIsTakenAwayAndWrittenWhole() async throws {
        try await LogFileSink(path: path).deliver(message(1...2))
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        try whole.dropLast(20).write(to: URL(fileURLWithPath: path))
        try await LogFileSink(path: path).deliver(message(1...3))
        #expect(try ids(path) == ["id-1", "id-2", "id-3"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).prefix(whole.count) == whole)
    }

    @Test func aRotatedLogIsBegunAnew() async throws {
        let sink = LogFileSink(path: path)
        try await sink.deliver(message(1...2))
        try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
        try await sink.deliver(message(3...3))
        #expect(try ids(path + ".1") == ["id-1", "id-2"])
        #expect(try ids(path) == ["id-3"])
    }

    /// Killed after the write, rotated, started again: the alert is in the file that was moved away.
    @Test func whatWasRotatedAwayIsKnownAfterACrash() async throws {
        try await LogFileSink(path: path).deliver(message(1...2))
        try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
        try await LogFileSink(path: path).deliver(message(2...3))
        #expect(try ids(path) == ["id-3"])
    }

    /// As logrotate does with `copytruncate`.
    @Test func aTruncatedLogGoesOnAtItsBeginning() async throws {
        let sink = LogFileSink(path: path)
        try await sink.deliver(message(1...2))
        try FileHandle(forWritingTo: URL(fileURLWithPath: path)).truncate(atOffset: 0)
        try await sink.deliver(message(3...3))
        #expect(try ids(path) == ["id-3"])
    }

    @Test func aDirectoryThatIsGoneIsMadeAgain() async throws {
        let sink = LogFileSink(path: path)
        try await sink.deliver(message(1...1))
        try FileManager.default.removeItem(atPath: folder)
        try await sink.deliver(message(2...2))
        #expect(try ids(path) == ["id-2"])
    }

    @Test func aLogThatCannotBeWrittenIsAFailureThatPasses() async throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        await #expect {
            try await LogFileSink(path: path).deliver(message(1...1))
        } throws: { error in
            if case .transient = error as? DeliveryError { true } else { false }
        }
    }
}
