import FoundationEssentials
import Testing

@testable import WatchConfiguration

/// Every mistake that people make has a file under `Fixtures/bad`, and beside it what is said of it.
struct BadConfigurationTests {
    @Test(arguments: Fixture.bad)
    func `a bad file is refused with every mistake in its place`(_ name: String) throws {
        let expected = try Fixture.text("bad/\(name).expected")
        let error = #expect(throws: ConfigurationErrors.self) {
            try ConfigurationLoader.load(path: Fixture.path("bad/\(name).bad.yaml"), environment: [:])
        }
        let directory = Fixture.path("bad") + "/"
        #expect(error?.description.replacing(directory, with: "") == expected.trimmingBlanks)
    }

    @Test func `there is a file for every expectation and an expectation for every file`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Fixture.path("bad"))
        let expected = names.filter { $0.hasSuffix(".expected") }.map { $0.dropLast(".expected".count) }.sorted()
        #expect(Fixture.bad.map { $0[...] } == expected)
        #expect(Fixture.bad.count > 20)
    }

    @Test func `a configuration that is not there is a mistake of its own`() {
        let error = #expect(throws: ConfigurationErrors.self) {
            try ConfigurationLoader.load(path: Fixture.path("good/minimall.yaml"), environment: [:])
        }
        #expect(error?.description.hasSuffix("minimall.yaml; did you mean \"minimal.yaml\"?") == true)
    }

    @Test func `who names a file by a relative path reads of it by one`() throws {
        let here = FileManager.default.currentDirectoryPath
        let up = here.split(separator: "/").map { _ in ".." }.joined(separator: "/")
        let error = #expect(throws: ConfigurationErrors.self) {
            try ConfigurationLoader.load(path: up + Fixture.path("bad/clamps.bad.yaml"), environment: [:])
        }
        let file = error?.mistakes.first?.position.file ?? ""
        #expect(Fixture.path("bad/clamps.bad.yaml") == (file.hasPrefix("/") ? file : here + "/" + file))
        #expect(Position(file: "/a/b/c.yaml", line: 1, column: 2).seen(from: "/a").description == "b/c.yaml:1:2")
        #expect(Position(file: "/ab/c.yaml", line: 1, column: 2).seen(from: "/a").description == "/ab/c.yaml:1:2")
    }
}
