import TextProcessing

/// The `div` that Atom puts around XHTML.
enum XHTMLWrapper {
    /// The inside of the one `div` that holds everything in `range`, and its `xml:base`; `range` where there is no such
    /// `div`.
    static func inside(_ bytes: [UInt8], _ range: Range<Int>) -> (range: Range<Int>, base: String?) {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
        var end = range.upperBound
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        var scanner = HTMLScanner(bytes, in: start..<end, isXML: true)
        guard case .start(let name, let attributes, let isEmpty)? = scanner.next(), isDivision(bytes, name),
            let close = bytes[start..<end].lastIndex(of: UInt8(ascii: "<")), close > name.upperBound, !isEmpty
        else { return (range, nil) }
        let inner = scanner.offset
        let base = scanner.attributes(in: attributes, named: ["xml:base"])["xml:base"]
        var depth = 1
        while let token = scanner.next() {
            switch token {
            case .start(let name, _, let isEmpty) where !isEmpty && isDivision(bytes, name): depth += 1
            case .end(let name) where isDivision(bytes, name):
                depth -= 1
                // Something follows the first `div`: it does not wrap all.
                if depth == 0 { return scanner.offset >= end ? (inner..<close, base) : (range, nil) }
            default: break
            }
        }
        return (inner..<end, base)
    }

    private static func isDivision(_ bytes: [UInt8], _ name: Range<Int>) -> Bool {
        ASCII.equal(bytes[HTMLScanner.localName(bytes, name, isXML: true)], "div")
    }
}
