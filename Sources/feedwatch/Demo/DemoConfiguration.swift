import Foundation

/// The configuration that the demo runs on: files like anyone's, so that they can be read, changed and run again.
struct DemoConfiguration {
    let directory: URL

    var file: URL { directory.appending(path: "feedwatch.yaml") }

    func write(origin: String) throws {
        let topics = directory.appending(path: "topics.d")
        try FileManager.default.createDirectory(at: topics, withIntermediateDirectories: true)
        let feeds = DemoOutlet.allCases.map { outlet in
            "  - { url: \"\(origin)\(outlet.feedPath)\", name: \"\(outlet.name)\", outlet: \(outlet.domain) }\n"
        }
        let main = """
            # Written by `feedwatch demo`. The feeds end with the demo; the record stays.
            poll: { interval: 15m, minimum: 15m, maximum: 15m, host-gap: 0s, per-host: 8 }
            feeds:
            \(feeds.joined())terms:
              russia: [putin, kremlin, moscow, "russian federation", путин*, кремл*, москв*]
            topics: topics.d/*.yaml
            store: feedwatch.db
            alerts: { log: alerts.jsonl }

            """
        try Data(main.utf8).write(to: file)
        try Data(Self.topic.utf8).write(to: topics.appending(path: "maduro.yaml"))
    }

    private static let topic = """
        topic: maduro
        question: Will Moscow give up Maduro?
        match: (maduro OR guaidó OR venezuela* OR мадуро) AND @russia
        follow: true
        answers:
          deal:
            says: Moscow is ready to trade Maduro away
            match: 'SENTENCE(@russia AND ("give up" OR abandon* OR "negotiate for his departure" OR detests))'
          no-deal:
            says: No deal has been made
            match: 'SENTENCE("no deal" OR (deal NEAR/4 (denied OR "not been")))'
        alert:
          on: [firstStory, corroborated, followUp, revised, withdrawn, answerReported, answerShifted]
          severity: notice
        tests:
          - { text: "Putin is ready to give up Maduro, for the right price", expect: match, answers: [deal] }
          - { text: "So far, no deal’s been cut on Venezuela, Pompeo said after meeting Putin", expect: match, answers: [no-deal] }
          - { text: "Moscow weather: rain", expect: none }

        """
}
