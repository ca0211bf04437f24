/// Words that take a sentence's claim back or soften it.
package struct SentenceCues: Hashable, Sendable {
    package let negated: Bool
    package let hedged: Bool
    /// Who is said to have said it.
    package let speaker: String?

    package init(_ sentence: String) {
        negated = false
        hedged = false
        speaker = nil
    }

    /// A headline that asks ("Did Putin ...?") claims nothing.
    package static func isQuestion(_ headline: String) -> Bool { headline.utf8.last == 0x3f }
}
