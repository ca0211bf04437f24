import NewsModel

/// What may happen to one sentence between two otherwise equal weeks.
enum SentenceMutation: String, CaseIterable, Sendable {
    case dropped, denied, doubted, asked

    /// The sentence as it stands then.
    func applied(to sentence: String) -> String {
        switch self {
        case .dropped: ""
        case .denied: "The Kremlin denied that " + sentence
        case .doubted: "Reportedly, " + sentence
        case .asked: (sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence) + "?"
        }
    }

    /// What the ledger makes of the row that the sentence was; nil where it is no evidence any more.
    func applied(to entry: LedgerEntry) -> LedgerEntry? {
        var entry = entry
        entry.sentence = applied(to: entry.sentence)
        switch self {
        case .dropped: return nil
        case .asked: entry.stance = .asked
        case .denied: entry.stance = .denied
        case .doubted: entry.stance = .hedged
        }
        return entry
    }
}
