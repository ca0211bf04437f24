/// The words of a text as hashes, folded and lightly stemmed.
enum EventTokens {
    static func hashes(of text: String, limit: Int) -> [UInt64] {
        var result: [UInt64] = []
        var word: [UInt8] = []
        func flush() {
            guard !word.isEmpty else { return }
            result.append(hash(word))
            word.removeAll(keepingCapacity: true)
        }
        for byte in text.utf8 {
            switch byte {
            case 0x41...0x5a: word.append(byte | 0x20)
            case 0x61...0x7a, 0x30...0x39, 0x80...: word.append(byte)
            default:
                flush()
                if result.count >= limit { return result }
            }
        }
        flush()
        return result
    }

    static func hash(_ word: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash ^ (hash >> 29)
    }
}
