/// Text from strangers, made harmless for terminals, log lines and mail headers.
///
/// Removed are control characters (C0, DEL, C1), whole escape sequences (ECMA-48 CSI, OSC, DCS and their kin),
/// bidirectional controls, invisible format characters and tags, so that what is shown is what is there, in one direction,
/// and moves no cursor. Joiners stay, since Persian and emoji are written with them.
public enum TerminalText {
    /// On one line: every line break and tab becomes a space, runs of spaces become one.
    ///
    /// - Parameter limit: the most scalars kept; what is longer ends in "…".
    public static func line(_ text: String, limit: Int = 2000) -> String {
        clean(text, limit: limit, keepsLines: false)
    }

    /// With its line feeds.
    public static func lines(_ text: String, limit: Int = 100_000) -> String {
        clean(text, limit: limit, keepsLines: true)
    }

    private static func clean(_ text: String, limit: Int, keepsLines: Bool) -> String {
        if isPlain(text, limit: limit) { return text }
        var kept = String.UnicodeScalarView()
        var (count, marks, state, pendingSpace) = (0, 0, EscapeSequence.none, false)
        for scalar in text.unicodeScalars {
            if state.consumes(scalar) { continue }
            let isBreak = scalar == "\n" || scalar.value == 0x2028 || scalar.value == 0x2029
            if keepsLines, isBreak {
                kept.append("\n")
                (count, marks, pendingSpace) = (count + 1, 0, false)
            } else if isBreak || scalar == "\r" || scalar == "\t" || scalar == " " {
                pendingSpace = true
                continue
            } else if isHidden(scalar) {
                continue
            } else {
                // More marks on one letter than any orthography has paint over the lines above and below.
                marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
                if marks > 6 { continue }
                if pendingSpace, !kept.isEmpty, kept.last != "\n" {
                    kept.append(" ")
                    count += 1
                }
                pendingSpace = false
                kept.append(scalar)
                count += 1
            }
            if count >= limit {
                kept.append("…")
                break
            }
        }
        return String(kept)
    }

    /// Most headlines are printable ASCII with single spaces, and are passed on as they are.
    private static func isPlain(_ text: String, limit: Int) -> Bool {
        guard text.utf8.count <= limit else { return false }
        var previous = UInt8(ascii: " ")
        for byte in text.utf8 {
            if byte < 0x20 || byte > 0x7e || (byte == 0x20 && previous == 0x20) { return false }
            previous = byte
        }
        return previous != 0x20 || text.isEmpty
    }

    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7f..<0xa0: true
        case 0x061c, 0x200b, 0x200e...0x200f, 0x202a...0x202e, 0x2060...0x206f, 0xfeff, 0xfff9...0xfffb: true
        // Tags, and what Unicode reserves.
        case 0xe0000...0xe007f, 0xfdd0...0xfdef: true
        case let value: value & 0xfffe == 0xfffe
        }
    }
}
