package import NewsModel

/// Notices when the wall clock was set, by comparing it with one that only ever counts.
package struct ClockWatch: Sendable {
    /// Slower drift than this between two looks is a clock being disciplined, not set.
    package static let tolerance: Duration = .seconds(30)

    private var wall: Timestamp
    private var steady: Duration

    /// - Parameter steady: time since any fixed moment, by a clock that nobody sets and that goes on during suspension.
    package init(wall: Timestamp, steady: Duration) {
        self.wall = wall
        self.steady = steady
    }

    /// How far the wall clock has jumped since the last look, forward if positive; nil if it has not. Whoever keeps due
    /// times moves them along (`PollQueue.shift`), since nothing has become due by a clock being set.
    package mutating func look(wall: Timestamp, steady: Duration) -> Duration? {
        let jump = (wall - self.wall) - (steady - self.steady)
        (self.wall, self.steady) = (wall, steady)
        return jump > Self.tolerance || jump < .zero - Self.tolerance ? jump : nil
    }
}
