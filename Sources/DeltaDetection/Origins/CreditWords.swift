/// Words, folded, that credit an agency.
enum CreditWords {
    /// Right before the name at the beginning of a story.
    static let bylines: Set<String> = ["by", "von", "por", "par", "avec", "con", "mit", "from"]

    /// Near the name at the end of a story.
    static let credits: Set<String> = [
        "contributed", "copyright", "source", "material", "wire", "additional",
        "quelle", "quellen", "beitrag", "fuente", "fuentes", "contribuyo", "informacion",
        "avec", "contribue", "источник", "материалам", "материал",
    ]
}
