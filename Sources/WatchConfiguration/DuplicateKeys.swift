import Yams

/// Lets a document with duplicate keys be composed all the same, so that they don't hide its other mistakes.
///
/// Yams refuses such a document whole, naming the first such mapping only. So the first of two equal keys is given a
/// private-use character in place of its own first one, which moves no column, and the document is composed again;
/// `restored` gives back the name that was written.
final class DuplicateKeys {
    private var text: String
    /// What stands now for which key.
    private var disguises: [String: String] = [:]

    /// Composing is repeated at most this often; a file with more duplicates than this is no accident of editing.
    private static let limit = 64

    init(_ text: String) { self.text = text }

    func compose() throws -> Node? {
        for _ in 0..<Self.limit {
            do {
                return try parsed()
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard let key = keys.first, disguise(key, at: context.mark) else {
                    throw YamlError.duplicatedKeysInMapping(duplicates: keys, context: context)
                }
            }
        }
        return try parsed()
    }

    /// Said to be UTF-8, for otherwise Yams asks the environment, each time, what it is. Nor is it to find out what a plain
    /// scalar might be, which takes regular expressions: here whoever asks for a value says what it has to be.
    private func parsed() throws -> Node? { try Yams.compose(yaml: text, .basic, .default, .utf8) }

    func restored(_ key: String) -> String { disguises[key] ?? key }

    private func disguise(_ key: String, at mark: Mark) -> Bool {
        let source = SourceText(text)
        var at = source.index(line: mark.line, column: mark.column)
        var scalars = source.scalars
        if at < scalars.count, scalars[at] == "\"" || scalars[at] == "'" { at += 1 }
        guard at < scalars.count, let first = key.unicodeScalars.first, scalars[at] == first else { return false }
        guard let stand = Unicode.Scalar(0xE000 + UInt32(disguises.count)) else { return false }
        scalars[at] = stand
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        text = String(view)
        disguises[String(stand) + String(String.UnicodeScalarView(key.unicodeScalars.dropFirst()))] = restored(key)
        return true
    }
}
