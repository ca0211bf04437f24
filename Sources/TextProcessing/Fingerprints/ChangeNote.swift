/// A note by which an outlet says that it changed a story ("Update:", "Correction:", "Editor's note", ...).
public enum ChangeNote {
    /// A cue at the start of a sentence: formulas anywhere, single words only as a label ("Update:", "UPDATED 3 p.m. -").
    public static func opens(_ text: String) -> Bool {
        let reading = ReadingText(text, recognisesFurniture: false)
        return reading.sentences.contains { sentence in
            let keys = reading.tokens[sentence.tokens.prefix(12)].map(\.key)
            if ChangeNoteCues.formulas.contains(where: { keys.starts(with: $0) }) { return true }
            if ChangeNoteCues.inner.contains(where: { contains(keys, $0) }) { return true }
            return keys.first.map(ChangeNoteCues.labels.contains) == true && isLabel(sentence, in: reading)
        }
    }

    /// After the word, or a few words of date and number, comes a colon or a dash; or the word closes the headline in
    /// parentheses; or it is written in capitals.
    private static func isLabel(_ sentence: ReadingText.Sentence, in reading: ReadingText) -> Bool {
        let first = reading.tokens[sentence.tokens.lowerBound]
        let word = reading.bytes[first.span]
        if word.count > 4, word.allSatisfy({ $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") }) { return true }
        if sentence.tokens.count == 1 { return true }
        var end = first.span.upperBound
        for token in reading.tokens[sentence.tokens].dropFirst().prefix(9) {
            let gap = reading.bytes[end..<token.span.lowerBound]
            if isDivider(gap) { return true }
            end = token.span.upperBound
        }
        return isDivider(reading.bytes[end..<max(end, sentence.span.upperBound)])
    }

    /// A colon, a closing bracket, or a dash with space around it.
    private static func isDivider(_ gap: ArraySlice<UInt8>) -> Bool {
        if gap.contains(UInt8(ascii: ":")) || gap.contains(UInt8(ascii: ")")) || gap.contains(UInt8(ascii: "]")) {
            return true
        }
        if gap.contains(UInt8(ascii: "|")) { return true }
        let bytes = Array(gap)
        return bytes == Array(" - ".utf8) || bytes == Array(" – ".utf8) || bytes == Array(" — ".utf8)
            || bytes == Array("—".utf8) || bytes == Array("：".utf8)
    }

    private static func contains(_ keys: [UInt64], _ sequence: [UInt64]) -> Bool {
        guard !sequence.isEmpty, keys.count >= sequence.count else { return false }
        return (0...(keys.count - sequence.count)).contains { keys[$0...].starts(with: sequence) }
    }
}
