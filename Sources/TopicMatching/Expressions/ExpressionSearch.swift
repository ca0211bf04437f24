/// Runs an expression's automaton over a text, all threads at once (Pike): each scalar is looked at once.
struct ExpressionSearch {
    private let program: ExpressionProgram
    private let text: ExpressionInput

    init(_ program: ExpressionProgram, _ text: ExpressionInput) {
        self.program = program
        self.text = text
    }

    /// The instructions that are waiting for a scalar.
    private struct Threads {
        /// Start of the match that the thread at an instruction belongs to; -1 where there is no thread.
        var starts: [Int]
        var list: [Int] = []

        init(instructions: Int) { starts = [Int](repeating: -1, count: instructions) }

        mutating func removeAll() {
            for thread in list { starts[thread] = -1 }
            list.removeAll(keepingCapacity: true)
        }
    }

    /// The leftmost match that starts at or after `from`, as long as it can be; indices of scalars.
    func first(from: Int) -> Range<Int>? {
        var best: Range<Int>?
        var current = Threads(instructions: program.instructions.count)
        var next = current
        for index in from...text.scalars.count {
            if best == nil { add(0, start: index, at: index, to: &current) }
            if current.list.isEmpty { break }
            let scalar = index < text.scalars.count ? text.scalars[index] : nil
            for thread in current.list {
                let start = current.starts[thread]
                if let best, start > best.lowerBound { continue }
                switch program.instructions[thread] {
                case .match where index > start: best = start..<index
                case .scalars(let set):
                    if let scalar, program.sets[set].contains(scalar) {
                        add(thread + 1, start: start, at: index + 1, to: &next)
                    }
                default: continue
                }
            }
            current.removeAll()
            swap(&current, &next)
        }
        return best
    }

    /// Follows instructions that take no scalar; where two threads meet, the earlier start wins.
    private func add(_ instruction: Int, start: Int, at index: Int, to threads: inout Threads) {
        var stack = [instruction]
        while let top = stack.popLast() {
            if threads.starts[top] >= 0 {
                if threads.starts[top] <= start { continue }
            } else {
                threads.list.append(top)
            }
            threads.starts[top] = start
            switch program.instructions[top] {
            case .jump(let target): stack.append(target)
            case .split(let first, let second): stack += [second, first]
            case .lineStart: if index == 0 { stack.append(top + 1) }
            case .lineEnd: if index == text.scalars.count { stack.append(top + 1) }
            case .wordBoundary(let wanted): if isBoundary(index) == wanted { stack.append(top + 1) }
            case .scalars, .match: continue
            }
        }
    }

    private func isBoundary(_ index: Int) -> Bool {
        let before = index > 0 && ScalarSet.words.contains(text.scalars[index - 1])
        let after = index < text.scalars.count && ScalarSet.words.contains(text.scalars[index])
        return before != after
    }
}
