import NewsModel

/// Notices a wall clock that was set, by comparing it with the monotonic one.
struct ClockWatch: Sendable {
    /// Less is drift and slew, not a jump.
    private static let tolerance = Duration.seconds(60)
    private var last: (wall: Timestamp, monotonic: ContinuousClock.Instant)?

    /// How far the wall clock has jumped since the last look; nil where it has not.
    mutating func jump(at wall: Timestamp) -> Duration? {
        let monotonic = ContinuousClock.now
        defer { last = (wall, monotonic) }
        guard let last else { return nil }
        let jump = (wall - last.wall) - (monotonic - last.monotonic)
        return abs(jump.milliseconds) > Self.tolerance.milliseconds ? jump : nil
    }
}
