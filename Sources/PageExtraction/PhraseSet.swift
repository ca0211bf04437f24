/// Literal phrases looked for all at once, byte for byte.
struct PhraseSet: Sendable {
    /// Phrases by their first byte.
    private let phrases: [[[UInt8]]]

    init(_ phrases: [String]) {
        var table = [[[UInt8]]](repeating: [], count: 256)
        for phrase in phrases {
            let bytes = Array(phrase.utf8)
            if let first = bytes.first { table[Int(first)].append(bytes) }
        }
        self.phrases = table
    }

    /// Whether any of them occurs in `text`; phrases and text are in lower case.
    func occurs(in text: String) -> Bool {
        let bytes = Array(text.utf8)
        for start in bytes.indices where !phrases[Int(bytes[start])].isEmpty {
            if begins(bytes[start...]) { return true }
        }
        return false
    }

    /// Whether `text` begins with any of them.
    func begins(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        return phrases[Int(first)].contains { text.starts(with: $0) }
    }
}
