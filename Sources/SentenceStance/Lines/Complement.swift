/// The kind of complement that follows a predicate; the raw value is what cue files write.
enum Complement: String, Sendable {
    /// A clause, with or without "that".
    case that
    /// A clause that must begin with "that".
    case onlyThat = "that!"
    /// An infinitive.
    case to
    /// An infinitive right behind: "said to loathe", where "said he wants to leave" is another thing.
    case nextTo = "to!"
    /// "whether", "how".
    case wh
    /// A noun, or a bare clause.
    case noun = "np"
    case ing
    case `for`
    /// Whatever follows.
    case any
}
