import Foundation
import NewsModel

/// A story of an evaluation file: a line of `replay` input with the event that people put it in.
struct LabelledStory: Decodable {
    let time: Date
    let outlet: String
    let url: String
    let title: String
    let text: String
    let event: String
    /// What the event is one of, in a collection of events that are easily confused.
    let topic: String?

    var timestamp: Timestamp { Timestamp(milliseconds: Int64((time.timeIntervalSince1970 * 1000).rounded())) }

    var content: StoryContent { StoryContent(headline: title, text: text, url: url, outlet: outlet) }

    static func read(_ path: String) throws -> [LabelledStory] {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            try decoder.decode(LabelledStory.self, from: Data($0.utf8))
        }
    }
}
