/// Lists of the stories that hold a term, all in one array: a list lies in one piece, so that going through it is
/// quick. Most terms are held by one story only, which stands in the list itself.
struct PostingPool: Sendable {
    struct Posting: Sendable {
        let story: Int32
        let weight: Float
    }

    /// Where a list lies; its room is a power of two.
    struct List: Sendable {
        /// Of a list of one: the story.
        fileprivate var start: Int32 = 0
        /// Of a list of one: the bits of the weight.
        fileprivate var extent: UInt32 = 0
        /// The power of its room, or what there is instead of it. Small, because there are very many lists.
        fileprivate var power: Int8 = Self.empty

        fileprivate static let empty: Int8 = -1
        fileprivate static let single: Int8 = -2

        var count: Int { power >= 0 ? Int(extent) : power == Self.single ? 1 : 0 }

        fileprivate init(of posting: Posting) {
            (start, extent, power) = (posting.story, posting.weight.bitPattern, Self.single)
        }

        init() {}

        fileprivate var only: Posting { Posting(story: start, weight: Float(bitPattern: extent)) }
    }

    private var postings: [Posting] = []
    /// Starts of pieces that are free, by power.
    private var free: [[Int32]] = Array(repeating: [], count: 31)

    /// Calls `body` with each posting, in no order that matters.
    @inline(__always)
    func forEach(in list: List, _ body: (Int32, Float) -> Void) {
        if list.power < 0 {
            if list.power == List.single { body(list.only.story, list.only.weight) }
            return
        }
        let start = Int(list.start)
        for index in start..<start + list.count { body(postings[index].story, postings[index].weight) }
    }

    mutating func append(_ story: Int32, _ weight: Float, to list: inout List) {
        let posting = Posting(story: story, weight: weight)
        if list.power == List.empty {
            list = List(of: posting)
            return
        }
        if list.power == List.single || list.count == 1 << list.power { move(&list) }
        postings[Int(list.start) + list.count] = posting
        list.extent += 1
    }

    /// The last one fills the gap.
    mutating func remove(_ story: Int32, from list: inout List) {
        if list.power == List.single, list.start == story { list = List() }
        guard list.power >= 0 else { return }
        let start = Int(list.start)
        guard let at = (start..<start + list.count).first(where: { postings[$0].story == story }) else { return }
        list.extent -= 1
        postings[at] = postings[start + list.count]
        if list.count == 1 {
            free[Int(list.power)].append(list.start)
            list = List(of: postings[start])
        }
    }

    /// Gives a full list twice the room, and one of one story a place.
    private mutating func move(_ list: inout List) {
        let power = list.power == List.single ? 1 : list.power + 1
        let start: Int32
        if let known = free[Int(power)].popLast() {
            start = known
        } else {
            start = Int32(postings.count)
            postings.makeRoomSparingly(for: 1 << Int(power))
            postings += repeatElement(Posting(story: -1, weight: 0), count: 1 << Int(power))
        }
        if list.power == List.single {
            postings[Int(start)] = list.only
            list.extent = 1
        } else {
            for offset in 0..<list.count { postings[Int(start) + offset] = postings[Int(list.start) + offset] }
            free[Int(list.power)].append(list.start)
        }
        (list.start, list.power) = (start, power)
    }
}
