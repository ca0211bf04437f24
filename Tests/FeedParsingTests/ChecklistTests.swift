import FeedParsing
import Foundation
import TextProcessing
import Testing

@Suite("The parser's checklist")
struct ChecklistTests {
    @Test("reads a document as it should", arguments: Check.all)
    func document(check: Check) throws {
        let bytes = try Fixture.bytes(check.name + ".feed")
        var writer = JSONWriter()
        FeedDocumentJSON.write(file: check.name, bytes: bytes, context: check.context, to: &writer)
        let expected = String(decoding: try Fixture.bytes(check.name + ".json"), as: UTF8.self)
        #expect(writer.text == expected, "\(check.why)")
    }

    @Test("gives the same bytes every time", arguments: Check.all)
    func deterministic(check: Check) throws {
        let bytes = try Fixture.bytes(check.name + ".feed")
        var (first, second) = (JSONWriter(), JSONWriter())
        FeedDocumentJSON.write(file: "f", bytes: bytes, context: check.context, to: &first)
        FeedDocumentJSON.write(file: "f", bytes: bytes, context: check.context, to: &second)
        #expect(first.bytes == second.bytes)
    }
}

enum Fixture {
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
        return [UInt8](try Foundation.Data(contentsOf: folder.appending(path: name)))
    }
}
