/// Colours for the console's alert lines: what came in green, what went in red. The text holds no escapes of its own.
enum AlertInk {
    static func painted(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
            if line.hasPrefix("    + ") { return "\u{1B}[32m\(line)\u{1B}[0m" }
            if line.hasPrefix("    - ") { return "\u{1B}[31m\(line)\u{1B}[0m" }
            if line.hasPrefix("    ") || line.isEmpty { return String(line) }
            return "\u{1B}[1m\(line)\u{1B}[0m"
        }.joined(separator: "\n")
    }
}
