/// Resolves the references in a document's text. What the names stand for is the caller's knowledge.
public struct XMLReferences: Sendable {
    /// Decodes the reference whose ampersand is at a position, and says where the text goes on; an ampersand that begins
    /// no reference is written as itself.
    public typealias Decoder = @Sendable ([UInt8], Int, inout [UInt8]) -> Int

    private let decoder: Decoder
    public var entities = XMLEntities()
    /// How much the document's own entities may still add to it.
    private var budget = 1 << 20

    public init(decoder: @escaping Decoder) { self.decoder = decoder }

    /// Resolves the reference at `position`; the answer is where the text goes on, no further than `limit`.
    public mutating func resolve(_ bytes: [UInt8], at position: Int, limit: Int, into output: inout [UInt8]) -> Int {
        if !entities.isEmpty, let end = bytes[position..<min(limit, position + 128)].firstIndex(of: UInt8(ascii: ";")),
            let value = entities.value(of: bytes[(position + 1)..<end]), budget >= value.count
        {
            budget -= value.count
            var index = 0
            while index < value.count {
                if value[index] == UInt8(ascii: "&") {
                    index = decoder(value, index, &output)
                } else {
                    output.append(value[index])
                    index += 1
                }
            }
            return end + 1
        }
        return min(decoder(bytes, position, &output), limit)
    }

    /// Adds a run of character data to `output`, references resolved; false where an ampersand began none.
    public mutating func append(_ run: XMLRun, of bytes: [UInt8], to output: inout [UInt8]) -> Bool {
        let range = run.range
        if run.isLiteral {
            output.append(contentsOf: bytes[range])
            return true
        }
        var isClean = true
        var start = range.lowerBound
        while start < range.upperBound {
            start = appendPredefined(bytes, start..<range.upperBound, to: &output)
            guard start < range.upperBound else { break }
            let next = resolve(bytes, at: start, limit: range.upperBound, into: &output)
            if next == start + 1 { isClean = false }
            start = next
        }
        return isClean
    }

    /// Adds text up to the first reference that is not predefined, and says where that is.
    private func appendPredefined(_ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) -> Int {
        var start = range.lowerBound
        // What is written is never longer than what is read.
        output.append(addingCapacity: range.count) { target in
            unsafe target.withUnsafeMutableBufferPointer { buffer, count in
                unsafe bytes.withUnsafeBufferPointer { source in
                    guard var free = buffer.baseAddress, let text = source.baseAddress else { return }
                    unsafe free += count
                    while start < range.upperBound {
                        let mark =
                            ByteSearch.first(UInt8(ascii: "&"), of: bytes, in: start..<range.upperBound)
                            ?? range.upperBound
                        unsafe free.initialize(from: text + start, count: mark - start)
                        unsafe free += mark - start
                        count += mark - start
                        start = mark
                        guard mark < range.upperBound,
                            let (character, next) = Self.predefined(bytes, at: mark + 1, limit: range.upperBound)
                        else { return }
                        unsafe free.initialize(to: character)
                        unsafe free += 1
                        count += 1
                        start = next
                    }
                }
            }
        }
        return start
    }

    /// The references that nearly all are, told without a look at any table: `lt;`, `gt;`, `amp;` and `quot;`, which no
    /// document may declare to be anything else (XML 1.0 section 4.6).
    @inline(__always)
    private static func predefined(_ bytes: [UInt8], at name: Int, limit: Int) -> (character: UInt8, next: Int)? {
        let span = bytes.span
        guard name + 2 < limit else { return nil }
        switch (span[name], span[name + 1], span[name + 2]) {
        case (UInt8(ascii: "l"), UInt8(ascii: "t"), UInt8(ascii: ";")): return (UInt8(ascii: "<"), name + 3)
        case (UInt8(ascii: "g"), UInt8(ascii: "t"), UInt8(ascii: ";")): return (UInt8(ascii: ">"), name + 3)
        case (UInt8(ascii: "a"), UInt8(ascii: "m"), UInt8(ascii: "p")):
            guard name + 3 < limit, span[name + 3] == UInt8(ascii: ";") else { return nil }
            return (UInt8(ascii: "&"), name + 4)
        case (UInt8(ascii: "q"), UInt8(ascii: "u"), UInt8(ascii: "o")):
            guard name + 4 < limit, span[name + 3] == UInt8(ascii: "t"), span[name + 4] == UInt8(ascii: ";") else {
                return nil
            }
            return (UInt8(ascii: "\""), name + 5)
        default: return nil
        }
    }
}
