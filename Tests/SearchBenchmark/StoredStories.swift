import Foundation
import NewsModel
import NewsStore

/// Fills a record with stories like those of a file, as many as are wanted, the same at every run: each is made of
/// paragraphs of several of them, from a short summary to a long article, two kilobytes on average.
struct StoredStories {
    private let headlines: [String]
    private let paragraphs: [String]
    private var state: UInt64 = 11

    init(_ path: String) throws {
        var (headlines, paragraphs) = ([String](), [String]())
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let object = try JSONSerialization.jsonObject(with: Foundation.Data(line.utf8)) as? [String: Any] ?? [:]
            headlines.append(object["title"] as? String ?? "")
            paragraphs += (object["text"] as? String ?? "").split(separator: "\n").map(String.init)
        }
        (self.headlines, self.paragraphs) = (headlines, paragraphs)
    }

    /// - Returns: bytes of headline and text.
    mutating func fill(_ store: NewsStore, count: Int) async throws -> Int {
        var (bytes, made) = (0, 0)
        while made < count {
            let feed = Feed(
                url: "https://outlet\(made / 100 % 500).example.org/rss", name: "Outlet \(made / 100 % 500)")
            let time = Timestamp(year: 2019, month: 5, day: 1) + .seconds(Int64(made) * 20)
            let contents = (made..<min(count, made + 100)).map { content($0, outlet: feed.url) }
            bytes += contents.reduce(0) { $0 + $1.headline.utf8.count + $1.text.utf8.count }
            made += contents.count
            let poll = ReceivedPoll(feed: feed, time: time, state: PollState(nextDue: time), sightings: nil, topics: [])
            try await store.record(poll) { prior in
                var plan = RecordPlan()
                for (offset, content) in contents.enumerated() {
                    let id = Story.ID(prior.nextStory.number + Int64(offset))
                    plan.inserted.append(
                        Story(
                            id: id, identity: content.url, content: content, canonicalLink: content.url,
                            firstSeen: time,
                            lastSeen: time))
                    plan.revisions.append(
                        Revision(
                            story: id, number: 1, feed: feed.id, time: time, headline: content.headline,
                            text: content.text, authors: [], digest: StableHash.of(content.url)))
                }
                return plan
            }
        }
        return bytes
    }

    private mutating func content(_ number: Int, outlet: String) -> StoryContent {
        let length = 300 + next(8) * next(8) * 140
        var text = ""
        while text.utf8.count < length { text += (text.isEmpty ? "" : "\n") + paragraphs[next(paragraphs.count)] }
        return StoryContent(
            headline: headlines[next(headlines.count)], text: text, authors: ["A. Reporter"], categories: ["World"],
            url: "https://example.org/story/\(number)", outlet: outlet, language: "en")
    }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, bound)
    }
}
