/// Counts on runs of text, a byte at a time.
enum TextMeasure {
    /// How much a reader finds there, in Latin letters, and the marks that divide clauses or end sentences, in whatever
    /// script.
    ///
    /// An ideograph counts as three letters, a syllable of Hangul or kana as two, any other character as one, however many
    /// bytes UTF-8 spends on it; white space counts nothing.
    static func measure(_ bytes: [UInt8], _ range: Range<Int>) -> (length: Int32, punctuation: Int32) {
        var length: Int32 = 0
        var punctuation: Int32 = 0
        for i in range {
            let byte = bytes[i]
            if byte < 0x80 {
                if byte > 0x20 {
                    length += 1
                    switch byte {
                    case 0x2c, 0x2e, 0x21, 0x3f, 0x3b: punctuation += 1  // , . ! ? ;
                    default: break
                    }
                } else if byte == 0x20, i >= 3, bytes[i - 3] == 0xe0, bytes[i - 2] >= 0xb8, bytes[i - 2] <= 0xbb {
                    punctuation += 1  // Thai and Lao put no space between words: one stands where a clause ends
                }
            } else if byte >= 0xc0 {
                length += weight(byte)
            } else if i >= 1, isMark(bytes, i) {
                punctuation += 1
            }
        }
        return (length, punctuation)
    }

    /// By a character's first byte.
    private static func weight(_ lead: UInt8) -> Int32 {
        switch lead {
        case 0xe4...0xe9: 3  // ideographs
        case 0xe3, 0xea...0xed: 2  // kana, Hangul
        default: 1
        }
    }

    /// Whether the character that ends at this byte is a comma, a full stop or their like.
    private static func isMark(_ bytes: [UInt8], _ i: Int) -> Bool {
        switch (bytes[i - 1], bytes[i]) {
        case (0xd8, 0x8c), (0xd8, 0x9b), (0xd8, 0x9f), (0xdb, 0x94): return true  // ، ؛ ؟ ۔
        case (0xd6, 0x89), (0xd5, 0x9d): return true  // ։ ՝
        case (0x80, 0x81), (0x80, 0x82): return i >= 2 && bytes[i - 2] == 0xe3  // 、 。
        case (0xbc, 0x81), (0xbc, 0x8c), (0xbc, 0x8e), (0xbc, 0x9b), (0xbc, 0x9f), (0xbd, 0xa1), (0xbd, 0xa4):
            return i >= 2 && bytes[i - 2] == 0xef  // ！ ， ． ； ？ ｡ ､
        case (0xa5, 0xa4), (0xa5, 0xa5), (0xbc, 0x8d): return i >= 2 && bytes[i - 2] == 0xe0  // । ॥ །
        case (0x81, 0x8a), (0x81, 0x8b), (0x9f, 0x94), (0x8d, 0xa2), (0x8d, 0xa3):
            return i >= 2 && bytes[i - 2] == 0xe1  // ၊ ။ ។ ። ፣
        default: return false
        }
    }
}
