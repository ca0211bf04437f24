import NewsModel
import TextProcessing

/// A change in the sentence it was made in, as plain text that is safe on a terminal.
struct ChangeInPlace {
    /// Of the sentence as it stands now, what is before the change and behind it.
    private let head: String
    private let tail: String
    private let new: String
    /// What stood in its place; empty where words were added.
    private let old: String

    /// nil where the sentence is unknown, or where the words stand in it more than once, so that nobody can say which
    /// of them are meant.
    init?(_ change: TextChange) {
        guard change.op == .added || change.op == .replaced, !change.text.isEmpty, let context = change.context else {
            return nil
        }
        let sentence = TerminalText.line(context)
        let words = TerminalText.line(change.text)
        let places = sentence.ranges(of: words)
        guard let place = places.first, places.count == 1 else { return nil }
        head = String(sentence[..<place.lowerBound])
        tail = String(sentence[place.upperBound...])
        new = words
        old = change.op == .replaced ? TerminalText.line(change.before ?? "") : ""
    }

    /// The sentence before and after; `old` and `new` mark the words that differ.
    func sentences(
        old markOld: (String) -> String, new markNew: (String) -> String, other: (String) -> String = { $0 }
    ) -> (before: String?, after: String) {
        let (head, tail) = (other(head), other(tail))
        return (old.isEmpty ? nil : head + markOld(old) + tail, head + markNew(new) + tail)
    }
}
