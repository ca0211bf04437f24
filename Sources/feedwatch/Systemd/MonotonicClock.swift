/// The clock by which systemd orders reloads, CLOCK_MONOTONIC, which is what a suspending clock is on Linux.
enum MonotonicClock {
    static var microseconds: Int64 {
        let clock = SuspendingClock()
        return WatchdogSettings.microseconds(of: clock.systemEpoch.duration(to: clock.now))
    }
}
