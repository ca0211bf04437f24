import Foundation
import Subprocess
import Testing

/// Exit codes by sysexits and forms of output that scripts rely on.
struct CommandLineTests {
    private static let feed = """
        <rss version="2.0"><channel><title>Outlet</title><item><title>AT&amp;T stock, Q&amp;A</title>\
        <link>https://example.org/a</link></item></channel></rss>
        """

    @Test func mistakesInTheConfigurationExitWith78() async throws {
        let folder = try Program.folder([
            "feedwatch.yaml": "feeds: [https://example.org/feed]\ntopics: { a: 'x AND' }\n"
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try await Program.run("check", "--config", folder.appending(path: "feedwatch.yaml").path)
        #expect(run.status == .exited(78))
        #expect(run.errors.contains("feedwatch.yaml:2:"))
        #expect(run.errors.contains(": error: "))
    }

    @Test func failingTopicTestExitsWith78AndSaysWhere() async throws {
        let folder = try Program.folder([
            "feedwatch.yaml": """
            feeds: []
            topics:
              - topic: a
                match: moscow
                tests:
                  - { text: "Rain in Caracas", expect: match }
            """
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let run = try await Program.run("check", "--config", folder.appending(path: "feedwatch.yaml").path)
        #expect(run.status == .exited(78))
        #expect(run.errors.contains("feedwatch.yaml:6:"))
        #expect(run.errors.contains("expected a match"))
    }

    @Test(arguments: ["nonsense", "story", "story x", "extract"])
    func wrongUseExitsWith64(_ line: String) async throws {
        let words = line.split(separator: " ").map(String.init)
        #expect(try await Program.run(words).status == .exited(64))
    }

    /// No record yet: that is no mistake of the user's, but there is nothing to read.
    @Test func readingWithoutARecordExitsWith69() async throws {
        let folder = try Program.folder(["feedwatch.yaml": "feeds: []\ntopics: { a: moscow }\n"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "feedwatch.yaml").path
        #expect(try await Program.run("alerts", "--config", path).status == .exited(69))
        #expect(try await Program.run("feeds", "--config", path).status == .exited(0))
    }

    /// Reading does not make a record, and neither does caring for one that is not there.
    @Test(arguments: ["silence list", "db compact", "db check", "search oil"])
    func nothingIsMadeByReading(_ command: String) async throws {
        let folder = try Program.folder(["feedwatch.yaml": "feeds: []\ntopics: { a: moscow }\n"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let words = command.split(separator: " ").map(String.init)
        let run = try await Program.run(words + ["--config", folder.appending(path: "feedwatch.yaml").path])
        #expect(run.status == .exited(69))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "feedwatch.db").path))
    }

    /// A mistake that was just made in the configuration must not keep anybody from the record.
    @Test func theRecordIsReadInSpiteOfAMistake() async throws {
        let folder = try Program.folder(["feedwatch.yaml": "feeds: []\ntopics: { a: moscow }\n"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "feedwatch.yaml")
        #expect(try await Program.run("poll", "--config", file.path).status == .exited(0))
        try Data("feeds: []\ntopics: { a: moscow }\nbogus: 1\n".utf8).write(to: file)
        let run = try await Program.run("status", "--config", file.path)
        // No service runs here.
        #expect(run.status == .exited(3))
        #expect(run.errors.contains("unknown key \"bogus\""))
        #expect(run.output.contains("0 stories"))
        #expect(try await Program.run("poll", "--config", file.path).status == .exited(78))
        #expect(try await Program.run("alerts", "--topic", "b", "--config", file.path).status == .exited(65))
    }

    /// Two outlines of one name, and one that is no feed: what is printed is a configuration that `check` takes.
    @Test func importedListsAreGood() async throws {
        let opml = """
            <opml version="2.0"><body><outline text="dup" xmlUrl="https://a.example/1"/>\
            <outline text="dup" xmlUrl="https://a.example/2"/><outline text="x" xmlUrl="javascript:alert(1)"/></body></opml>
            """
        let run = try await Program.run("feeds", "import", "-", input: opml)
        #expect(run.errors.contains("javascript:"))
        let folder = try Program.folder(["feedwatch.yaml": run.output + "topics: { a: moscow }\n"])
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "feedwatch.yaml").path
        #expect(try await Program.run("check", "--config", path).status == .exited(0))
    }

    @Test func aFileThatIsNotThereIsBadInput() async throws {
        let run = try await Program.run("extract", "/nonexistent/page.html")
        #expect(run.status == .exited(65))
        #expect(run.output.isEmpty && run.errors.contains("there is no such file"))
    }

    /// One line for every file, in order, whatever is in it.
    @Test func parsePrintsALineForEveryFile() async throws {
        let folder = try Program.folder(["a.xml": Self.feed, "b.html": "<html><body>Hi</body></html>", "c.bin": ""])
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = ["a.xml", "b.html", "c.bin", "missing"].map { folder.appending(path: $0).path }
        let run = try await Program.run("parse", "--json", files[0], files[1], files[2], files[3])
        #expect(run.lines.count == 4)
        #expect(run.lines[0].contains("AT&T stock, Q&A"))
        #expect(run.lines.dropFirst().allSatisfy { $0.contains("\"error\":{\"code\":") })
        for line in run.lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }

    @Test func dashIsStandardInput() async throws {
        let run = try await Program.run("parse", "--json", "-", input: Self.feed)
        #expect(run.lines.count == 1)
        #expect(run.output.contains("\"format\":\"rss20\""))
    }

    @Test func extractKeepsTheListsOrder() async throws {
        let page = "<html><head><title>Head</title></head><body><article><h1>Head</h1><p>%</p></article></body></html>"
        let folder = try Program.folder([
            "1.html": page.replacing(
                "%", with: "The first page tells of one thing at some length, so that it is read."),
            "2.html": page.replacing("%", with: "The second page tells of another thing, and at some length as well."),
        ])
        defer { try? FileManager.default.removeItem(at: folder) }
        let list = ["2.html", "1.html"].map {
            "{\"file\":\"\(folder.appending(path: $0).path)\",\"url\":\"https://example.org/\($0)\"}"
        }
        let run = try await Program.run("extract", "--json", "--list", "-", input: list.joined(separator: "\n"))
        #expect(run.lines.count == 2)
        #expect(run.lines.first?.contains("second page") == true)
        #expect(run.lines.last?.contains("first page") == true)
    }

    /// What comes from a feed must not drive the terminal it is shown on.
    @Test func hostileTitleIsHarmless() async throws {
        let title = "\u{1B}[31mred\u{1B}]0;owned\u{7}\u{202E}txt"
        let feed = Self.feed.replacing("AT&amp;T", with: "<![CDATA[\(title)]]>")
        let run = try await Program.run("parse", "-", input: feed)
        #expect(
            run.output.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && $0.value != 0x7F && $0.value != 0x202E || $0 == "\n"
            })
    }
}
