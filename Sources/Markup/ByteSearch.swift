import CLibxml2

/// Looks for single bytes with the C library's search, which reads 32 at a time.
package enum ByteSearch {
    /// Where in `range` the first such byte stands.
    static func first(_ byte: UInt8, of bytes: [UInt8], in range: Range<Int>) -> Int? {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            let part = buffer.extracting(range)
            guard let base = part.baseAddress, let found = unsafe shim_find(base, byte, part.count) else {
                return nil
            }
            return unsafe found - base + range.lowerBound
        }
    }

    /// How often `byte` stands in `range`.
    package static func count(_ byte: UInt8, of bytes: [UInt8], in range: Range<Int>) -> Int {
        unsafe bytes.withUnsafeBytes { buffer in
            let pattern = UInt64(byte) &* ones
            var total = 0
            var position = range.lowerBound
            while position + 8 <= range.upperBound {
                // Eight counters of one byte each, added up before their sum could outgrow a byte.
                let end = min(position + 31 * 8, range.upperBound - 7)
                var counters: UInt64 = 0
                while position < end {
                    let word = unsafe buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self) ^ pattern
                    // The high bit of every byte that is zero: of every byte that is the one.
                    let zeros = ~(((word & lowBits) &+ lowBits) | word | lowBits)
                    counters &+= zeros >> 7
                    position += 8
                }
                total += Int(truncatingIfNeeded: (counters &* ones) >> 56)
            }
            while position < range.upperBound {
                if unsafe buffer[position] == byte { total += 1 }
                position += 1
            }
            return total
        }
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let lowBits: UInt64 = 0x7f7f_7f7f_7f7f_7f7f
}
