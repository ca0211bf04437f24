/// UTF-16 and UTF-32 to UTF-8; lone surrogates and numbers beyond Unicode become U+FFFD.
enum WideDecoder {
    static func decode(_ bytes: [UInt8], from start: Int, width: Int, isBigEndian: Bool) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity((bytes.count - start) / width + 16)
        var position = start
        while position + width <= bytes.count {
            var code = unit(bytes, at: position, width: width, isBigEndian: isBigEndian)
            position += width
            if width == 2, code & 0xfc00 == 0xd800, position + 2 <= bytes.count {
                let low = unit(bytes, at: position, width: 2, isBigEndian: isBigEndian)
                if low & 0xfc00 == 0xdc00 {
                    code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
                    position += 2
                }
            }
            if code < 0x80 {
                output.append(UInt8(code))
            } else {
                let scalar = Unicode.Scalar(code) ?? "\u{fffd}"
                output.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
            }
        }
        return output
    }

    private static func unit(_ bytes: [UInt8], at position: Int, width: Int, isBigEndian: Bool) -> UInt32 {
        var value: UInt32 = 0
        for offset in 0..<width {
            let byte = UInt32(bytes[position + (isBigEndian ? offset : width - 1 - offset)])
            value = value << 8 | byte
        }
        return value
    }
}
