/// Marks that the rules ask about.
enum Marks {
    static let quotes: Set<String> = ["\"", "“", "”", "„", "«", "»", "‘", "「", "」", "『", "』"]
    static let doubleQuotes: Set<Unicode.Scalar> = ["\"", "“", "”", "„", "«", "»", "「", "」", "『", "』"]
    static let openers: Set<String> = ["“", "«", "„", "「", "『"]
    static let closers: Set<String> = ["”", "»", "“", "」", "』", "\""]
    static let apostrophes: Set<String> = ["'", "’"]
    static let closing: Set<String> = quotes.union([")", "]", "'", "’", "!", "."])
    static let questions: Set<String> = ["?", "？", "؟"]
    static let commas: Set<String> = [",", "،", "、", "，"]
    static let fullStops: Set<String> = [".", "!", "?", "…", "。", "؟", "？"]
    /// End the reach of everything before them; a hyphen does between spaces, where it is a word of its own.
    static let breaks: Set<String> = [";", ":", "—", "–", "-", "(", ")", ".", "!", "?", "…", "。", "；"]
    static let clauseEnds: Set<String> = [";", ".", "—", "–", "-"]
    static let colons: Set<String> = [":", "："]
    static let openings: Set<String> = quotes.union(["'", "’", "¿", "¡", "-"])
}
