import Testing
import TextProcessing

@Suite("JSON in and out")
struct JSONTests {
    @Test("writes text that reads back the same")
    func roundTrip() throws {
        let nasty = "a\"b\\c\n\t\u{1}\u{7f}é😀\u{2028}"
        var writer = JSONWriter()
        writer.beginObject()
        writer.field("z", nasty)
        writer.field("a", 7)
        writer.field("absent", nil as String?)
        writer.field("list", each: [1, 2]) { $0.integer($1) }
        writer.endObject()
        #expect(writer.text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f })
        #expect(writer.text.hasPrefix("{\"z\":") && writer.text.hasSuffix(",\"a\":7,\"list\":[1,2]}"))
        let value = try JSONReader.read(writer.bytes).value
        #expect(value["z"]?.string == nasty)
        #expect(value["a"]?.integer == 7)
    }

    @Test(
        "survives what is nearly JSON",
        arguments: ["{\"a\":1,}", "\u{feff}{\"a\":1}", "{\"a\":1", "{\"a\":1} x", "{\"a\":1,\"b\":\"cu"])
    func lenient(text: String) throws { #expect(try JSONReader.read(Array(text.utf8)).value["a"]?.integer == 1) }

    @Test("nesting without end is cut, not followed")
    func deep() {
        #expect((try? JSONReader.read(Array(String(repeating: "[", count: 1_000_000).utf8))) != nil)
    }
}
