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

    /// JSON is printed to terminals, which obey some characters and hide others.
    @Test(
        "escapes what a terminal obeys or hides, and nothing else",
        arguments: [
            ("a\u{9b}2J", #"a\u009b2J"#), ("\u{202e}x\u{2069}", #"\u202ex\u2069"#), ("\u{61c}", #"\u061c"#),
            ("\u{2028}\u{2029}", #"\u2028\u2029"#), ("\u{fffe}", #"\ufffe"#), ("\u{e0041}", #"\udb40\udc41"#),
            ("“Ö” – ©ﷺ\u{200d}👩‍👧 ‘Σ’", "“Ö” – ©ﷺ\u{200d}👩‍👧 ‘Σ’"), ("\u{a0}", "\u{a0}"), ("ق", "ق"),
        ])
    func hidden(text: String, written: String) throws {
        var writer = JSONWriter()
        writer.string(text)
        #expect(writer.text == "\"\(written)\"")
        #expect(try JSONReader.read(writer.bytes).value.string == text)
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
