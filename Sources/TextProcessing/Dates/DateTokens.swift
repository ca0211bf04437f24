/// The numbers, words and signs of a date, in order.
struct DateTokens {
    enum Token: Equatable {
        case number(Int, digits: Int)
        /// In lower case, without diacritics; full stops inside (`p.m.`) are left out.
        case word(String)
        case sign(UInt8)
        case space
    }

    private(set) var all: [Token] = []

    /// No date has more.
    private static let maximumCount = 40

    /// False where the text has more tokens or longer numbers than any date.
    mutating func split(_ bytes: borrowing Span<UInt8>) -> Bool {
        var position = 0
        all.reserveCapacity(24)
        while position < bytes.count {
            guard all.count < Self.maximumCount else { return false }
            let byte = bytes[position]
            if byte == UInt8(ascii: "(") {
                // RFC 5322 comments: "(Pacific Standard Time)".
                while position < bytes.count, bytes[position] != UInt8(ascii: ")") { position += 1 }
                position += 1
            } else if let first = Self.space(bytes, at: position) {
                position += first
                while position < bytes.count, let more = Self.space(bytes, at: position) { position += more }
                if all.last != .space { all.append(.space) }
            } else if ASCII.isDigit(byte) {
                let start = position
                var number = 0
                while position < bytes.count, let digit = ASCII.digit(bytes[position]) {
                    guard position - start < 9 else { return false }
                    number = number * 10 + digit
                    position += 1
                }
                all.append(.number(number, digits: position - start))
            } else if ASCII.isLetter(byte) || byte >= 0x80 {
                all.append(.word(Self.word(bytes, &position)))
            } else {
                all.append(.sign(byte))
                position += 1
            }
        }
        return true
    }

    /// How long the space is that stands here, the wide and the unbreakable ones too; nil where there is none.
    private static func space(_ bytes: borrowing Span<UInt8>, at position: Int) -> Int? {
        switch bytes[position] {
        case 0...0x20: return 1
        case 0xc2: return position + 1 < bytes.count && bytes[position + 1] == 0xa0 ? 2 : nil
        case 0xe2, 0xe3:
            guard position + 2 < bytes.count else { return nil }
            let code = (bytes[position], bytes[position + 1], bytes[position + 2])
            return code == (0xe2, 0x80, 0xaf) || code == (0xe2, 0x80, 0x89) || code == (0xe3, 0x80, 0x80) ? 3 : nil
        default: return nil
        }
    }

    private static func word(_ bytes: borrowing Span<UInt8>, _ position: inout Int) -> String {
        var letters: [UInt8] = []
        var isASCII = true
        while position < bytes.count {
            let byte = bytes[position]
            if ASCII.isLetter(byte) {
                letters.append(ASCII.lowercased(byte))
            } else if byte >= 0x80, space(bytes, at: position) == nil {
                isASCII = false
                letters.append(byte)
            } else if byte == UInt8(ascii: "."), letters.count <= 2, position + 1 < bytes.count,
                ASCII.isLetter(bytes[position + 1]), position + 2 >= bytes.count || !ASCII.isLetter(bytes[position + 2])
            {
                // The point of "p.m.", but not that of "14.Mai".
            } else {
                break
            }
            position += 1
        }
        let text = String(decoding: letters, as: UTF8.self)
        return isASCII ? text : String(String.UnicodeScalarView(text.lowercased().unicodeScalars.compactMap(folded)))
    }

    /// Latin and Greek letters lose their accents; other scripts stay as they are.
    private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "à", "á", "â", "ã", "ä", "å": "a"
        case "ç": "c"
        case "è", "é", "ê", "ë": "e"
        case "ì", "í", "î", "ï": "i"
        case "ñ": "n"
        case "ò", "ó", "ô", "õ", "ö", "ő": "o"
        case "ù", "ú", "û", "ü", "ű": "u"
        case "ά": "α"
        case "έ": "ε"
        case "ή": "η"
        case "ί", "ϊ", "ΐ": "ι"
        case "ό": "ο"
        case "ύ", "ϋ", "ΰ": "υ"
        case "ώ": "ω"
        case "\u{300}"..."\u{36f}": nil
        default: scalar
        }
    }
}
