import NewsModel

/// Cuts a text into what a reader compares: words, numbers and meaningful signs; in one pass over its bytes.
struct ReadingTokenizer {
    private let bytes: [UInt8]
    private var tokens: [ReadingToken] = []
    private var hash = StableHash()
    private var start = -1
    private var end = 0
    private var kind = ReadingToken.Kind.word
    private var digest = StableHash()

    static func tokens(of bytes: [UInt8]) -> [ReadingToken] { read(bytes).tokens }

    /// Also the digest of all tokens' keys: each step of it waits for the one before, and here the tokens are made meanwhile.
    static func read(_ bytes: [UInt8]) -> (tokens: [ReadingToken], digest: StableHash) {
        var tokenizer = ReadingTokenizer(bytes: bytes)
        tokenizer.run()
        return (tokenizer.tokens, tokenizer.digest)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 5)
    }

    private mutating func run() {
        var index = 0
        while index < bytes.count {
            index = plainWords(from: index)
            let plain = plainLetters(from: index)
            if plain > index {
                index = plain
                continue
            }
            if index == bytes.count { break }
            let (scalar, next) = character(at: index)
            switch ScalarClass.of(scalar) {
            case .letter: extend(with: scalar, from: index, to: next, isDigit: false)
            case .digit: extend(with: scalar, from: index, to: next, isDigit: true)
            case .ignorable: break
            case .ideograph:
                close()
                single(scalar, from: index, to: next, kind: .ideograph)
            case .sign:
                close()
                single(scalar == 0xff1f || scalar == 0x61f ? 0x3f : scalar, from: index, to: next, kind: .sign)
            case .space: close()
            case .punctuation: punctuation(scalar, from: index, to: next)
            }
            index = next
        }
        close()
    }

    /// Takes the words of ASCII letters that follow each other with single spaces between them, which most text is made of;
    /// returns where it can't go on so, which may be where it began.
    private mutating func plainWords(from index: Int) -> Int {
        guard start < 0 else { return index }
        // Values of its own, so that the loop need not look whether they are still the same.
        let text = bytes
        var tokens: [ReadingToken] = []
        swap(&tokens, &self.tokens)
        var (stop, digest) = (index, digest)
        tokens.append(addingCapacity: tokens.capacity - tokens.count) { tokens in
            let bytes = text.span
            var start = index
            while start < bytes.count, !tokens.isFull {
                let end = ByteWord.endOfLetters(bytes, from: start)
                guard end > start, end < bytes.count, bytes[end] == 0x20 else { break }
                let key = Self.key(ofLetters: bytes, start, end)
                tokens.append(ReadingToken(key: key, span: start..<end, kind: .word))
                digest.combine(Int64(bitPattern: key))
                start = end &+ 1
            }
            stop = start
        }
        swap(&tokens, &self.tokens)
        self.digest = digest
        return stop
    }

    /// The hash of ASCII letters in lower case.
    @inline(__always)
    private static func key(ofLetters bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        var (hash, next) = (StableHash(), start)
        if start &+ 8 <= bytes.count {
            // Always eight steps, of which those within the word count: cheaper than a wrong guess where it ends.
            let letters = ByteWord(bytes, at: start).lowerCased
            var step = hash
            for place in 0..<8 {
                step.combine(byte: UInt8(truncatingIfNeeded: letters >> UInt64(place &* 8)))
                if start &+ place < end { hash = step }
            }
            next = start &+ 8
        }
        while next < end {
            hash.combine(byte: bytes[next] | 0x20)
            next &+= 1
        }
        return hash.value
    }

    private mutating func append(_ token: ReadingToken) {
        tokens.append(token)
        digest.combine(Int64(bitPattern: token.key))
    }

    /// Takes the ASCII letters that begin at `index`; returns where they end.
    private mutating func plainLetters(from index: Int) -> Int {
        var next = index
        var hash = start < 0 ? StableHash() : self.hash
        while next < bytes.count, case let letter = bytes[next] | 0x20, letter &- UInt8(ascii: "a") < 26 {
            hash.combine(byte: letter)
            next += 1
        }
        guard next > index else { return index }
        if start < 0 { start = index }
        kind = .word
        self.hash = hash
        end = next
        return next
    }

    private mutating func extend(with scalar: UInt32, from index: Int, to next: Int, isDigit: Bool) {
        if start < 0 {
            start = index
            hash = StableHash()
            kind = isDigit ? .number : .word
        } else if !isDigit, kind != .word {
            kind = .word
        }
        combine(ScalarClass.lowercased(scalar))
        end = next
    }

    /// Inside a word an apostrophe is nothing; inside a number a point, a comma or a colon belongs to it; a minus before a
    /// number is a sign. Everything else just ends the word.
    private mutating func punctuation(_ scalar: UInt32, from index: Int, to next: Int) {
        if start >= 0, next < bytes.count {
            let followingClass = classOfNextRead(from: next)
            if Self.isApostrophe(scalar), kind == .word, followingClass == .letter { return }
            if kind != .word, followingClass == .digit {
                switch scalar {
                case 0x2e:
                    combine(scalar)
                    return
                case 0x2c where isGrouping(after: next): return
                case 0x2c:
                    combine(scalar)
                    return
                case 0x3a:
                    combine(scalar)
                    kind = .clock
                    return
                default: break
                }
            }
        } else if start < 0, Self.isMinus(scalar), next < bytes.count, isDigit(next), index == 0 || isSpace(index - 1) {
            single(0x2d, from: index, to: next, kind: .sign)
            return
        }
        close()
    }

    /// What stands at `index`, and where the text goes on. A character reference that was escaped once too often
    /// (`Ferry &amp; lorry`, `don&#39;t`) is what it stands for.
    private func character(at index: Int) -> (scalar: UInt32, next: Int) {
        if bytes[index] == UInt8(ascii: "&"), let reference = reference(at: index) { return reference }
        let (scalar, length) = Self.scalar(in: bytes, at: index)
        return (scalar, index + length)
    }

    private func reference(at index: Int) -> (scalar: UInt32, next: Int)? {
        // The longest that writers of feeds use is `&#x2019;`; the limit keeps a row of ampersands linear.
        let end = bytes[index...].prefix(10).firstIndex(of: UInt8(ascii: ";"))
        guard let end, end > index + 2 else { return nil }
        var output: [UInt8] = []
        guard HTMLEntities.decode(bytes, at: index, into: &output) == end + 1, !output.isEmpty else { return nil }
        let (scalar, length) = Self.scalar(in: output, at: 0)
        return length == output.count ? (scalar, end + 1) : nil
    }

    /// Of the first character from `index` on that is read; a soft hyphen or a zero-width character is none.
    private func classOfNextRead(from index: Int) -> ScalarClass {
        var index = index
        while index < bytes.count {
            let (scalar, next) = character(at: index)
            let kind = ScalarClass.of(scalar)
            if kind != .ignorable { return kind }
            index = next
        }
        return .space
    }

    private mutating func single(_ scalar: UInt32, from index: Int, to next: Int, kind: ReadingToken.Kind) {
        hash = StableHash()
        combine(ScalarClass.lowercased(scalar))
        append(ReadingToken(key: hash.value, span: index..<next, kind: kind))
    }

    private mutating func close() {
        guard start >= 0 else { return }
        append(ReadingToken(key: hash.value, span: start..<end, kind: kind))
        start = -1
    }

    /// Composed and decomposed letters (NFC, NFD) hash alike.
    private mutating func combine(_ scalar: UInt32) {
        if scalar < 0x80 {
            hash.combine(byte: UInt8(scalar))
        } else if scalar >= 0xfb00, scalar <= 0xfb04 {
            // Ligatures of f, as typesetters leave them.
            for byte in ["ff", "fi", "fl", "ffi", "ffl"][Int(scalar - 0xfb00)].utf8 { hash.combine(byte: byte) }
        } else if let (base, mark) = ComposedLetter.parts(of: scalar) {
            combine(base)
            hash.combine(Int64(mark))
        } else {
            hash.combine(Int64(scalar))
        }
    }

    /// Exactly three digits follow, as in `1,000`.
    private func isGrouping(after index: Int) -> Bool {
        guard index + 2 < bytes.count else { return false }
        return isDigit(index) && isDigit(index + 1) && isDigit(index + 2) && !isDigit(index + 3)
    }

    private func isDigit(_ index: Int) -> Bool {
        index < bytes.count && bytes[index] >= UInt8(ascii: "0") && bytes[index] <= UInt8(ascii: "9")
    }

    private func isSpace(_ index: Int) -> Bool {
        bytes[index] <= 0x20 || bytes[index] == 0xa0 || bytes[index] == UInt8(ascii: "(")
    }

    private static func isApostrophe(_ scalar: UInt32) -> Bool {
        scalar == 0x27 || scalar == 0x2019 || scalar == 0x2018 || scalar == 0x60 || scalar == 0x2bc
    }

    private static func isMinus(_ scalar: UInt32) -> Bool {
        scalar == 0x2d || scalar == 0x2212 || (scalar >= 0x2010 && scalar <= 0x2013)
    }

    /// The scalar that starts at `index` of well-formed UTF-8, and its length in bytes.
    static func scalar(in bytes: [UInt8], at index: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[index])
        func continuation(_ offset: Int) -> UInt32 {
            index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3f) : 0
        }
        switch first {
        case 0..<0xc0: return (first, 1)
        case 0xc0..<0xe0: return ((first & 0x1f) << 6 | continuation(1), min(2, bytes.count - index))
        case 0xe0..<0xf0:
            return ((first & 0x0f) << 12 | continuation(1) << 6 | continuation(2), min(3, bytes.count - index))
        default:
            let high = (first & 0x07) << 18 | continuation(1) << 12
            return (high | continuation(2) << 6 | continuation(3), min(4, bytes.count - index))
        }
    }
}
