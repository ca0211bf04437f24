/// How common words are in news at large, before a topic has taught us anything.
enum BackgroundTerms {
    /// As many texts as the background stands for.
    static let texts = 100.0
    /// In how many of them a term occurs.
    static func expected(_ term: UInt64) -> Double { 0 }
}
