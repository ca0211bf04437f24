/// Lines of offsets that mostly grow.
struct LineCounter {
    private let bytes: [UInt8]
    private var offset = 0
    private var line = 1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The 1-based line that `target` is in.
    mutating func line(at target: Int) -> Int {
        if target < offset { (offset, line) = (0, 1) }
        let end = max(offset, min(target, bytes.count))
        line += breaks(in: offset..<end)
        offset = end
        return line
    }

    private func breaks(in range: Range<Int>) -> Int {
        let part = bytes.span.extracting(range)
        var count = 0
        // Without a check for overflow, so that it runs at memory speed; a count of bytes cannot.
        for index in part.indices { count &+= part[index] == 0x0a ? 1 : 0 }
        return count
    }
}
