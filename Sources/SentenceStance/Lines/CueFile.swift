/// The entries of a cue file, as they are written: sections in [brackets], `#` comments.
///
/// Plain sections hold cues, several on a line separated by commas. `predicates` hold one row a line:
/// `forms ; complement ; value when true, when false, when open`; the forms of one word are separated by `/`.
struct CueFile {
    private(set) var sections: [(section: CueSection, cues: [String])] = []
    /// Forms in the order of the file, each with its rows.
    private(set) var predicates: [(form: String, rows: [Complement: PredicateRow])] = []
    /// Lines that say nothing that is understood, counted from 1. A test holds the files to none.
    private(set) var mistakes: [Int] = []

    init(_ text: String) {
        var cues: [CueSection: [String]] = [:]
        var places: [String: Int] = [:]
        var section: CueSection?
        // Only English inflects by rule; it says so among its traits.
        let inflects = text.contains("inflects")
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = Self.trimmed(line.prefix { $0 != "#" })
            if content.isEmpty { continue }
            if content.first == "[" {
                section = CueSection.named(String(content.dropFirst().dropLast()))
                if section == nil { mistakes.append(number + 1) }
                continue
            }
            guard let section else {
                mistakes.append(number + 1)
                continue
            }
            guard section == .predicates else {
                cues[section, default: []] += content.split(separator: ",").map(Self.trimmed).filter { !$0.isEmpty }
                continue
            }
            guard let (forms, complement, row) = Self.predicate(content) else {
                mistakes.append(number + 1)
                continue
            }
            for form in (inflects ? EnglishForms.forms(of: forms[0]) : [forms[0]]) + forms.dropFirst() {
                let place = places[form] ?? predicates.count
                if place == predicates.count {
                    places[form] = place
                    predicates.append((form, [:]))
                }
                if predicates[place].rows[complement] == nil { predicates[place].rows[complement] = row }
            }
        }
        sections = CueSection.allCases.compactMap { section in cues[section].map { (section, $0) } }
    }

    private static func predicate(_ line: String) -> ([String], Complement, PredicateRow)? {
        let parts = line.split(separator: ";").map(trimmed)
        guard parts.count == 3, let complement = Complement(rawValue: parts[1]) else { return nil }
        let effects = parts[2].split(separator: " ").compactMap { PredicateRow.Effect(rawValue: String($0)) }
        let forms = parts[0].split(separator: "/").map(trimmed)
        guard !forms.isEmpty, effects.count == 2 || effects.count == 3 else { return nil }
        return (
            forms, complement,
            PredicateRow(
                whenTrue: effects[0], whenFalse: effects[1], whenOpen: effects.count == 3 ? effects[2] : .same)
        )
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        guard let start = text.firstIndex(where: { !$0.isWhitespace }),
            let end = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[start...end])
    }
}
