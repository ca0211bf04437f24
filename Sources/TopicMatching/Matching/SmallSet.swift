/// A set of numbers that mostly has a few: in place as long as looking through them is cheap, a hash table from then on.
struct SmallSet {
    private var some = InlineArray<8, UInt64>(repeating: 0)
    private var few = 0
    private var many: Set<UInt64> = []

    var count: Int { few + many.count }

    /// False where the number was there already.
    mutating func insert(_ number: UInt64) -> Bool {
        for place in 0..<few where some[place] == number { return false }
        if few < some.count {
            some[few] = number
            few += 1
            return true
        }
        return many.insert(number).inserted
    }
}
