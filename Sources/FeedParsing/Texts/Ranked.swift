/// A value that several elements compete for: the best rank wins, and of equals the first.
struct Ranked<Value> {
    private(set) var value: Value?
    private var rank = Int.max

    /// Rank 0 is best.
    mutating func offer(_ value: Value?, rank: Int) {
        guard let value, rank < self.rank else { return }
        self.value = value
        self.rank = rank
    }

    /// Of equals the last wins: a date given twice was corrected.
    mutating func correct(_ value: Value?, rank: Int) {
        guard let value, rank <= self.rank else { return }
        self.value = value
        self.rank = rank
    }
}
