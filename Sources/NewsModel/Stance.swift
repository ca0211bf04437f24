/// How a sentence stands to an answer.
public enum Stance: String, Hashable, Sendable, Codable, CaseIterable {
    /// Said to be so: by the outlet, or by somebody whom it names and keeps no distance from.
    case asserted
    /// Said not to be so.
    case denied
    /// Possible, likely, planned or feared; no more.
    case hedged
    /// So if something else is so.
    case conditional
    /// The sentence asks whether it is so.
    case asked
    /// Somebody wants it to be so.
    case demanded
    /// It was so long ago.
    case past
    /// Said by somebody whom the outlet keeps its distance from, or by nobody in particular.
    case reported
    /// The program cannot tell: it has no cues in the sentence's language, or did not find the answer's words.
    case unjudged
}
