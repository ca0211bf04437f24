import NewsModel
import Testing

@testable import NewsStore

/// A feed's state is written by hand and read by a coder.
@Suite struct StoredStateTests {
    /// Every field alone and all of them together; numbers at their ends.
    static let states: [PollState] = {
        let time = Timestamp(year: 2019, month: 5, day: 14)
        let changes: [(inout PollState) -> Void] = [
            { ($0.etag, $0.lastModified) = ("W/\"é/1\"", "Tue, 14 May 2019 10:00:00 GMT") },
            { $0.validatorsSince = time },
            { ($0.bodyDigest, $0.entriesDigest) = (UInt64.max, 0) },
            { ($0.lastAttempt, $0.lastSuccess, $0.lastChange) = (time, time, Timestamp(milliseconds: -1)) },
            { ($0.consecutiveFailures, $0.polls) = (7, Int.max) },
            { $0.nextDue = Timestamp(milliseconds: Int64.min) },
            { $0.dueReason = "the host said \"later\" \\ \u{7f}" },
            { $0.outcome = PollOutcome(.notModified, status: 304, message: "not modified") },
            { $0.outcome = PollOutcome(.dnsFailure, message: "no such host", hint: "check the name") },
            { ($0.movedTo, $0.movedSince, $0.currentURL) = ("https://a.example/ä", time, "https://b.example/") },
            { $0.hints = FeedDocument.PollingHints() },
            {
                $0.hints = FeedDocument.PollingHints(
                    ttl: 60, updateInterval: .milliseconds(1500), skipHours: [3], skipDays: [7])
            },
            { $0.meanChangeInterval = .seconds(3600) + .nanoseconds(1) },
        ]
        var all = PollState(nextDue: time)
        for change in changes { change(&all) }
        return [PollState(nextDue: time), all]
            + changes.map { change in
                var state = PollState(nextDue: time)
                change(&state)
                return state
            }
    }()

    @Test(arguments: states) func isWhatACoderWouldWrite(state: PollState) throws {
        let text = try StoredState.encode(state)
        #expect(try text == StoredJSON.encode(state))
        #expect(try StoredJSON.decode(PollState.self, from: text) == state)
    }

    /// From a server: a coder has shorter forms for some of them, which come to the same.
    @Test func controlCharactersComeBack() throws {
        var state = PollState(nextDue: Timestamp(milliseconds: 0))
        state.etag = String(decoding: 1..<0x80 as Range<UInt8>, as: UTF8.self)
        #expect(try StoredJSON.decode(PollState.self, from: StoredState.encode(state)) == state)
    }
}
