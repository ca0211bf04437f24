/// DEFLATE (RFC 1951), bit by bit with canonical codes: for the rare body that is still compressed, not for speed.
struct Inflater {
    private let input: [UInt8]
    private let limit: Int
    /// The next byte to be read; after a stream, the one behind it, as bits of the last byte that are left mean nothing.
    private(set) var position: Int
    private var bits: UInt32 = 0
    private var bitCount = 0
    private(set) var output: [UInt8] = []

    init(_ input: [UInt8], at start: Int, limit: Int) {
        self.input = input
        self.limit = limit
        position = start
    }

    /// Another stream begins at `start`: its output comes behind what there is.
    mutating func move(to start: Int) {
        position = start
        (bits, bitCount) = (0, 0)
    }

    /// Inflates to the end of the stream; false where it ends early, is damaged or outgrows the limit.
    mutating func run() -> Bool {
        while let isLast = take(1), let kind = take(2) {
            let isWhole =
                switch kind {
                case 0: stored()
                case 1: block(Self.fixedLiterals, Self.fixedDistances)
                case 2: dynamic()
                default: false
                }
            guard isWhole else { return false }
            if isLast == 1 { return true }
        }
        return false
    }

    private mutating func take(_ count: Int) -> Int? {
        while bitCount < count {
            guard position < input.count else { return nil }
            bits |= UInt32(input[position]) << UInt32(bitCount)
            position += 1
            bitCount += 8
        }
        let value = Int(bits & (1 << UInt32(count) - 1))
        bits >>= UInt32(count)
        bitCount -= count
        return value
    }

    private mutating func stored() -> Bool {
        bits = 0
        bitCount = 0
        guard position + 4 <= input.count else { return false }
        let length = Int(input[position]) | Int(input[position + 1]) << 8
        position += 4
        guard position + length <= input.count, output.count + length <= limit else { return false }
        output.append(contentsOf: input[position..<position + length])
        position += length
        return true
    }

    private mutating func symbol(_ code: HuffmanCode) -> Int? {
        var value = 0
        var first = 0
        var index = 0
        for length in 1...15 {
            guard let bit = take(1) else { return nil }
            value |= bit
            let count = code.counts[length]
            if value - first < count { return code.symbols[index + value - first] }
            index += count
            first = (first + count) << 1
            value <<= 1
        }
        return nil
    }

    private mutating func block(_ literals: HuffmanCode, _ distances: HuffmanCode) -> Bool {
        while let symbol = symbol(literals) {
            if symbol < 256 {
                guard output.count < limit else { return false }
                output.append(UInt8(symbol))
            } else if symbol == 256 {
                return true
            } else {
                guard copy(lengthSymbol: symbol - 257, distances) else { return false }
            }
        }
        return false
    }

    private mutating func copy(lengthSymbol: Int, _ distances: HuffmanCode) -> Bool {
        guard lengthSymbol < Self.lengths.count, let extra = take(Self.lengths[lengthSymbol].bits),
            let distanceSymbol = symbol(distances), distanceSymbol < Self.distances.count,
            let far = take(Self.distances[distanceSymbol].bits)
        else { return false }
        let length = Self.lengths[lengthSymbol].base + extra
        let distance = Self.distances[distanceSymbol].base + far
        guard distance <= output.count, output.count + length <= limit else { return false }
        for _ in 0..<length { output.append(output[output.count - distance]) }
        return true
    }

    private mutating func dynamic() -> Bool {
        guard let literalCount = take(5), let distanceCount = take(5), let codeCount = take(4) else { return false }
        var lengths = [Int](repeating: 0, count: 19)
        for index in 0..<(codeCount + 4) {
            guard let length = take(3) else { return false }
            lengths[Self.order[index]] = length
        }
        let code = HuffmanCode(lengths)
        lengths = []
        let total = literalCount + 257 + distanceCount + 1
        while lengths.count < total {
            guard let symbol = symbol(code) else { return false }
            switch symbol {
            case 0...15: lengths.append(symbol)
            case 16:
                guard let last = lengths.last, let more = take(2) else { return false }
                lengths += [Int](repeating: last, count: more + 3)
            default:
                guard let more = take(symbol == 17 ? 3 : 7) else { return false }
                lengths += [Int](repeating: 0, count: more + (symbol == 17 ? 3 : 11))
            }
        }
        guard lengths.count == total else { return false }
        return block(
            HuffmanCode(Array(lengths[..<(literalCount + 257)])), HuffmanCode(Array(lengths[(literalCount + 257)...])))
    }

    private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    private static let fixedLiterals = HuffmanCode(
        (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
    private static let fixedDistances = HuffmanCode([Int](repeating: 5, count: 30))

    private static let lengths: [(base: Int, bits: Int)] = {
        var table: [(base: Int, bits: Int)] = []
        var base = 3
        for index in 0..<28 {
            let bits = index < 8 ? 0 : (index - 4) / 4
            table.append((base, bits))
            base += 1 << bits
        }
        return table + [(258, 0)]
    }()

    private static let distances: [(base: Int, bits: Int)] = {
        var table: [(base: Int, bits: Int)] = []
        var base = 1
        for index in 0..<30 {
            let bits = index < 4 ? 0 : (index - 2) / 2
            table.append((base, bits))
            base += 1 << bits
        }
        return table
    }()
}

/// A canonical Huffman code: how many codes of each length, and the symbols in the order of their codes.
struct HuffmanCode {
    let counts: [Int]
    let symbols: [Int]

    init(_ lengths: [Int]) {
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths where length > 0 { counts[length] += 1 }
        self.counts = counts
        symbols = (1...15).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
    }
}
