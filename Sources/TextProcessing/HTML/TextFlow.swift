/// Plain text as a reader sees it: white space runs become one space, paragraphs are separated by one line feed, and
/// neither stands at the ends.
struct TextFlow {
    private(set) var bytes: [UInt8] = []
    private enum Gap { case none, space, line }
    private var gap = Gap.none
    /// Space and line breaks are kept while this is above zero.
    private var preformattedDepth = 0

    mutating func take() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &bytes)
        return taken
    }

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// Text without references; its spaces are white space.
    mutating func append(_ source: [UInt8], _ range: Range<Int>) {
        if preformattedDepth > 0 { return appendPreformatted(source, range) }
        let part = source.span.extracting(range)
        var position = 0
        while position < part.count {
            while position < part.count, ASCII.isSpace(part[position]) {
                if gap == .none { gap = .space }
                position += 1
            }
            guard position < part.count else { return }
            // A stretch of words with single spaces is copied at once.
            let start = position
            position += 1
            while position < part.count {
                let byte = part[position]
                if byte <= 0x20, ASCII.isSpace(byte),
                    byte != 0x20 || position + 1 == part.count || ASCII.isSpace(part[position + 1])
                {
                    break
                }
                position += 1
            }
            flush()
            bytes.append(contentsOf: source[(range.lowerBound + start)..<(range.lowerBound + position)])
        }
    }

    /// Text without references that begins and ends with a word and has single spaces between its words.
    @inline(__always)
    mutating func append(words range: Range<Int>, of source: [UInt8]) {
        guard !range.isEmpty else { return }
        flush()
        bytes.append(contentsOf: source[range])
    }

    var isPreformatted: Bool { preformattedDepth > 0 }

    private mutating func appendPreformatted(_ source: [UInt8], _ range: Range<Int>) {
        var rest = range
        while !rest.isEmpty {
            let line = source[rest].firstIndex(of: 0x0a) ?? rest.upperBound
            if line > rest.lowerBound {
                flush()
                bytes.append(contentsOf: source[rest.lowerBound..<line])
            }
            guard line < rest.upperBound else { return }
            breakLine()
            rest = (line + 1)..<rest.upperBound
        }
    }

    mutating func space() {
        if gap == .none { gap = .space }
    }

    mutating func breakLine() { gap = .line }

    mutating func beginPreformatted() { preformattedDepth += 1 }
    mutating func endPreformatted() { preformattedDepth = max(0, preformattedDepth - 1) }

    private mutating func flush() {
        guard gap != .none else { return }
        defer { gap = .none }
        guard !bytes.isEmpty else { return }
        dropBlankLine()
        if !bytes.isEmpty { bytes.append(gap == .line ? 0x0a : 0x20) }
    }

    /// A paragraph that holds nothing but a no-break space was there to make room on a screen.
    private mutating func dropBlankLine() {
        guard gap == .line, bytes.last == 0xa0,
            bytes.suffix(3).elementsEqual([0x0a, 0xc2, 0xa0]) || bytes == [0xc2, 0xa0]
        else { return }
        bytes.removeLast(min(3, bytes.count))
    }
}
