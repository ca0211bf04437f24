import Foundation
import Subprocess
import Testing

/// What somebody types on the first day, and what scripts ask later.
struct FirstStepsTests {
    /// What `init` writes is a configuration that works, tests of its topics included; a second `init` loses nothing.
    @Test func `init writes a configuration that check takes, and overwrites nothing`() async throws {
        let folder = try Program.folder([:])
        defer { try? FileManager.default.removeItem(at: folder) }
        let target = folder.appending(path: "watch").path
        let run = try await Program.run("init", target)
        #expect(run.status == .exited(0))
        #expect(run.output.contains("check --config \(target)/feedwatch.yaml"))
        let check = try await Program.run("check", "--strict", "--config", target + "/feedwatch.yaml")
        #expect(check.status == .exited(0), "\(check.errors)")
        let second = try await Program.run("init", target)
        #expect(second.status == .exited(65))
        #expect(second.errors.contains("overwrites nothing"))
    }

    /// 0 well, 1 degraded, 3 not running: a record that nobody writes to is not being watched.
    @Test func `status exits with 3 where no service runs`() async throws {
        let folder = try Program.folder(["feedwatch.yaml": "feeds: []\ntopics: { a: moscow }\n"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "feedwatch.yaml").path
        #expect(try await Program.run("poll", "--config", path).status == .exited(0))
        let run = try await Program.run("status", "--config", path)
        #expect(run.status == .exited(3))
        #expect(run.output.contains("not running"))
    }

    static let doubts: [(yaml: String, says: String)] = [
        ("poll: { minimum: 10m }\nfeeds: [{ url: 'https://a.example/1', interval: 1m }]\n", "below `poll: minimum:`"),
        ("alerts: { sinks: { desk: { webhook: 'https://a.example/hook' } } }\nfeeds: []\n", "sink desk gets nothing"),
        (
            "alerts: { sinks: { run: { command: [no-such-program-here] } } }\nfeeds: []\n",
            "there is no program no-such-program-here"
        ),
    ]

    @Test("check warns of what is legal and probably not meant; --strict makes it an error", arguments: doubts)
    func doubt(_ doubt: (yaml: String, says: String)) async throws {
        let folder = try Program.folder(["feedwatch.yaml": doubt.yaml + "topics: { a: moscow }\n"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "feedwatch.yaml").path
        let run = try await Program.run("check", "--config", path)
        #expect(run.status == .exited(0))
        #expect(run.errors.contains(doubt.says), "\(run.errors)")
        #expect(try await Program.run("check", "--strict", "--config", path).status == .exited(78))
    }

    /// A slip must not quiet everything; a silence for the holidays is made before them.
    @Test func `a silence says what it quiets, may begin later, and is listed`() async throws {
        let folder = try Program.folder(["feedwatch.yaml": "feeds: []\ntopics: { a: moscow }\n"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "feedwatch.yaml").path
        let unbounded = try await Program.run("silence", "add", "--for", "2h", "--config", path)
        #expect(unbounded.status == .exited(64))
        #expect(unbounded.errors.contains("--all"))
        let added = try await Program.run(
            "silence", "add", "--topic", "a", "--from", "2999-12-24T18:00:00Z", "--for", "2d", "--utc", "--config", path
        )
        #expect(added.output.contains("from 2999-12-24 18:00 UTC until 2999-12-26 18:00 UTC"), "\(added.errors)")
        let list = try await Program.run("silence", "list", "--json", "--config", path)
        #expect(list.output.contains("\"from\":\"2999-12-24T18:00:00Z\""))
    }
}
