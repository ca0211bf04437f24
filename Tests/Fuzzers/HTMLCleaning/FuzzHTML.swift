import TextProcessing

/// libFuzzer's entry: cleaning ends within the sanitizers' rules, what is clean stays as it is when it is cleaned again,
/// and nothing in it runs.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let resolver = LinkResolver(base: "https://example.org/a/b")
    for isXML in [false, true] {
        let once = cleaned(bytes, resolver, isXML: isXML)
        let twice = cleaned(Array(once.utf8), resolver, isXML: false)
        guard once == twice else { fatalError("clean HTML changes when it is cleaned again:\n\(once)\n\(twice)") }
        let lower = tags(ASCII.lowercased(once))
        for mark in marks where lower.contains(mark) { fatalError("clean HTML holds \(mark):\n\(once)") }
    }
    _ = HTMLText.plain(bytes)
    _ = HTMLText.collapsed(bytes)
    _ = HTMLText.looksLikeHTML(bytes)
    return 0
}

/// What never stands in clean HTML.
private let marks =
    ["<script", "<style", "<iframe", "<object", "<embed", "<!--"]
    + ["href", "src", "action", "background", "poster"].flatMap { name in
        ["javascript:", "vbscript:", "data:text"].map { " \(name)=\"\($0)" }
    }

/// The tags alone: text may say anything, and in clean HTML a `<` or `>` is never a part of it, nor of a value.
private func tags(_ html: String) -> String {
    html.split(separator: "<", omittingEmptySubsequences: false).dropFirst().map {
        "<" + ($0.split(separator: ">", omittingEmptySubsequences: false).first ?? "")
    }.joined(separator: "\n")
}

private func cleaned(_ bytes: [UInt8], _ resolver: LinkResolver, isXML: Bool) -> String {
    var cleaner = HTMLCleaner(resolver: resolver)
    cleaner.read(bytes, in: 0..<bytes.count, isXML: isXML)
    return cleaner.result().html
}
