public import NewsModel

/// How much of a topic's sources is really being observed, and whether that is enough to believe in silence.
///
/// Coverage is lost below half of the feeds and regained at three quarters, so that one feed that comes and goes does
/// not make an alert each time.
public struct CoverageState: Hashable, Sendable, Codable {
    public static let losesBelow = 0.5
    public static let regainsAt = 0.75

    /// True once too little was observed, until enough is again.
    public private(set) var lost: Bool
    /// Observed feeds of all feeds at the last look, 0...1; 1 where the topic has no feeds.
    public private(set) var share: Double

    public init(lost: Bool = false, share: Double = 1) {
        self.lost = lost
        self.share = share
    }

    /// Takes in a new figure; the delta it calls for, if any.
    public mutating func observe(_ share: Double) -> Delta.Kind? {
        self.share = share
        if !lost, share < Self.losesBelow {
            lost = true
            return .coverageLost
        }
        if lost, share >= Self.regainsAt {
            lost = false
            return .coverageRegained
        }
        return nil
    }
}
