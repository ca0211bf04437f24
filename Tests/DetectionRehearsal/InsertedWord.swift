/// A negation, a number or a name put anywhere into a text: the smallest edits that say something else.
public enum InsertedWord {
    public static let words = ["not", "7", "Example"]

    /// The text with one word more, somewhere between its first letter and its last mark.
    public static func put(_ word: String, into text: String, dice: inout Dice) -> String {
        var places: [String.Index] = [text.startIndex]
        for index in text.indices where text[index] == " " { places.append(text.index(after: index)) }
        // Before the mark that closes the text, too.
        if let last = text.last, ".!?".contains(last) {
            let end = text.index(before: text.endIndex)
            if dice.upTo(places.count + 1) == 0 {
                return text[..<end] + " " + word + text[end...]
            }
        }
        let place = dice.pick(places)
        return text[..<place] + word + " " + text[place...]
    }
}
