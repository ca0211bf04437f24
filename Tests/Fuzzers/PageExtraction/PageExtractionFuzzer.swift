import PageExtraction

/// libFuzzer's entry: whatever the bytes are, extraction ends, within the sanitizers' rules, and its text is clean.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let page = PageExtractor.extract(bytes, contentType: "text/html", url: "https://example.org/a/b")
    let controls = page.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }
    precondition(!controls, "control characters in the text")
    _ = ExtractedPageJSON.line(file: "-", page)
    return 0
}
