import TextProcessing

/// Reads the regular part of regular expressions: no back references, no looking around, so that time stays linear.
struct ExpressionParser {
    private let bytes: [UInt8]
    private let scalars: [(scalar: UInt32, offset: Int)]
    /// Fold every literal and class as the text is folded.
    private let folds: Bool
    private var index = 0
    private var depth = 0

    init(_ pattern: String, exact: Bool) {
        bytes = Array(pattern.utf8)
        var list: [(UInt32, Int)] = []
        var offset = 0
        for scalar in pattern.unicodeScalars {
            list.append((scalar.value, offset))
            offset += UTF8.width(scalar)
        }
        scalars = list
        folds = !exact
    }

    mutating func parse() throws(RegularExpressionError) -> ExpressionTree {
        let tree = try choice()
        if index < scalars.count { throw error("nothing was opened that this ')' closes") }
        return tree
    }

    private var here: Int { index < scalars.count ? scalars[index].offset : bytes.count }

    private func peek(_ ahead: Int = 0) -> UInt32? {
        index + ahead < scalars.count ? scalars[index + ahead].scalar : nil
    }

    private func error(_ message: String, _ hint: String? = nil, at offset: Int? = nil) -> RegularExpressionError {
        RegularExpressionError(message, at: offset ?? here, hint: hint)
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard peek() == mark.value else { return false }
        index += 1
        return true
    }

    private mutating func choice() throws(RegularExpressionError) -> ExpressionTree {
        var choices = [try sequence()]
        while take("|") { choices.append(try sequence()) }
        return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func sequence() throws(RegularExpressionError) -> ExpressionTree {
        var parts: [ExpressionTree] = []
        while let next = peek(), next != 0x7C, next != 0x29 { parts.append(try repeated()) }
        return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
    }

    private mutating func repeated() throws(RegularExpressionError) -> ExpressionTree {
        var tree = try atom()
        while let mark = peek() {
            let start = here
            let (lower, upper): (Int, Int?)
            switch mark {
            case 0x2A: (lower, upper) = (0, nil)
            case 0x2B: (lower, upper) = (1, nil)
            case 0x3F: (lower, upper) = (0, 1)
            case 0x7B:
                guard let counts = try counts() else { return tree }
                (lower, upper) = counts
                index -= 1
            default: return tree
            }
            index += 1
            if let upper, upper < lower { throw error("the counts are the wrong way round", at: start) }
            guard max(lower, upper ?? 0) <= 250 else { throw error("a repetition is at most 250 times", at: start) }
            // Lazy and greedy differ only in where a match ends; here it always ends as late as it can.
            _ = take("?")
            tree = .repetition(tree, lower: lower, upper: upper)
        }
        return tree
    }

    /// `{2}`, `{2,}`, `{2,5}`, `{,5}`; nil, taking nothing, where the brace is a brace.
    private mutating func counts() throws(RegularExpressionError) -> (Int, Int?)? {
        let start = index
        index += 1
        let lower = number()
        var upper = lower
        if take(",") { upper = number() } else if lower == nil { index = start }
        guard index > start, take("}") else {
            throw error("'{' needs counts such as {2,5}", "write \\{ for a brace", at: scalars[start].offset)
        }
        return (lower ?? 0, upper)
    }

    private mutating func number() -> Int? {
        var value: Int?
        while let digit = peek(), (0x30...0x39).contains(digit) {
            value = min(100_000, (value ?? 0) * 10 + Int(digit - 0x30))
            index += 1
        }
        return value
    }

    private mutating func atom() throws(RegularExpressionError) -> ExpressionTree {
        let start = here
        guard let scalar = peek() else { return .empty }
        index += 1
        switch scalar {
        case 0x28:
            if take("?"), !take(":") {
                throw error(
                    "this kind of group is not supported", "only (...) and (?:...); no looking around", at: start)
            }
            depth += 1
            guard depth <= 50 else { throw error("groups are nested more than 50 deep", at: start) }
            let inner = try choice()
            guard take(")") else { throw error("this '(' is never closed", at: start) }
            depth -= 1
            return inner
        case 0x5B: return .scalars(try scalarClass(from: start))
        case 0x2E: return .scalars(.anything)
        case 0x5E: return .lineStart
        case 0x24: return .lineEnd
        case 0x2A, 0x2B, 0x3F:
            throw error("there is nothing to repeat here", "write \\ before it for the character", at: start)
        case 0x5C: return try escape(from: start)
        default: return literal(scalar)
        }
    }

    private mutating func escape(from start: Int) throws(RegularExpressionError) -> ExpressionTree {
        guard let scalar = peek() else { throw error("'\\' ends the expression", at: start) }
        if scalar == 0x62 || scalar == 0x42 {
            index += 1
            return .wordBoundary(scalar == 0x62)
        }
        if let set = shorthand(scalar) {
            index += 1
            return .scalars(set)
        }
        return literal(try escapedScalar(from: start))
    }

    private func shorthand(_ letter: UInt32) -> ScalarSet? {
        switch letter {
        case 0x64: .digits
        case 0x44: ScalarSet(ScalarSet.digits.ranges, inverted: true)
        case 0x73: .spaces
        case 0x53: ScalarSet(ScalarSet.spaces.ranges, inverted: true)
        case 0x77: .words
        case 0x57: ScalarSet(ScalarSet.words.ranges, inverted: true)
        default: nil
        }
    }

    private mutating func escapedScalar(from start: Int) throws(RegularExpressionError) -> UInt32 {
        guard let scalar = peek() else { throw error("'\\' ends the expression", at: start) }
        index += 1
        switch scalar {
        case 0x6E: return 0x0A
        case 0x74: return 0x09
        case 0x31...0x39:
            throw error("references to groups are not supported", "they cannot be matched in linear time", at: start)
        case 0x30, 0x41...0x5A, 0x61...0x7A:
            throw error("there is no escape '\\\(Character(Unicode.Scalar(scalar) ?? "?"))'", at: start)
        default: return scalar
        }
    }

    private mutating func scalarClass(from start: Int) throws(RegularExpressionError) -> ScalarSet {
        let inverted = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        var first = true
        while let scalar = peek(), scalar != 0x5D || first {
            first = false
            let from = here
            index += 1
            if scalar == 0x5C, let letter = peek(), let set = shorthand(letter) {
                index += 1
                ranges += set.inverted ? set.complement : set.ranges
                continue
            }
            let lower = scalar == 0x5C ? try escapedScalar(from: from) : scalar
            var upper = lower
            if peek() == 0x2D, let end = peek(1), end != 0x5D {
                index += 2
                upper = end == 0x5C ? try escapedScalar(from: from) : end
            }
            guard lower <= upper else { throw error("this range is the wrong way round", at: from) }
            ranges += folds ? foldedRanges(lower...upper) : [lower...upper]
        }
        guard take("]") else { throw error("this '[' is never closed", at: start) }
        return ScalarSet(ranges, inverted: inverted)
    }

    /// As folding leaves them; long ranges of other scripts stay as they are.
    private func foldedRanges(_ range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
        if range.count > 1024 { return [range] }
        return range.flatMap { scalar -> [ClosedRange<UInt32>] in
            let folded = Self.folded(scalar)
            return folded.count == 1 ? [folded[0]...folded[0]] : [scalar...scalar]
        }
    }

    private func literal(_ scalar: UInt32) -> ExpressionTree {
        let folded = folds ? Self.folded(scalar) : [scalar]
        let parts = folded.map { ExpressionTree.scalars(ScalarSet([$0...$0])) }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    static func folded(_ scalar: UInt32) -> [UInt32] {
        guard let value = Unicode.Scalar(scalar) else { return [scalar] }
        return Folding.fold(String(Character(value))).unicodeScalars.map(\.value)
    }
}
