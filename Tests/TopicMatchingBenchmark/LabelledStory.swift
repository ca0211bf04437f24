import Foundation
import NewsModel

/// A story of a benchmark file, with the event that people assigned it to.
struct LabelledStory: Sendable {
    let content: StoryContent
    let event: String
    let time: String

    static func read(_ path: String) throws -> [LabelledStory] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return try text.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Foundation.Data(line.utf8)) as? [String: Any] ?? [:]
            func string(_ key: String) -> String {
                (object[key] as? String) ?? (object[key] as? NSNumber)?.stringValue ?? ""
            }
            return LabelledStory(
                content: StoryContent(
                    headline: string("title"), text: string("text"), url: string("url"), outlet: string("outlet")),
                event: string("event"), time: string("time"))
        }
    }
}
