import Foundation
import Monitoring
import Testing
import WatchConfiguration

struct ReplayTests {
    private static let lines = [
        #"{"time":"2019-05-14T07:00:00Z","feed":"t","outlet":"telegraph.co.uk","url":"https://telegraph.co.uk/a","title":"Putin is ready to negotiate over Maduro","text":"Putin told Trump that he was prepared to negotiate for the departure of Maduro."}"#,
        #"{"time":"2019-05-14T08:00:00Z","feed":"w","outlet":"weather.example","url":"https://weather.example/a","title":"Rain","text":"It rains."}"#,
        #"{"time":"2019-05-14T09:00:00Z","feed":"t","outlet":"telegraph.co.uk","url":"https://telegraph.co.uk/a","title":"Putin is ready to negotiate over Maduro","text":"Putin told Trump that he was prepared to negotiate for the departure of Maduro. Update: No deal has been cut, Pompeo said of Maduro."}"#,
        #"{"time":"2019-05-14T10:00:00Z","id":"https://telegraph.co.uk/a","gone":true}"#,
    ]

    private func replay(_ lines: [String]) async throws -> [String] {
        let desk = try Desk(feeds: [], topics: "  maduro: maduro")
        let replay = try await Replay(desk.configuration)
        var printed: [String] = []
        try await replay.run(Array(lines.joined(separator: "\n").utf8), name: "test") { printed.append($0) }
        return printed
    }

    @Test func storyRevisionWithdrawal() async throws {
        let printed = try await replay(Self.lines)
        let kinds = try printed.map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(kinds.compactMap { $0["kind"] as? String } == ["firstStory", "revised", "withdrawn"])
        #expect(kinds.allSatisfy { $0["story"] as? String == "https://telegraph.co.uk/a" })
        #expect(kinds.allSatisfy { $0["topic"] as? String == "maduro" })
        #expect(kinds.first?["event"] != nil)
    }

    /// Nothing of the clock, the machine or a dictionary's order gets into the output.
    @Test func sameInputSameBytes() async throws {
        #expect(try await replay(Self.lines) == replay(Self.lines))
    }

    @Test(arguments: [
        ("not json", "test:1: this is no replay line"), (#"{"time":"never","url":"x"}"#, "test:1: \"time\" is no time"),
        (#"{"time":"2019-05-14T07:00:00Z"}"#, "test:1: a line needs"),
        (#"{"time":"2019-05-14T07:00:00Z","id":"x","gone":true}"#, "test:1: x is gone before it came"),
    ])
    func badLineIsNamed(_ line: String, _ message: String) async throws {
        do {
            _ = try await replay([line])
            Issue.record("a bad line was taken")
        } catch let error as WatchError {
            #expect(error.message.hasPrefix(message))
        }
    }
}
