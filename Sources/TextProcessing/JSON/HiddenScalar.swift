/// A character that a terminal obeys or hides instead of showing: C1 controls, marks that turn the direction of writing,
/// line and paragraph separators, noncharacters, tags. JSON may escape it, so that nothing is lost and nothing happens.
struct HiddenScalar {
    let scalar: Unicode.Scalar
    /// In bytes of UTF-8.
    let length: Int

    /// Whether a byte begins one, as far as one byte can tell.
    static func mayBegin(_ byte: UInt8) -> Bool {
        byte == 0xc2 || byte == 0xd8 || byte == 0xe2 || byte == 0xef || byte == 0xf3
    }

    /// nil where another character, or none, begins there.
    init?(in bytes: [UInt8], at index: Int) {
        func byte(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset]) & 0x3f : 0 }
        let value: UInt32
        switch bytes[index] {
        case 0xc2, 0xd8: (value, length) = ((UInt32(bytes[index]) & 0x1f) << 6 | byte(1), 2)
        case 0xe2, 0xef: (value, length) = ((UInt32(bytes[index]) & 0x0f) << 12 | byte(1) << 6 | byte(2), 3)
        case 0xf3:
            (value, length) = ((UInt32(bytes[index]) & 0x07) << 18 | byte(1) << 12 | byte(2) << 6 | byte(3), 4)
        default: return nil
        }
        guard Self.isHidden(value), let scalar = Unicode.Scalar(value) else { return nil }
        self.scalar = scalar
    }

    private static func isHidden(_ value: UInt32) -> Bool {
        switch value {
        case 0x80...0x9f, 0x061c, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfffe, 0xffff, 0xe0000...0xe007f:
            true
        default: false
        }
    }
}
