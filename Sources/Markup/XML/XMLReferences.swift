/// Resolves the references in a document's text. What the names stand for is the caller's knowledge.
package struct XMLReferences: Sendable {
    /// Decodes the reference whose ampersand is at a position, and says where the text goes on; an ampersand that begins
    /// no reference is written as itself.
    package typealias Decoder = @Sendable ([UInt8], Int, inout [UInt8]) -> Int

    private let decoder: Decoder
    package var entities = XMLEntities()
    /// How much the document's own entities may still add to it.
    private var budget = 1 << 20

    package init(decoder: @escaping Decoder) { self.decoder = decoder }

    /// Resolves the reference at `position`; the answer is where the text goes on, no further than `limit`.
    package mutating func resolve(_ bytes: [UInt8], at position: Int, limit: Int, into output: inout [UInt8]) -> Int {
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
    package mutating func append(_ run: XMLSkeleton.Run, of bytes: [UInt8], to output: inout [UInt8]) -> Bool {
        let range = run.range
        if run.isLiteral {
            output.append(contentsOf: bytes[range])
            return true
        }
        var isClean = true
        var start = range.lowerBound
        while start < range.upperBound,
            let mark = ByteSearch.first(UInt8(ascii: "&"), of: bytes, in: start..<range.upperBound)
        {
            output.append(contentsOf: bytes[start..<mark])
            start = resolve(bytes, at: mark, limit: range.upperBound, into: &output)
            if start == mark + 1 { isClean = false }
        }
        output.append(contentsOf: bytes[start..<range.upperBound])
        return isClean
    }
}
