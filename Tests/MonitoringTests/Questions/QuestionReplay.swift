import Foundation
import Monitoring
import NewsModel
import NewsStore
import WatchConfiguration

/// A replay file run through the program, and what its record holds then, with stories called by the file's own ids.
struct QuestionReplay {
    /// The lines that `feedwatch replay` prints.
    private(set) var printed: [String] = []
    /// The ledger of the question, in the order its rows were opened.
    let ledger: [LedgerEntry]
    /// The topic's events, each as its stories' ids in order (`b=a` is a copy of a, `-c` was withdrawn) and the origins of
    /// those that stand.
    let events: [String]

    /// - Parameters:
    ///   - configuration: the fixture that has the topic.
    ///   - change: what is done to the file's lines before they are replayed.
    init(
        _ file: String, topic name: String, configuration fixture: String = "questions.yaml",
        change: (inout [ReplayedStory]) -> Void = { _ in }
    ) async throws {
        let folder = try Self.fixtures()
        let configuration = try ConfigurationLoader.load(
            path: folder.appending(path: fixture).path, environment: [:])
        var stories = try ReplayedStory.read(folder.appending(path: file))
        change(&stories)
        let replay = try await Replay(configuration)
        var printed: [String] = []
        try await replay.run(Array(stories.map { try $0.line }.joined(separator: "\n").utf8), name: file) {
            printed.append($0)
        }
        self.printed = printed
        let topic = Topic.ID(name)
        // The record counts stories from 1, in the order in which the file names them first.
        var ids: [String] = []
        for story in stories where !ids.contains(story.id) { ids.append(story.id) }
        let called = { (story: Story.ID) in ids[Int(story.number) - 1] }
        ledger = try await replay.store.answerRows(of: topic).map { LedgerEntry($0, story: called($0.story)) }
        let rows = try await replay.store.eventMemberships(since: Timestamp(milliseconds: .min))
        let groups = Dictionary(grouping: rows.filter { $0.topic == topic }, by: \.event)
        events = groups.sorted { $0.key < $1.key }.map { _, members in
            var origins: [String] = []
            for member in members where member.withdrawn == nil && !origins.contains(member.origin) {
                origins.append(member.origin)
            }
            let stories = members.map { member in
                (member.withdrawn == nil ? "" : "-") + called(member.story)
                    + (member.copyOf.map { "=" + called($0) } ?? "")
            }
            return stories.joined(separator: " ") + ": " + origins.joined(separator: ", ")
        }
    }

    /// The question's own deltas: `time kind: outlet from -> to {tally}`.
    func shifts() throws -> [String] {
        try printed.compactMap { line in
            let delta = try JSONDecoder().decode(PrintedDelta.self, from: Data(line.utf8))
            guard let answer = delta.answer else { return nil }
            let tally = answer.tally.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            let who = answer.outlet ?? (delta.kind == "answerShifted" ? "the question" : "first")
            return "\(delta.time.dropFirst(5).prefix(11)) \(who): \(answer.from ?? "none") -> \(answer.to ?? "none")"
                + " (\(tally.joined(separator: ", ")))"
        }
    }

    /// Every delta: `time kind story (note)`, and of the question's own `outlet: from -> to (tally)` instead of the story.
    func told() throws -> [String] {
        try printed.map { line in
            let delta = try JSONDecoder().decode(PrintedDelta.self, from: Data(line.utf8))
            let story = delta.story.flatMap { $0.split(separator: "/").last.map(String.init) }
            var what = [story, delta.note.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
            if let answer = delta.answer {
                let tally = answer.tally.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
                what =
                    "\(answer.outlet ?? "the question"): \(answer.from ?? "none") -> \(answer.to ?? "none")"
                    + " (\(tally.joined(separator: ", ")))"
            }
            return "\(delta.time.dropFirst(5).prefix(11)) \(delta.kind) \(what)"
        }
    }

    /// How often each kind of delta was told.
    func kinds() throws -> [String: Int] {
        let kinds = try printed.map { try JSONDecoder().decode(PrintedDelta.self, from: Data($0.utf8)).kind }
        return Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
    }

    private static func fixtures() throws -> URL {
        guard let folder = Bundle.module.url(forResource: "Fixtures", withExtension: nil) else {
            throw CocoaError(.fileNoSuchFile)
        }
        return folder
    }

    private struct PrintedDelta: Decodable {
        struct Answer: Decodable {
            let from: String?
            let to: String?
            let outlet: String?
            let tally: [String: Int]
        }
        let time: String
        let kind: String
        let story: String?
        let note: String?
        let answer: Answer?
    }
}
