import Foundation
import NewsModel
import TextProcessing

/// One line of a replay file: a story as some feed carried it at some time, or word that one is gone.
struct ReplayLine: Decodable {
    let time: String
    let feed: String?
    let outlet: String?
    let url: String?
    let title: String?
    let text: String?
    let id: String?
    let authors: [String]?
    let lang: String?
    let gone: Bool?

    /// What the story is known again by: the same id, or without one the same url, is a revision.
    var identity: String? { id ?? url }

    var moment: Timestamp? { DateParser.parse(time) }

    /// - Throws: `.badInput` naming the line, 1-based, and what is wrong with it.
    static func parse(_ bytes: ArraySlice<UInt8>, line number: Int, name: String) throws(WatchError) -> ReplayLine {
        let line: ReplayLine
        do {
            line = try JSONDecoder().decode(ReplayLine.self, from: Data(bytes))
        } catch {
            throw .badInput("\(name):\(number): this is no replay line: \(Self.reason(error))")
        }
        guard line.moment != nil else {
            throw .badInput("\(name):\(number): \"time\" is no time: \(TerminalText.line(line.time))")
        }
        guard line.identity != nil else { throw .badInput("\(name):\(number): a line needs an \"id\" or a \"url\"") }
        return line
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "\(context.codingPath.map(\.stringValue).joined(separator: ".")) has another type than it should"
        default: "it is not a JSON object"
        }
    }
}
