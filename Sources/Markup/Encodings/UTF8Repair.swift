import CLibxml2

/// Checks UTF-8 and mends it: every maximal ill-formed piece becomes one U+FFFD (Unicode, section 3.9).
enum UTF8Repair {
    static func repaired(_ bytes: [UInt8], from start: Int) -> [UInt8] {
        guard var fault = firstFault(bytes, from: start) else { return start == 0 ? bytes : Array(bytes[start...]) }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 16)
        var run = start
        while true {
            output.append(contentsOf: bytes[run..<fault.start])
            output.append(contentsOf: [0xef, 0xbf, 0xbd])
            run = fault.end
            guard let next = firstFault(bytes, from: run) else { break }
            fault = next
        }
        output.append(contentsOf: bytes[run...])
        return output
    }

    /// The first ill-formed piece at or after `start`.
    static func firstFault(_ bytes: [UInt8], from start: Int) -> (start: Int, end: Int)? {
        let span = bytes.span
        let end = span.count
        var position = start
        while position < end {
            let lead = span[position]
            if lead < 0x80 {
                position = asciiEnd(bytes, from: position + 1)
                continue
            }
            let (length, low, high): (Int, UInt8, UInt8) =
                switch lead {
                case 0xc2...0xdf: (2, 0x80, 0xbf)
                case 0xe0: (3, 0xa0, 0xbf)
                case 0xe1...0xec, 0xee, 0xef: (3, 0x80, 0xbf)
                case 0xed: (3, 0x80, 0x9f)
                case 0xf0: (4, 0x90, 0xbf)
                case 0xf1...0xf3: (4, 0x80, 0xbf)
                case 0xf4: (4, 0x80, 0x8f)
                default: (1, 1, 0)
                }
            guard length > 1, position + 1 < end, span[position + 1] >= low, span[position + 1] <= high else {
                return (position, position + 1)
            }
            var next = position + 2
            while next < position + length {
                guard next < end, span[next] & 0xc0 == 0x80 else { return (position, next) }
                next += 1
            }
            position = next
        }
        return nil
    }

    /// Passes over ASCII, many bytes at a time, since it is nearly everything; stops at or up to seven bytes before what
    /// is not.
    static func asciiEnd(_ bytes: [UInt8], from start: Int) -> Int {
        unsafe bytes.withUnsafeBytes { buffer in
            var position = start
            if position + 32 <= buffer.count, let base = buffer.baseAddress {
                let text = unsafe base.assumingMemoryBound(to: UInt8.self) + position
                unsafe position += Int(shim_ascii(text, buffer.count - position))
            }
            while position + 8 <= buffer.count {
                let word = unsafe buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                guard word & 0x8080_8080_8080_8080 == 0 else { break }
                position += 8
            }
            return position
        }
    }
}
