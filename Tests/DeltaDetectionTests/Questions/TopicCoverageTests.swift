import NewsModel
import Testing

@testable import DeltaDetection

@Suite("Coverage") struct TopicCoverageTests {
    private let now = LedgerSamples.at(1_000)

    private func feed(success: Int64?, change: Int64? = nil, failures: Int = 0, due: Int64 = 1, usual: Duration? = nil)
        -> PollState
    {
        var state = PollState(nextDue: LedgerSamples.at(1_000 + due))
        state.lastSuccess = success.map { LedgerSamples.at(1_000 + $0) }
        state.lastAttempt = LedgerSamples.at(1_000 - 1)
        state.lastChange = change.map { LedgerSamples.at(1_000 + $0) }
        state.consecutiveFailures = failures
        state.meanChangeInterval = usual
        return state
    }

    private func isObserved(_ feed: PollState) -> Bool {
        TopicCoverage.isObserved(feed, window: TopicCoverage.standardWindow, at: now)
    }

    @Test func onlyAnHonestAnswerInTheWindowCounts() {
        #expect(isObserved(feed(success: -1)))
        #expect(!isObserved(feed(success: nil)))
        #expect(!isObserved(feed(success: -8, failures: 3)))
        // A daily feed that is healthy is observed all day.
        #expect(isObserved(feed(success: -20, due: 20)))
        // A success in the future is a clock that cannot be believed.
        #expect(!isObserved(feed(success: 2)))
    }

    @Test func aFeedThatIsStuckIsNotObserved() {
        #expect(!isObserved(feed(success: -1, change: -100, usual: .seconds(1200))))
        #expect(isObserved(feed(success: -1, change: -100, usual: .seconds(7 * 86_400))))
    }

    @Test func coverageIsLostAndRegainedWithHysteresis() {
        var state = CoverageState()
        #expect(
            [1, 0.5, 0.4, 0.3, 0.6, 0.75, 1].map { state.observe($0) } == [
                nil, nil, .coverageLost, nil, nil, .coverageRegained, nil,
            ])
    }
}
