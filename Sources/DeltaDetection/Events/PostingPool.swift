/// Lists of the stories that hold a term, all in one array: a list lies in one piece, so that going through it is
/// quick, and takes no allocation, because most terms are held by one story only.
struct PostingPool: Sendable {
    struct Posting: Sendable {
        let story: Int32
        let weight: Float
    }

    /// Where a list lies; its room is a power of two.
    struct List: Sendable {
        fileprivate var start: Int32 = 0
        fileprivate(set) var count: Int32 = 0
        /// The power; negative where there is no room at all.
        fileprivate var power: Int32 = -1
    }

    private var postings: [Posting] = []
    /// Starts of pieces that are free, by power.
    private var free: [[Int32]] = Array(repeating: [], count: 31)

    /// Calls `body` with each posting, in no order that matters.
    @inline(__always)
    func forEach(in list: List, _ body: (Int32, Float) -> Void) {
        let start = Int(list.start)
        for index in start..<start + Int(list.count) { body(postings[index].story, postings[index].weight) }
    }

    mutating func append(_ story: Int32, _ weight: Float, to list: inout List) {
        if list.power < 0 || list.count == 1 << list.power { move(&list) }
        postings[Int(list.start + list.count)] = Posting(story: story, weight: weight)
        list.count += 1
    }

    /// The last one fills the gap.
    mutating func remove(_ story: Int32, from list: inout List) {
        let start = Int(list.start)
        guard let at = (start..<start + Int(list.count)).first(where: { postings[$0].story == story }) else { return }
        list.count -= 1
        postings[at] = postings[start + Int(list.count)]
        if list.count == 0 {
            free[Int(list.power)].append(list.start)
            list = List()
        }
    }

    /// Gives a full list twice the room.
    private mutating func move(_ list: inout List) {
        let power = list.power + 1
        let start: Int32
        if let known = free[Int(power)].popLast() {
            start = known
        } else {
            start = Int32(postings.count)
            postings += repeatElement(Posting(story: -1, weight: 0), count: 1 << power)
        }
        for offset in 0..<list.count { postings[Int(start + offset)] = postings[Int(list.start + offset)] }
        if list.power >= 0 { free[Int(list.power)].append(list.start) }
        (list.start, list.power) = (start, power)
    }
}
