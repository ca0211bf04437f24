/// A set of sections of a cue file.
struct CueSet: OptionSet, Sendable {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }
    init(_ section: CueSection) { rawValue = 1 << section.rawValue }

    static let behind: CueSet = [
        .init(.afterNegators), .init(.afterHedges), .init(.afterTakers), .init(.afterAskers), .init(.afterConditions),
        .init(.afterSpeakers), .init(.afterClaims),
    ]

    func holds(_ section: CueSection) -> Bool { rawValue & (1 << section.rawValue) != 0 }
}
