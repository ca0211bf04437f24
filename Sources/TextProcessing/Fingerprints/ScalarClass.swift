/// What a Unicode scalar means to a reader who compares two versions of a text. By blocks, because a property look-up
/// per scalar would cost more than all the rest.
enum ScalarClass {
    case letter, ideograph, digit
    case space
    /// Typographic: quotes, commas, dashes, arrows, emoji.
    case punctuation
    /// Changes what is said.
    case sign
    /// Joins or marks without being read: soft hyphen, zero-width characters, variation selectors, tags.
    case ignorable

    static func of(_ scalar: UInt32) -> ScalarClass {
        scalar < 0x80 ? ascii[Int(scalar)] : beyondASCII(scalar)
    }

    private static let ascii: [ScalarClass] = (0..<128).map { (code: UInt8) -> ScalarClass in
        switch code {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case 0...0x20, 0x7f: .space
        case UInt8(ascii: "?"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "="): .sign
        default: .punctuation
        }
    }

    private static func beyondASCII(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x80...0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: .space
        case 0xad, 0x34f, 0x61c, 0x180b...0x180f, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x206f, 0xfe00...0xfe0f,
            0xfeff, 0xfff9...0xfffb, 0xe0000...0xe0fff:
            .ignorable
        case 0xae, 0x2120, 0x2122: .ignorable
        case 0xa2...0xa5, 0xb0, 0xb1, 0x20a0...0x20cf, 0x2030, 0xbf, 0x37e, 0x61f, 0xff1f, 0xff05: .sign
        case 0xaa, 0xb5, 0xb2, 0xb3, 0xb9, 0xba, 0xbc...0xbe: .letter
        case 0xa1...0xbf, 0xd7, 0xf7: .punctuation
        case 0x2010...0x2027, 0x2031...0x205e, 0x2190...0x2bff, 0x2e00...0x2e7f: .punctuation
        case 0x3001...0x3004, 0x3008...0x3020, 0x3030, 0x303d, 0x30fb, 0xfe10...0xfe6f, 0xff5b...0xff65: .punctuation
        case 0x60c, 0x61b, 0x66a...0x66d, 0x6d4, 0x964, 0x965, 0x589, 0x5be, 0x5f3, 0x5f4: .punctuation
        case 0xff10...0xff19, 0x660...0x669, 0x6f0...0x6f9, 0x966...0x96f: .digit
        case 0xff21...0xff3a, 0xff41...0xff5a: .letter
        case 0xff01...0xff20, 0xff3b...0xff40: .punctuation
        case 0x3005...0x3007, 0x3040...0x30ff, 0x3400...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff: .ideograph
        case 0x1f000...0x1faff, 0xe000...0xf8ff: .punctuation
        default: .letter
        }
    }

    /// Simple lower case of one scalar; full-width Latin becomes ASCII.
    static func lowercased(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5a: scalar + 32
        case 0..<0xc0: scalar
        case 0xc0...0xd6, 0xd8...0xde, 0x391...0x3a1, 0x3a3...0x3a9, 0x410...0x42f: scalar + 32
        case 0xdf...0xff, 0x3b1...0x3c9, 0x430...0x44f, 0x450...0x45f: scalar
        case 0x400...0x40f: scalar + 80
        case 0xff21...0xff3a: scalar - 0xff21 + 0x61
        case 0xff41...0xff5a: scalar - 0xff41 + 0x61
        case 0xff10...0xff19: scalar - 0xff10 + 0x30
        case 0x600..<0x10a0, 0x1100..<0x1c80, 0x2d00..<0xa640, 0xac00..<0xf900: scalar
        default: Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
        }
    }
}
