/// The shell's patterns for one component of a path: `*`, `?`, `[a-z]`, `[!a-z]`; hidden files only when asked for.
enum FilePattern {
    static func matches(_ name: String, _ pattern: String) -> Bool {
        if name.hasPrefix("."), !pattern.hasPrefix(".") { return false }
        return matches(Array(name.unicodeScalars), Array(pattern.unicodeScalars))
    }

    /// Goes back to the last star only, which is enough and keeps the cost to the product of the lengths.
    private static func matches(_ name: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
        var (n, p) = (0, 0)
        var star: (name: Int, pattern: Int)?
        while n < name.count {
            if p < pattern.count, pattern[p] == "*" {
                star = (n, p)
                p += 1
            } else if let next = step(name[n], pattern, p) {
                n += 1
                p = next
            } else if let last = star {
                star = (last.name + 1, last.pattern)
                n = last.name + 1
                p = last.pattern + 1
            } else {
                return false
            }
        }
        return pattern[p...].allSatisfy { $0 == "*" }
    }

    /// Where the pattern goes on after it took one character; nil where it does not take it.
    private static func step(_ scalar: Unicode.Scalar, _ pattern: [Unicode.Scalar], _ p: Int) -> Int? {
        guard p < pattern.count else { return nil }
        if pattern[p] == "[", let end = pattern[(p + 1)...].dropFirst().firstIndex(of: "]") {
            var members = pattern[(p + 1)..<end]
            let negated = members.first == "!" || members.first == "^"
            if negated { members.removeFirst() }
            return contains(scalar, members) != negated ? end + 1 : nil
        }
        return pattern[p] == "?" || pattern[p] == scalar ? p + 1 : nil
    }

    private static func contains(_ scalar: Unicode.Scalar, _ members: ArraySlice<Unicode.Scalar>) -> Bool {
        var at = members.startIndex
        while at < members.endIndex {
            if at + 2 < members.endIndex, members[at + 1] == "-" {
                if members[at] <= scalar, scalar <= members[at + 2] { return true }
                at += 3
            } else {
                if members[at] == scalar { return true }
                at += 1
            }
        }
        return false
    }
}
