/// Counts on runs of text, a byte at a time.
enum TextMeasure {
    /// Bytes that are not white space, and marks that divide clauses or end sentences, in whatever script.
    static func measure(_ bytes: [UInt8], _ range: Range<Int>) -> (length: Int32, punctuation: Int32) {
        var length: Int32 = 0
        var punctuation: Int32 = 0
        for i in range {
            let byte = bytes[i]
            guard byte > 0x20 else { continue }
            length += 1
            switch byte {
            case 0x2c, 0x2e, 0x21, 0x3f, 0x3b: punctuation += 1  // , . ! ? ;
            case 0x82 where i >= 2 && bytes[i - 1] == 0x80 && bytes[i - 2] == 0xe3: punctuation += 1  // 。
            case 0x81 where i >= 2 && bytes[i - 1] == 0x80 && bytes[i - 2] == 0xe3: punctuation += 1  // 、
            case 0x8c where i >= 2 && bytes[i - 1] == 0xbc && bytes[i - 2] == 0xef: punctuation += 1  // ，
            case 0x8c where i >= 1 && bytes[i - 1] == 0xd8: punctuation += 1  // ،
            case 0xa4 where i >= 2 && bytes[i - 1] == 0xa5 && bytes[i - 2] == 0xe0: punctuation += 1  // ।
            default: break
            }
        }
        return (length, punctuation)
    }
}
