/// Who says what a sentence says, where that is not the outlet itself.
struct Attribution: Sendable {
    enum Manner: Sendable {
        /// Said, announced, according to: the outlet keeps no distance.
        case said
        /// Claimed, alleged.
        case claimed
        /// Between quotation marks, with nobody found who says it.
        case quoted
    }

    var manner: Manner
    /// As written; nil where a pronoun or nobody is named.
    var speaker: String?
    /// Sources, reports, some: nobody in particular.
    var isVague = false
    /// Told of what the speaker does: "announced it would".
    var isOwnAct = false
}
