/// Which sentences move an answer's tally: configuration key `counts`.
public struct AnswerCounting: Hashable, Sendable {
    /// Asserted, unless told.
    public var stances: Set<Stance>
    /// Parts of the names of the speakers who count; empty: whoever speaks, and the outlet itself.
    public var speakers: [String]

    public init(stances: Set<Stance> = [.asserted], speakers: [String] = []) {
        self.stances = stances
        self.speakers = speakers
    }

    public func counts(_ stance: Stance, speaker: String?) -> Bool {
        guard stances.contains(stance) else { return false }
        guard !speakers.isEmpty else { return true }
        guard let name = speaker?.lowercased() else { return false }
        return speakers.contains { name.contains($0.lowercased()) }
    }
}
