import NewsModel
import NewsStore
import Testing
import WatchConfiguration

@testable import Monitoring

struct CoverageSurveyTests {
    /// Half of the feeds answered of late; a topic counts those that it reads, whoever else is away.
    @Test func aTopicCountsTheFeedsThatItReads() throws {
        let desk = try Desk(
            feeds: (0..<4).map { "http://localhost/\($0)" },
            topics: "  all: oil\n  some: { match: oil, feeds: [\"*localhost/0\", \"*localhost/3\"] }")
        let now = Timestamp(seconds: 1_800_000_000)
        var states: [Feed.ID: PollState] = [:]
        for (index, feed) in desk.configuration.feeds.enumerated() where index != 3 {
            var state = PollState(nextDue: now)
            state.lastSuccess = now - .seconds(index == 1 ? 7 * 3600 : 60)
            states[feed.id] = state
        }
        let survey = CoverageSurvey(desk.configuration, states: states, at: now)
        let all = try #require(desk.configuration.topic(named: "all"))
        let some = try #require(desk.configuration.topic(named: "some"))
        #expect(survey.share(of: all) == 0.5)
        #expect(survey.share(of: some) == 0.5)
        #expect(CoverageSurvey(desk.configuration, states: [:], at: now).share(of: all) == 0)
        let none = try Desk(feeds: [], topics: "  all: oil").configuration
        #expect(CoverageSurvey(none, states: [:], at: now).share(of: none.topics[0]) == 1, "nothing is missed")
    }
}
