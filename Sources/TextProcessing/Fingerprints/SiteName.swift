/// Whether a name is an outlet's, as outlets write theirs: `The New York Times` or `NYT` of nytimes.com, `EL PAÍS` of
/// elpais.com, `Süddeutsche` of sueddeutsche.de, `BBC Sport` of bbc.co.uk, `SZ.de` of any domain in `.de`.
public enum SiteName {
    private static let mostWords = 7

    /// - Parameter outlet: a domain, or a name that the operator gave.
    static func belongs(_ name: ArraySlice<UInt8>, to outlet: String) -> Bool {
        let domain = outlet.utf8.split(separator: UInt8(ascii: "."))
        guard let first = domain.first else { return false }
        if domain.count > 1, isDomain(name, under: Array(domain[domain.count - 1])) { return true }
        let labels = spellings(Array(first)).map { Array($0.joined()) }
        return labels.contains { label in
            label.count >= 2 && spellings(Array(name)).contains { fits($0, label) }
        }
    }

    /// Whether two names are one, articles and generic words apart: `The Strait Gazette`, `Strait Gazette Online`.
    static func isSame(_ name: ArraySlice<UInt8>, as other: String) -> Bool {
        let (a, b) = (spellings(Array(name))[0], spellings(Array(other.utf8))[0])
        let (bare, otherBare) = (a.filter { !generic.contains($0) }, b.filter { !generic.contains($0) })
        return a.joined().elementsEqual(b.joined()) && !a.isEmpty || !bare.isEmpty && bare == otherBare
    }

    /// All words of a short name begin as names do, and no number stands among them.
    static func hasForm(_ name: ArraySlice<UInt8>) -> Bool {
        let text = ReadingText(String(decoding: name, as: UTF8.self), recognisesFurniture: false)
        guard let sentence = text.sentences.first, text.sentences.count == 1, sentence.tokens.count <= mostWords,
            text.tokens.allSatisfy({ $0.kind == .word })
        else { return false }
        return FurnitureLine(0, in: text, text.tokens.map(\.key)).isName(from: 0)
    }

    /// Words of one name, one way or another spelled.
    private typealias Words = [[UInt8]]

    /// The label is made of the beginnings of the name's words in their order, all of the label and a part of each word
    /// that is not generic; or the name is the label's beginning.
    private static func fits(_ words: Words, _ label: [UInt8]) -> Bool {
        guard !words.isEmpty, words.count <= mostWords else { return false }
        let squeezed = words.joined()
        let bare = words.filter { !generic.contains($0) }
        if squeezed.elementsEqual(label) || composes(words[...], label[...]) { return true }
        // `BBC Sport`, `Corriere della Sera`: a whole label, and what the outlet calls its parts.
        if words.count <= 4, bare.first == label, label.count >= 3 { return true }
        // `Guardian` of theguardian, `Example` of examplepost.
        let core = articles.first { label.starts(with: $0) && label.count > $0.count + 3 }.map {
            Array(label.dropFirst($0.count))
        }
        let short = Array(bare.joined())
        return core == short || short.count >= 3 && label.starts(with: short) && short.count * 3 >= label.count
    }

    private static func composes(_ words: ArraySlice<[UInt8]>, _ label: ArraySlice<UInt8>) -> Bool {
        guard let word = words.first else { return label.isEmpty }
        if label.isEmpty { return words.allSatisfy(generic.contains) }
        if generic.contains(word), composes(words.dropFirst(), label) { return true }
        let most = zip(word, label).prefix { $0 == $1 }.count
        // A name has few words, and the label is at most 63 bytes long: the tries are few.
        return most > 0 && (1...most).contains { composes(words.dropFirst(), label.dropFirst($0)) }
    }

    private static func isDomain(_ name: ArraySlice<UInt8>, under ending: [UInt8]) -> Bool {
        let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.count >= 2 && !name.contains(0x20) && labels.allSatisfy { $0.count >= 2 }
            && labels.last?.map { $0 | 0x20 } == ending
    }

    /// Letters and digits in lower case, marks taken off; and once more with umlauts written out, where there are any.
    private static func spellings(_ name: [UInt8]) -> [Words] {
        var (plain, long): (Words, Words) = ([[]], [[]])
        var index = 0
        var isUnlike = false
        while index < name.count {
            let (scalar, length) = ReadingTokenizer.scalar(in: name, at: index)
            index += length
            let kind = ScalarClass.of(scalar)
            guard kind == .letter || kind == .digit || kind == .ideograph else {
                // An apostrophe or a point within a name divides nothing: `People's`, `F.A.Z.`
                let divides = kind != .ignorable && scalar != 0x27 && scalar != 0x2019 && scalar != 0x2e
                if divides, plain.last?.isEmpty == false {
                    plain.append([])
                    long.append([])
                }
                continue
            }
            let lower = ScalarClass.lowercased(scalar)
            let parts = ComposedLetter.parts(of: lower)
            // A combining mark by itself.
            if lower >= 0x300, lower < 0x370 { continue }
            let base = Array(String(Character(Unicode.Scalar(parts?.base ?? lower) ?? " ")).utf8)
            plain[plain.count - 1] += lower == 0xdf ? Array("ss".utf8) : base
            long[long.count - 1] += lower == 0xdf ? Array("ss".utf8) : base
            if parts?.mark == 0x308 {
                long[long.count - 1].append(UInt8(ascii: "e"))
                isUnlike = true
            }
        }
        let words = plain.filter { !$0.isEmpty }
        return isUnlike ? [words, long.filter { !$0.isEmpty }] : [words]
    }

    private static let articles = ["the", "der", "die", "das", "le", "la", "les", "el", "il"].map { Array($0.utf8) }

    /// Say nothing of which outlet it is.
    private static let generic = Set(
        [
            "the", "der", "die", "das", "le", "la", "les", "el", "los", "il", "lo", "o", "a", "de", "of", "and", "und",
            "news", "online", "com", "org", "net", "tv", "radio", "magazine", "sport", "sports", "world", "today",
            "live",
            "edition", "international", "uk", "us", "eu", "homepage", "website",
        ].map { Array($0.utf8) })
}
