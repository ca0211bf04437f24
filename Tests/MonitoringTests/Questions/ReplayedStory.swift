import Foundation

/// A line of a replay file that a test may change before it is replayed.
struct ReplayedStory: Codable {
    let time: String
    let feed: String?
    let outlet: String?
    let url: String?
    var title: String?
    var text: String?
    var authors: [String]?
    let id: String
    let lang: String?
    let gone: Bool?

    static func read(_ file: URL) throws -> [ReplayedStory] {
        try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(ReplayedStory.self, from: $0)
        }
    }

    var line: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }

    /// Puts other words in the place of some, wherever the story has them.
    mutating func replace(_ words: String, by others: String) {
        title = title?.replacingOccurrences(of: words, with: others)
        text = text?.replacingOccurrences(of: words, with: others)
    }
}
