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
        wouldnt couldnt shouldnt without unlikely hardly scarcely nothing
        nicht nie niemals weder ohne
        nunca jamas tampoco sin ni
        ne n pas jamais aucun aucune sans
        не нет никогда ни без вряд
        """)

    private static let denials = words(
        """
        denied denies deny denying denial refuted refutes rejected rejects rejecting dismissed dismisses
        dementiert dementierte dementieren bestreitet bestritt bestritten
        niega niegan nego negaron desmiente desmienten desmintio desmentido rechazo rechaza rechazan descarta descarto
        descartan
        dement dementi dementie nie nient refuse exclut exclu rejette refute conteste
        """)

    private static let denialStems = ["опроверг", "отрица", "отверг", "исключил", "исключает"]

    /// Negate what follows them with "to": "failed to", but not "the failed uprising".
    static let refusals = words("refused refuses refuse refusing failed fails fail failing declined declines declining")

    /// Words of denial in two parts, the second of which may stand further on: "ruled out", "wies ... zurück".
    static let brokenDenials: [(first: Set<String>, second: String)] = [
        (words("rule rules ruled ruling"), "out"), (words("wies wiesen weist weisen"), "zuruck"),
    ]

    /// Words of negation that may follow what they negate, as in "gibt ihn nicht auf".
    static func mayFollow(_ negation: String) -> Bool {
        ["nicht", "nie", "niemals"].contains(negation) || negation.hasPrefix("kein")
    }

    /// After a negation: "not only", "no doubt" affirm.
    static let affirmations = words("only just doubt merely simply nur solo seulement только")

    static let hedges = words(
        """
        might could reportedly allegedly apparently possibly perhaps likely seems seem appears appear rumoured rumored
        rumours rumors unconfirmed suggests suggest suggesting supposedly purportedly
        angeblich moglicherweise vielleicht mutmasslich offenbar wohl konnte konnten wahrscheinlich soll sollen durfte
        durften womoglich vermutlich
        podria podrian habria habrian estaria estarian seria serian tendria tendrian haria harian quiza quizas supuestamente presuntamente aparentemente posiblemente
        pourrait pourraient aurait auraient serait seraient semble semblent apparemment probablement
        может могут мог возможно якобы вероятно предположительно видимо наверное похоже будто
        """)

    /// "is said to", "are believed to": somebody's word for it.
    static let hearsay = words("said believed thought understood reported rumoured rumored")
    static let beings = words("is are was were be been")

    /// First words of headlines that ask, with or without a question mark.
    static let interrogatives = words(
        """
        did does do is are was were will would can could should has have had why how what who when where which whose
        warum wieso weshalb wie wer wann wird
        que quien quienes cuando donde como cual
        pourquoi comment quand
        почему зачем как кто что когда где
        """)

    static let interrogativePairs: Set<[String]> = [["por", "que"], ["a", "quien"], ["est", "ce"], ["qu", "est"]]

    static let questionMarks: Set<Unicode.Scalar> = ["?", "？", "؟"]
    static let closingMarks: Set<Unicode.Scalar> = ["\"", "'", "”", "’", "»", ")", "]", "!", ".", "…", " ", "“"]

    private static func words(_ text: String) -> Set<String> { Set(text.split { $0.isWhitespace }.map(String.init)) }
}
