import DeltaDetection
import NewsModel
public import NewsStore
import TextProcessing
public import WatchConfiguration

/// `feedwatch replay`: stories from a file through matching, deltas, events and questions, with the record in memory.
///
/// Time is the file's, ids count from 1, nothing is fetched: the same input gives the same bytes on any machine.
public struct Replay: Sendable {
    private let plan: WatchPlan
    private let recorder: Recorder

    public init(_ configuration: Configuration) async throws(WatchError) {
        plan = WatchPlan(configuration)
        do { recorder = Recorder(store: try NewsStore.inMemory()) } catch { throw WatchError(error) }
    }

    /// The record that the replay fills.
    public var store: NewsStore { recorder.store }

    /// Calls `print` with each delta, one JSON object without its line feed, in order.
    public func run(_ input: [UInt8], name: String, print: (String) -> Void) async throws(WatchError) {
        var stories: [String: Story.ID] = [:]
        // The outlet that told each identity first: the same id from another outlet is another story.
        var outlets: [String: String] = [:]
        // Which topics read a feed is looked up once: there may be very many.
        var readers: [Feed: WatchPlan.Readers] = [:]
        for (index, bytes) in input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        {
            guard bytes.contains(where: { $0 > 0x20 }) else { continue }
            let line = try ReplayLine.parse(bytes, line: index + 1, name: name)
            guard let time = line.moment, let named = line.identity else { continue }
            var identity = named
            if let outlet = line.outlet {
                let first = outlets[named] ?? outlet
                outlets[named] = first
                if outlet != first { identity += " " + outlet }
            }
            let recorded: RecordPlan
            if line.gone == true {
                guard let story = stories[identity] else {
                    throw .badInput("\(name):\(index + 1): \(TerminalText.line(named)) is gone before it came")
                }
                recorded = try await withdraw(story, at: time)
            } else {
                let outlet = line.outlet ?? outlets[named]
                recorded = try await record(line, identity: identity, outlet: outlet, at: time, &readers)
                if let story = recorded.inserted.first { stories[identity] = story.id }
            }
            for delta in recorded.deltas { print(ReplayDelta.line(delta, story: delta.url)) }
        }
    }

    private func record(
        _ line: ReplayLine, identity: String, outlet: String?, at time: Timestamp,
        _ known: inout [Feed: WatchPlan.Readers]
    ) async throws(WatchError) -> RecordPlan {
        let feed = feed(named: line.feed ?? "replay", outlet: outlet)
        let content = StoryContent(
            headline: line.title ?? "", text: line.text ?? "", authors: line.authors ?? [], url: line.url ?? "",
            outlet: outlet ?? feed.outlet ?? feed.name, language: line.lang)
        let readers = known[feed] ?? plan.readers(of: feed)
        known[feed] = readers
        let sighting = Sighting(
            key: .id(identity), canonicalLink: line.url.flatMap { CanonicalLink.form(of: $0) }, content: content,
            published: nil, updated: nil, matches: plan.matches(content, among: readers),
            fingerprint: content.fingerprint)
        var state = PollState(nextDue: time)
        state.lastSuccess = time
        let poll = ReceivedPoll(
            feed: feed, time: time, state: state, sightings: [sighting], topics: readers.names, isReplayed: true)
        return try await recorder.record(poll, plan: plan).orThrow()
    }

    private func withdraw(_ story: Story.ID, at time: Timestamp) async throws(WatchError) -> RecordPlan {
        let result = await recorder.record(changeOf: [story], at: time, plan: plan) { detector, prior, memory in
            let finding = ProbeFinding(story: story, time: time, cause: .gone, note: "reported gone")
            return detector.decide(probe: finding, prior: prior, memory: &memory)
        }
        return try result.orThrow()
    }

    /// The configured feed of that name, so that topics choose it by its tags too; otherwise one of this name alone.
    private func feed(named name: String, outlet: String?) -> Feed {
        guard let configured = plan.configuration.feed(named: name) else {
            return Feed(url: "replay:" + name, name: name, outlet: outlet)
        }
        return configured
    }
}

extension Result where Failure == StoreError {
    func orThrow() throws(WatchError) -> Success {
        do { return try get() } catch { throw WatchError(error) }
    }
}
