import FeedParsing
import TextProcessing

/// libFuzzer's entry: whatever the bytes are, parsing ends within the sanitizers' rules, twice with the same outcome, and
/// what is printed of it is one line.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let context = DocumentContext(contentLanguage: "en", url: "https://example.org/feeds/all.xml")
    var first = JSONWriter()
    FeedDocumentJSON.write(file: "-", bytes: bytes, context: context, to: &first)
    var second = JSONWriter()
    FeedDocumentJSON.write(file: "-", bytes: bytes, context: context, to: &second)
    guard first.bytes == second.bytes else { fatalError("two readings of one document differ") }
    guard first.bytes.firstIndex(of: 0x0a) == first.bytes.count - 1 else { fatalError("a document is not one line") }
    return 0
}
