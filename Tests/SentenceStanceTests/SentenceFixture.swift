import Foundation
import NewsModel
import Testing
import TopicMatching

/// A line of a fixture: `language | stance | claim, as a query | sentence`.
struct SentenceFixture: Sendable, CustomTestStringConvertible {
    let language: String
    let stance: Stance
    let claim: Query
    let sentence: String

    var testDescription: String { "\(language): \(sentence)" }

    /// - Parameter file: without its ending.
    static func all(_ file: String) throws -> [SentenceFixture] {
        let url = try #require(Bundle.module.url(forResource: file, withExtension: "txt", subdirectory: "Fixtures"))
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        return try lines.map { line in
            let parts = line.split(separator: "|", maxSplits: 3).map { $0.trimmingCharacters(in: .whitespaces) }
            try #require(parts.count == 4, "\(line)")
            return SentenceFixture(
                language: parts[0], stance: try #require(Stance(rawValue: parts[1])),
                claim: try QueryParser.parse(parts[2]), sentence: parts[3])
        }
    }
}
