/// Words, folded, that negate, hedge or ask, in five languages.
enum CueWords {
    /// How many words before a claimed word a negation may stand.
    static let negationReach = 4

    static func isNegation(_ word: String) -> Bool { negations.contains(word) || word.hasPrefix("kein") }

    static func isDenial(_ word: String) -> Bool {
        denials.contains(word) || denialStems.contains { word.hasPrefix($0) }
    }

    private static let negations = words(
        """
        no not never nobody none neither nor cannot cant wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt
        wouldnt couldnt shouldnt without unlikely
        nicht nie niemals weder ohne
        nunca jamas tampoco sin
        ne pas jamais aucun aucune sans
        не нет никогда ни без
        """)

    private static let denials = words(
        """
        denied denies deny denying denial refuted refutes rejected rejects rejecting dismissed dismisses ruled
        dementiert dementierte dementieren bestreitet bestritt bestritten
        niega niegan nego negaron desmiente desmienten desmintio desmentido rechazo
        dement dementi dementie nie nient refuse
        """)

    private static let denialStems = ["опроверг", "опровергл", "отрица", "отверг"]

    /// After a negation: "not only", "no doubt" affirm.
    static let affirmations = words("only just doubt merely simply nur solo seulement только")

    static let hedges = words(
        """
        might could reportedly allegedly apparently possibly perhaps likely seems seem appears appear rumoured rumored
        rumours rumors unconfirmed suggests suggest suggesting supposedly purportedly
        angeblich moglicherweise vielleicht mutmasslich offenbar wohl konnte konnten wahrscheinlich
        podria podrian habria habrian quiza quizas supuestamente presuntamente aparentemente posiblemente
        pourrait pourraient aurait auraient serait seraient semble semblent apparemment probablement
        может могут мог возможно якобы вероятно предположительно видимо
        """)

    /// First words of headlines that ask, with or without a question mark.
    static let interrogatives = words(
        """
        did does do is are was were will would can could should has have had why how what who when where which whose
        warum wieso weshalb wie wer wann wird
        que quien quienes cuando donde como cual
        pourquoi comment quand
        почему зачем как кто что когда где
        """)

    static let questionMarks: Set<Unicode.Scalar> = ["?", "？", "؟"]
    static let closingMarks: Set<Unicode.Scalar> = ["\"", "'", "”", "’", "»", ")", "]", "!", ".", "…", " ", "“"]

    private static func words(_ text: String) -> Set<String> { Set(text.split { $0.isWhitespace }.map(String.init)) }
}
