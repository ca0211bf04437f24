import Testing

@testable import SentenceStance

@Suite("Cue files") struct CueFileTests {
    @Test("Every line of every language is understood", arguments: CueLibrary.languages)
    func isUnderstood(_ language: String) throws {
        let file = CueFile(try #require(CueLibrary.text(of: language)))
        #expect(file.mistakes.isEmpty, "lines that are not understood")
        let sections = Set(file.sections.map(\.section))
        #expect(sections.isSuperset(of: [.negators, .hedges, .breaks, .retractions]))
        #expect(!file.predicates.isEmpty || sections.contains(.afterSpeakers))
    }

    @Test("What is no cue is said")
    func mistakes() {
        let file = CueFile("lost\n[negators]\nno\n[nosuch]\n[predicates]\ndeny ; any ; X Y Z\ndeny ; sometimes ; D A\n")
        #expect(file.mistakes == [1, 4, 6, 7])
    }

    @Test(
        "Regular English verbs are inflected",
        arguments: [
            ("deny", ["deny", "denies", "denied", "denying"]),
            ("refuse", ["refuse", "refuses", "refused", "refusing"]),
            ("rule out", ["rule out", "rules out", "ruled out", "ruling out"]),
        ])
    func forms(_ verb: String, _ forms: [String]) {
        #expect(forms.allSatisfy { EnglishForms.forms(of: verb).contains($0) })
    }
}
