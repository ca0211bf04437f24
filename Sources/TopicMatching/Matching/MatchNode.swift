import NewsModel

/// A query made ready to run: leaves are numbers, and nearness stands between nothing but words.
indirect enum MatchNode: Sendable {
    /// `clause` is the term as the query language prints it.
    case leaf(Int32, clause: String)
    case everything
    /// What can never be found, such as a term without a letter.
    case nothing(clause: String)
    case all([MatchNode])
    case any([MatchNode])
    case quorum(Int, [MatchNode])
    case not(MatchNode, clause: String)
    /// Operands are leaves, choices of such, and other nearness.
    case near(MatchNode, MatchNode, words: Int, ordered: Bool, clause: String)
    case sentence(MatchNode, clause: String)
    case paragraph(MatchNode, clause: String)
    case field(Query.Field, MatchNode)
}
