import TextProcessing

/// Guesses the share of stories that hold a leaf.
enum LeafFrequency {
    static func estimate(_ leaf: Leaf, _ background: BackgroundModel) -> Double {
        // Metadata fields are short, but the same few values come again and again.
        let share = leaf.fields.isDisjoint(with: .reading) ? 0.2 : 1
        guard case .words(let pattern) = leaf.target else { return 0.01 * share }
        var lowest = 1.0
        for piece in pattern.pieces {
            var frequency = background.frequency(ofWord: piece.word)
            if piece.isPrefix { frequency = min(1, frequency * 4 + 0.001) }
            lowest = min(lowest, frequency)
        }
        return lowest * share / Double(pattern.pieces.count)
    }
}
