/// Folded text as it grows: appends scalars folded, and joins the few marks that make a letter of its own with theirs.
struct FoldedBytes {
    private(set) var bytes: [UInt8] = []
    private var last: UInt32 = 0
    private var lastOffset = 0
    private let table = ScalarTable.shared

    init() {}

    /// Begins with a text as it stands, its ASCII letters in lower case.
    init(lowerCased text: [UInt8]) {
        bytes = text
        var span = bytes.mutableSpan
        for index in span.indices {
            let byte = span[index]
            span[index] = byte &- 0x41 < 26 ? byte | 0x20 : byte
        }
    }

    var count: Int { bytes.count }

    mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(capacity) }

    /// An ASCII byte that is already folded.
    @inline(__always)
    mutating func append(ascii byte: UInt8) {
        last = 0
        bytes.append(byte)
    }

    /// Forgets what came before, so that a mark does not join over the start of a word.
    mutating func startWord() { last = 0 }

    mutating func append(_ scalar: UInt32, _ entry: ScalarTable.Entry) {
        switch entry.kind {
        case .ignored: return
        case .dropped, .mark, .soloMark:
            if let whole = Composition.compose(last, scalar) {
                bytes.removeLast(bytes.count - lastOffset)
                write(whole)
                return
            }
            if entry.kind == .dropped { return }
            writeFolded(scalar, entry)
        default: writeFolded(scalar, entry)
        }
    }

    private mutating func writeFolded(_ scalar: UInt32, _ entry: ScalarTable.Entry) {
        if entry.isSequence {
            for part in table.sequences[Int(entry.target)] { writeComposed(part) }
        } else {
            writeComposed(entry.target == 0 ? scalar : entry.target)
        }
    }

    private mutating func writeComposed(_ scalar: UInt32) {
        if last != 0, let whole = Composition.compose(last, scalar) {
            bytes.removeLast(bytes.count - lastOffset)
            write(whole)
        } else {
            write(scalar)
        }
    }

    private mutating func write(_ scalar: UInt32) {
        last = scalar
        lastOffset = bytes.count
        if scalar < 0x80 {
            bytes.append(UInt8(scalar))
        } else if scalar < 0x800 {
            bytes.append(UInt8(0xC0 | scalar >> 6))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        } else {
            appendScalar(scalar, to: &bytes)
        }
    }
}
