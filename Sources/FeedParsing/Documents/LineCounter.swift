import Markup

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
        line += ByteSearch.count(0x0a, of: bytes, in: offset..<end)
        offset = end
        return line
    }
}
