import TextProcessing
import Testing

@Suite("Texts known by what a reader reads")
struct ReadingTextTests {
    private func digest(_ text: String) -> UInt64 { ReadingText(text).digest }

    @Test(arguments: [
        ("It\u{2019}s \u{201c}over\u{201d} \u{2014} he said\u{2026}", "It's \"over\" - he said..."),
        ("caf\u{e9} in Bogot\u{e1}", "cafe\u{301} in Bogota\u{301}"),
        ("Putin Says No", "PUTIN SAYS NO"), ("1,000 people", "1000 people"), ("co\u{ad}operation", "cooperation"),
        ("a\u{a0}b  c\nd", "a b c d"), ("Full stop. Next", "Full stop Next"), ("\u{ff21}\u{ff22}\u{ff23}", "ABC"),
        ("It is so.\n12 comments\nUpdated 5 min ago", "It is so."),
        ("It is so.\nAdvertisement\nIt goes on.", "It is so. It goes on."),
        ("It is so.\nWe use cookies. Read our policy. Accept.", "It is so."),
        ("Es ist so.\nAktualisiert am 14. Mai 2019 um 10:32 Uhr", "Es ist so."),
        ("Это так.\nОбновлено 5 минут назад", "Это так."),
    ])
    func readTheSame(a: String, b: String) {
        #expect(digest(a) == digest(b))
    }

    @Test(arguments: [
        ("No deal", "No deal?"), ("up 5%", "up 5"), ("at 4.5 degrees", "at 45 degrees"),
        ("it fell to -5", "it fell to 5"), ("$100", "\u{20ac}100"),
        ("has agreed", "has not agreed"), ("Five dead", "Six dead"), ("meets at 10:30 in May", "meets at 11:30 in May"),
        ("Update: five dead", "five dead"), ("UPDATE 14 May: the road is open", "the road is open"),
        ("Photo finish in Rome gave him gold", "Close finish in Rome gave him gold"),
        ("Comments by the minister angered many.", "It is so."), ("Thai \u{e01}", "Thai \u{e02}"),
    ])
    func readDifferently(a: String, b: String) {
        #expect(digest(a) != digest(b))
    }

    @Test(
        "digests stay what they were: stored ones are compared with them after an update of the program",
        arguments: [
            ("", 17_280_346_270_528_514_342),
            ("No deal’s been cut, says Mr. Pompeo. Is it 1,000?\nUpdated 5 min ago", 16_153_003_761_382_254_340),
            ("Путин: нет, 普京", 3_824_226_980_428_420_303),
        ] as [(String, UInt64)])
    func digestsLast(text: String, known: UInt64) {
        #expect(digest(text) == known)
    }

    @Test(arguments: [
        "", " ", "\u{301}", "\u{feff}", "....", "\n\n\n", "?", "a", "\u{10ffff}", "1.", "1,", "1:", "'", "-5",
        "\u{200d}\u{200d}",
    ])
    func oddTextsAreRead(text: String) {
        let reading = ReadingText(text)
        #expect(reading.sentences.allSatisfy { $0.span.upperBound <= reading.bytes.count && !$0.tokens.isEmpty })
        #expect(reading.sentences.reduce(0) { $0 + $1.tokens.count } == reading.tokens.count)
    }

    /// Words between spaces are read eight bytes at a time, and a word alone letter by letter: both must come to the same,
    /// wherever in the eight a word ends and the text with it.
    @Test(arguments: 1...25)
    func wordsOfAnyLengthAreKnownAgain(length: Int) {
        let letters = "aZbYcXdWeVfUgThSiRjQkPlOm"
        let word = String(letters.prefix(length))
        for (before, after) in [("", " "), ("x ", " end"), ("seven77 ", " of them, and more"), ("\u{e9} ", " \u{e9}")] {
            let reading = ReadingText(before + word + after)
            let token = reading.tokens[before.isEmpty ? 0 : 1]
            #expect(reading.text(token.span) == word)
            #expect(token.key == ReadingToken.key(folding: word))
            #expect(reading.digest == ReadingText(before + word + "," + after).digest)
        }
        let words = WordTokenizer.tokens(of: "a \(word) b\(word) @\(word)[ \(word)")
        #expect(
            words.map(\.folded) == ["a", word.lowercased(), "b" + word.lowercased()]
                + [word, word].map { $0.lowercased() })
    }

    /// What is no letter but differs from one in a single bit ends a word.
    @Test(arguments: ["@", "[", "{", "\u{1f}", "\u{7f}"])
    func neighboursOfLettersAreNone(mark: String) {
        #expect(
            WordTokenizer.tokens(of: "one two ab\(mark)cd three").map(\.folded).first { $0.hasPrefix("ab") } != "abcd")
    }

    @Test func abbreviationsDoNotEndSentences() {
        #expect(ReadingText("Gen. Smith met Mr. Jones of the U.S. Navy on Jan. 5. They talked.").sentences.count == 2)
    }
}
