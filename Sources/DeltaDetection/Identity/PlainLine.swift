import TextProcessing

/// Received text made fit to be kept: no control characters, no idle white space.
enum PlainLine {
    /// One line.
    static func cleaned(_ text: String) -> String { squeezed(text, keepsParagraphs: false) }

    /// Paragraphs separated by a single line feed.
    static func paragraphs(_ text: String) -> String { squeezed(text, keepsParagraphs: true) }

    /// The first words of a text that has no headline, furniture passed over: at most about 90 bytes, cut between words.
    static func opening(of text: String) -> String {
        let start = ReadingText(text).sentences.first { !$0.isFurniture }?.span.lowerBound ?? 0
        let line = text.utf8.dropFirst(start).prefix { $0 != 0x0a }
        guard line.count > 90 else { return String(Substring(line)) }
        let head = line.prefix(90)
        let cut = head.lastIndex(of: 0x20) ?? head.endIndex
        // A cut inside a character (a text without spaces) is repaired by decoding.
        var bytes = Array(head[..<cut])
        while let last = bytes.last, last >= 0x80, String(validating: bytes, as: UTF8.self) == nil {
            bytes.removeLast()
        }
        return String(decoding: bytes, as: UTF8.self) + "…"
    }

    private static func squeezed(_ text: String, keepsParagraphs: Bool) -> String {
        if isSqueezed(text, keepsParagraphs: keepsParagraphs) { return text }
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count)
        var pending: UInt8 = 0
        for byte in text.utf8 {
            if byte <= 0x20 || byte == 0x7f {
                if keepsParagraphs, byte == 0x0a || byte == 0x0d {
                    pending = 0x0a
                } else if pending == 0 {
                    pending = 0x20
                }
            } else {
                if pending != 0, !output.isEmpty { output.append(pending) }
                pending = 0
                output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Nearly all text is, as parsers leave it.
    private static func isSqueezed(_ text: String, keepsParagraphs: Bool) -> Bool {
        let bytes = text.utf8Span.span
        guard !bytes.isEmpty else { return true }
        let lineFeed: UInt8 = keepsParagraphs ? 0x0a : 0x20
        var faults: UInt8 = 0
        // Without a way out and with nothing to remember, so that many bytes are looked at in one step.
        for index in bytes.indices {
            let byte = bytes[index]
            faults |= (byte == 0x7f ? 1 : 0) | (byte < 0x20 ? 1 : 0) & (byte != lineFeed ? 1 : 0)
        }
        for index in 1..<bytes.count {
            faults |= (bytes[index] <= 0x20 ? 1 : 0) & (bytes[index &- 1] <= 0x20 ? 1 : 0)
        }
        return faults == 0 && bytes[0] > 0x20 && bytes[bytes.count - 1] > 0x20
    }
}
