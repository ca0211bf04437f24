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
}
