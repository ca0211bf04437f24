/// Breaks plain text into lines for a terminal of some width.
enum LineWrapping {
    /// How many places of a terminal a text takes: two for the wide letters of East Asia and for emoji, none for marks.
    static func width(of text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width(of: $1) } }

    /// The text's words in lines of at most `width` places; a word that is longer is cut. Never empty.
    static func wrap(_ text: String, width limit: Int, indent: String = "") -> [String] {
        guard width(of: text) > limit else { return [text] }
        let room = max(1, limit - indent.unicodeScalars.count)
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            var word = word[...]
            let space = lines.isEmpty ? limit : room
            if !line.isEmpty, width(of: line) + 1 + width(of: String(word)) > space {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? "" : " "
            while width(of: line) + width(of: String(word)) > (lines.isEmpty ? limit : room) {
                let part = prefix(of: word, width: (lines.isEmpty ? limit : room) - width(of: line))
                lines.append(line + part)
                line = ""
                word = word.dropFirst(part.count)
            }
            line += word
        }
        if !line.isEmpty { lines.append(line) }
        return lines.enumerated().map { $0 == 0 ? $1 : indent + $1 }
    }

    /// As many characters as fit; one at least.
    private static func prefix(of word: Substring, width limit: Int) -> String {
        var part = ""
        for character in word {
            guard part.isEmpty || width(of: part + String(character)) <= limit else { break }
            part.append(character)
        }
        return part
    }

    /// Unicode's East Asian Width W and F (UAX #11), by blocks.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
