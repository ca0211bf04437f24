import CLibxml2

/// Looks for single bytes with the C library's search, which reads 32 at a time.
public enum ByteSearch {
    /// Where in `range` the first such byte stands.
    public static func first(_ byte: UInt8, of bytes: [UInt8], in range: Range<Int>) -> Int? {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            let part = buffer.extracting(range)
            guard let base = part.baseAddress, let found = unsafe shim_find(base, byte, part.count) else {
                return nil
            }
            return unsafe found - base + range.lowerBound
        }
    }

    /// How often `byte` stands in `range`.
    public static func count(_ byte: UInt8, of bytes: [UInt8], in range: Range<Int>) -> Int {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            let part = buffer.extracting(range)
            guard let base = part.baseAddress else { return 0 }
            return unsafe Int(shim_count(base, byte, part.count))
        }
    }
}
