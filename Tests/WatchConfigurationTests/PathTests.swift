import Foundation
import Testing

@testable import WatchConfiguration

struct PathTests {
    @Test(arguments: [
        ("a/b.yaml", "/etc/x", "/etc/x/a/b.yaml"), ("/a/./b//c/../d", "/etc", "/a/b/d"), ("../../../x", "/a", "/x"),
        ("~/x", "/a", "/home/me/x"), ("~x", "/a", "/a/~x"),
    ])
    func `paths are relative to the file that holds them`(_ path: String, _ directory: String, _ expected: String) {
        #expect(FilePaths.resolve(path, against: directory, home: "/home/me") == expected)
    }

    @Test(arguments: [
        ("a.yaml", "*.yaml", true), (".a.yaml", "*.yaml", false), (".a.yaml", ".*", true), ("ab", "a?", true),
        ("a", "a?", false), ("b", "[a-c]", true), ("d", "[!a-c]", true), ("b", "[^a-c]", false), ("]", "[]]", true),
        ("abab", "*ab", true), ("ö", "?", true), ("[", "[", true), ("", "*", true),
    ])
    func `patterns are the shell's`(_ name: String, _ pattern: String, _ expected: Bool) {
        #expect(FilePattern.matches(name, pattern) == expected)
    }

    @Test func `a pattern finds files in order, also below directories`() {
        let found = FilePaths.expand(Fixture.path("good") + "/**/*.yaml")
        #expect(
            found.map { $0.dropFirst(Fixture.path("good").count) } == [
                "/full.yaml", "/minimal.yaml", "/topics.d/maduro.yaml",
            ])
    }

    @Test func `a file's path that leads to no file is told with its flaw`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "feedwatch-paths-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, target) in [("round", "back"), ("back", "round"), ("dangling", "nowhere.db"), ("folder", ".")] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.appendingPathComponent(name).path, withDestinationPath: target)
        }
        func flaw(_ name: String) -> String? { FilePaths.flaw(ofFile: folder.appendingPathComponent(name).path) }
        #expect(flaw("new.db") == nil && flaw("dangling") == nil)
        #expect(flaw("round") == "is a link that leads round in a circle")
        #expect(flaw("folder") == "is a directory; name a file in it")
    }

    @Test(
        arguments: [
            ("intervall", "interval"), ("sevreity", "severity"), ("Feeds", "feeds"), ("xyz", nil), ("", nil),
        ] as [(String, String?)])
    func `a name is near another within a third of its letters`(_ name: String, _ expected: String?) {
        #expect(Suggestion.nearest(to: name, among: ["interval", "severity", "feeds", "topics"]) == expected)
    }

    @Test(arguments: [
        ("https://u:p%40ss@example.org/x", "https://example.org/x", "u", "p@ss"),
        ("https://u@[::1]:8/", "https://[::1]:8/", "u", ""),
    ])
    func `a login leaves the URL`(_ text: String, _ url: String, _ user: String, _ password: String) throws {
        let parts = try #require(WebAddress.separatingUser(from: text))
        #expect(parts.url == url && parts.user == user && parts.password == password)
    }
}
