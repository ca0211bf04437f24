import Testing
import TextProcessing

@Suite struct WordTokenizerTests {
    @Test(
        "Words fold, and stand where they stand in the text",
        arguments: [
            ("Maduro’s U.S. allies", "maduro us allies"), ("l'Élysée, O’Brien", "l elysee obrien"),
            ("1,234.56 and 3,5 on 12.05.2019", "1234.56 and 3.5 on 12 05 2019"), ("Mid-East", "mid east"),
            ("普京Putin", "普 京 putin"), ("ｶﾞ か\u{3099}", "ガ が"), ("İSTANBUL ı", "istanbul i"),
            ("Parla\u{AD}ment russ\u{200C}ia", "parlament russia"), ("har\u{200B}bo\u{FEFF}ur", "harbour"),
            ("мои\u{306} ёлка", "мой елка"), ("", ""),
            ("…", ""),
        ])
    func words(text: String, folded: String) {
        let tokens = WordTokenizer.tokens(of: text)
        #expect(tokens.map(\.folded).joined(separator: " ") == folded)
        for token in tokens { #expect(token.span.upperBound <= text.utf8.count && !token.span.isEmpty) }
    }

    @Test(
        "A word is the same among others as before a comma",
        arguments: [
            "COP26", "G20", "UN", "Nato", "NATO", "it's", "2019", "a", "A", "I", "U.S.", "café", "ABC1d", "x2", "MH17s",
            "o’clock",
        ])
    func wordsInARow(word: String) {
        // Plain words with single spaces between them are read in a loop of their own.
        let (row, apart) = (WordTokenizer.words(of: "so \(word) and"), WordTokenizer.words(of: "so \(word), and"))
        #expect(row.words.map(row.foldedText) == apart.words.map(apart.foldedText))
        #expect(row.words.map(\.shape) == apart.words.map(\.shape))
        #expect(row.words.map(\.position) == apart.words.map(\.position))
    }

    @Test(
        "Sentences survive abbreviations",
        arguments: [
            "Mr. Smith met Gen. Powell.|It rained.", "He lives in the U.S.|The house is old.", "The U.S. Senate voted.",
            "“Really?” he said.|“Yes.”", "普京说。|马杜罗离开。", "On Jan. 6 it began.|Why?|Nobody knows!",
            "J. K. Rowling wrote it.",
        ])
    func sentences(marked: String) {
        let parts = marked.split(separator: "|").map(String.init)
        let text = parts.joined(separator: marked.contains("。") ? "" : " ")
        let bytes = Array(text.utf8)
        let found = SentenceBoundaries.sentences(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
        #expect(found == parts)
    }

    @Test(
        "Folding twice is folding once",
        arguments: ["ĲSSELMEER ﬃ Œuvre ẞ", "ΟΔΥΣΣΕΎΣ Й Ё Ї", "ｶﾞｷﾞ 한국 คำ", "ٱلْعَرَبِيَّة שָׁלוֹם", "क़ ড়", "د\u{FE7D}ر"])
    func foldingIsStable(text: String) {
        let once = Folding.fold(text)
        #expect(Folding.fold(once) == once)
    }

    @Test("Bytes that are no UTF-8 do no harm")
    func brokenBytes() {
        let bytes: [UInt8] = [0xC3, 0x28, 0xFF, 0x61, 0xE2, 0x82, 0xF0, 0x9F]
        #expect(WordTokenizer.words(of: bytes).words.count == 1)
        _ = Folding.fold(utf8: bytes)
    }

    @Test("Quotes are cut at words, inside the paragraph")
    func quotation() {
        let source = Array("First line.\nPutin is ready to give up Maduro for the right price, it seems".utf8)
        #expect(Quotation.around(30..<37, in: source, margin: 9) == "…ready to give up Maduro…")
        #expect(Quotation.around(0..<5, in: source) == "First line.")
    }
}
