/// Cuts a stretch of text with its surroundings at word boundaries.
public enum Quotation {
    /// The text of `span` with up to `margin` bytes on either side, inside its paragraph, in one line; an ellipsis
    /// stands where something of the paragraph is left out.
    public static func around(_ span: Range<Int>, in source: [UInt8], margin: Int = 60) -> String {
        let (bounds, cut) = bounds(around: span, in: source, margin)
        var quote: [UInt8] = []
        quote.reserveCapacity(bounds.count + 6)
        if cut.start { quote += ellipsis }
        for index in bounds { quote.append(max(source[index], 32)) }
        if cut.end { quote += ellipsis }
        return String(decoding: quote, as: UTF8.self)
    }

    /// The same in three: before the span, the span, after it.
    public static func parts(
        around span: Range<Int>, in source: [UInt8], margin: Int = 60
    ) -> (before: String, span: String, after: String) {
        let span = span.clamped(to: 0..<source.count)
        let (bounds, cut) = bounds(around: span, in: source, margin)
        func text(_ range: Range<Int>) -> String {
            String(decoding: source[range].map { max($0, 32) }, as: UTF8.self)
        }
        return (
            (cut.start ? "…" : "") + text(min(bounds.lowerBound, span.lowerBound)..<span.lowerBound), text(span),
            text(span.upperBound..<max(bounds.upperBound, span.upperBound)) + (cut.end ? "…" : "")
        )
    }

    private static func bounds(
        around span: Range<Int>, in source: [UInt8], _ margin: Int
    ) -> (bounds: Range<Int>, cut: (start: Bool, end: Bool)) {
        let span = span.clamped(to: 0..<source.count)
        var start = max(0, span.lowerBound - margin)
        var end = min(source.count, span.upperBound + margin)
        if let feed = source[start..<span.lowerBound].lastIndex(of: 0x0A) { start = feed + 1 }
        if let feed = source[span.upperBound..<end].firstIndex(of: 0x0A) { end = feed }
        let cutsStart = start > 0 && source[start - 1] != 0x0A
        let cutsEnd = end < source.count && source[end] != 0x0A
        if cutsStart { start = boundary(after: start, before: span.lowerBound, in: source) }
        if cutsEnd { end = boundary(before: end, after: span.upperBound, in: source) }
        while start < span.lowerBound, source[start] <= 32 { start += 1 }
        while end > span.upperBound, source[end - 1] <= 32 { end -= 1 }
        return (start..<max(start, end), (cutsStart, cutsEnd))
    }

    private static let ellipsis = Array("…".utf8)

    /// The first place from `index` on that starts a word; in scripts without spaces, a character.
    private static func boundary(after index: Int, before limit: Int, in source: [UInt8]) -> Int {
        var cut = index
        while cut < limit, source[cut - 1] > 32 {
            if source[cut] >= 0xE0, isSolo(source, cut) { return cut }
            cut += 1
        }
        return cut
    }

    private static func boundary(before index: Int, after limit: Int, in source: [UInt8]) -> Int {
        var cut = index
        while cut > limit, source[cut] > 32 {
            if source[cut] >= 0xE0, isSolo(source, cut) { return cut }
            cut -= 1
        }
        return cut
    }

    private static func isSolo(_ source: [UInt8], _ index: Int) -> Bool {
        ScalarTable.shared[decodeScalar(source, at: index).scalar].kind == .solo
    }
}
