import TextProcessing
import Testing

@Suite("Copies and cuts of a text")
struct TextShinglesTests {
    private let text = (0..<400).map { "word\($0 * 7919 % 1009)" }.joined(separator: " ")

    @Test func aCutIsContainedAndTheWholeIsNot() {
        let whole = TextShingles(text)
        let cut = TextShingles(text.split(separator: " ").prefix(100).joined(separator: " "))
        #expect(cut.containment(in: whole) == 1)
        #expect(whole.containment(in: cut) < 0.3)
        #expect(whole.resemblance(to: whole) == 1)
    }

    @Test func samplingKeepsContainment() {
        let long = (0..<30_000).map { "w\($0)" }
        let (whole, half) = (
            TextShingles(long.joined(separator: " "), limit: 512),
            TextShingles(long.prefix(15_000).joined(separator: " "), limit: 512)
        )
        #expect(whole.hashes.count < 1024)
        #expect(half.containment(in: whole) > 0.95)
        #expect(abs(whole.containment(in: half) - 0.5) < 0.1)
    }

    @Test func differentTextsShareNothingAndEmptyOnesAreNothing() {
        #expect(
            TextShingles("one two three four five six").containment(in: TextShingles("seven eight nine ten eleven"))
                == 0)
        #expect(TextShingles("").isEmpty && TextShingles("").resemblance(to: TextShingles("")) == 0)
        #expect(TextShingles("short").resemblance(to: TextShingles("SHORT")) == 1)
    }
}
