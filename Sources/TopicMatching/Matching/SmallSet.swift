/// A set of numbers that mostly has a few: an array as long as looking through it is cheap, a hash table from then on.
struct SmallSet {
    private static let few = 16

    private var some: [UInt64] = []
    private var many: Set<UInt64> = []

    var count: Int { some.count + many.count }

    /// False where the number was there already.
    mutating func insert(_ number: UInt64) -> Bool {
        for known in some where known == number { return false }
        if some.count < Self.few {
            some.append(number)
            return true
        }
        return many.insert(number).inserted
    }
}
