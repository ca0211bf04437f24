import NewsModel
import Testing

@testable import NewsStore

/// What goes with nearly every story is written and read without a coder, in the coder's form.
@Suite struct StoredJSONTests {
    static let texts = ["", "plain", "a \"quoted\" \\ word", "Zoé, Каракас, 😀", "line\nbreak\ttab", "\u{1}\u{7f}"]

    @Test func numbersOfAnyLengthAreTheirDigits() {
        var numbers: [Int64] = [
            0, 1, 9, 10, 11, 99, 100, 101, 109, 110, 999, 1000, 1005, 10_000, Int64.max, Int64.min, -7,
        ]
        for power in 1..<18 { numbers += [-1, 0, 1].map { (0..<power).reduce(1) { value, _ in value * 10 } + $0 } }
        #expect(StoredList.encode(numbers: numbers) == "[" + numbers.map(\.description).joined(separator: ",") + "]")
    }

    @Test(arguments: texts) func evidenceIsWhatACoderWouldWrite(text: String) throws {
        let evidence = [
            Evidence(clause: text, field: .text, span: 0..<7, quote: "x"),
            Evidence(clause: "x", field: .title, span: 3..<3, quote: text),
        ]
        let stored = StoredEvidence.encode(evidence)
        #expect(try StoredEvidence.decode(stored) == evidence)
        #expect(try StoredJSON.decode(list: stored) == evidence)
        #expect(try StoredEvidence.decode(StoredJSON.encode(evidence)) == evidence)
        #expect(try StoredEvidence.decode("[]").isEmpty)
    }

    @Test(arguments: texts) func tallyIsWhatACoderWouldWrite(text: String) throws {
        let tally = Event.Tally(id: Event.ID(7), stories: 12, origins: [text, "Reuters"])
        var reader = StoredListReader(StoredTally.encode(tally))
        #expect(try StoredTally.decode(&reader) == tally)
        #expect(try StoredJSON.decode(from: StoredTally.encode(tally)) == tally)
    }

    @Test(arguments: [
        #"[{"clause":"a"}]"#, #"[{"clause":"a","field":"text","quote":"b","span":[3,1]}]"#, "[{", #"[{"x":1}]"#, "",
        #"[{"clause":"a","field":"nowhere","quote":"b","span":[1,3]}]"#, "null",
    ])
    func whatIsNoEvidenceIsSaidToBeNone(text: String) {
        #expect(throws: StoreError.self) { try StoredEvidence.decode(text) }
    }
}
