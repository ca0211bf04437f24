/// A regular expression as a nondeterministic automaton (Thompson's construction).
struct ExpressionProgram: Hashable, Sendable {
    enum Instruction: Hashable, Sendable {
        case scalars(Int)
        case split(Int, Int)
        case jump(Int)
        case lineStart, lineEnd
        case wordBoundary(Bool)
        case match
    }

    /// Instructions at most, so that one scalar of text never costs more than that.
    static let largest = 2000

    private(set) var instructions: [Instruction] = []
    private(set) var sets: [ScalarSet] = []

    init(_ tree: ExpressionTree) throws(RegularExpressionError) {
        try emit(tree)
        try append(.match)
    }

    private mutating func append(_ instruction: Instruction) throws(RegularExpressionError) {
        guard instructions.count < Self.largest else {
            throw RegularExpressionError("this regular expression is too large", at: 0, hint: "use smaller counts")
        }
        instructions.append(instruction)
    }

    private mutating func emit(_ tree: ExpressionTree) throws(RegularExpressionError) {
        switch tree {
        case .empty: return
        case .scalars(let set):
            sets.append(set)
            try append(.scalars(sets.count - 1))
        case .lineStart: try append(.lineStart)
        case .lineEnd: try append(.lineEnd)
        case .wordBoundary(let wanted): try append(.wordBoundary(wanted))
        case .sequence(let parts): for part in parts { try emit(part) }
        case .choice(let choices): try emitChoice(choices)
        case .repetition(let inner, let lower, let upper):
            for _ in 0..<lower { try emit(inner) }
            guard let upper else { return try emitStar(inner) }
            for _ in lower..<max(lower, upper) { try emitOption(inner) }
        }
    }

    private mutating func emitChoice(_ choices: [ExpressionTree]) throws(RegularExpressionError) {
        var ends: [Int] = []
        for (number, choice) in choices.enumerated() {
            guard number < choices.count - 1 else {
                try emit(choice)
                break
            }
            let split = instructions.count
            try append(.split(split + 1, 0))
            try emit(choice)
            ends.append(instructions.count)
            try append(.jump(0))
            instructions[split] = .split(split + 1, instructions.count)
        }
        for end in ends { instructions[end] = .jump(instructions.count) }
    }

    private mutating func emitStar(_ inner: ExpressionTree) throws(RegularExpressionError) {
        let split = instructions.count
        try append(.split(split + 1, 0))
        try emit(inner)
        try append(.jump(split))
        instructions[split] = .split(split + 1, instructions.count)
    }

    private mutating func emitOption(_ inner: ExpressionTree) throws(RegularExpressionError) {
        let split = instructions.count
        try append(.split(split + 1, 0))
        try emit(inner)
        instructions[split] = .split(split + 1, instructions.count)
    }
}
