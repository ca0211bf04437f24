import CLibxml2

/// Looks for single bytes with the C library's search, which reads 32 at a time.
enum ByteSearch {
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
}
