/// The regular forms of an English verb; only its first word is inflected ("rule out").
enum EnglishForms {
    static func forms(of verb: String) -> [String] {
        let parts = verb.split(separator: " ", maxSplits: 1)
        guard let head = parts.first.map(String.init) else { return [] }
        let rest = parts.count > 1 ? " " + parts[1] : ""
        var forms = [head]
        let beforeLast = head.dropLast().last
        if head.hasSuffix("y"), let beforeLast, !"aeiou".contains(beforeLast) {
            forms += [head.dropLast() + "ies", head.dropLast() + "ied", head + "ing"]
        } else if head.hasSuffix("e") {
            forms += [head + "s", head + "d", head.dropLast() + "ing"]
        } else {
            forms += [head + "s", head + "es", head + "ed", head + "ing"]
        }
        return forms.map { $0 + rest }
    }
}
