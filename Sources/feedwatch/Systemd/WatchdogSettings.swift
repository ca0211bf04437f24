/// How often systemd wants to hear from the service (sd_watchdog_enabled(3)).
struct WatchdogSettings: Hashable, Sendable {
    /// After this much silence systemd ends the service.
    let timeout: Duration

    /// Half the timeout, as sd_watchdog_enabled(3) advises.
    var interval: Duration { timeout / 2 }

    /// nil where no watchdog watches this process.
    init?(environment: [String: String], processID: Int32) {
        guard let text = environment["WATCHDOG_USEC"], let microseconds = Int64(text), microseconds > 0 else {
            return nil
        }
        if let owner = environment["WATCHDOG_PID"], owner != String(processID) { return nil }
        timeout = .microseconds(microseconds)
    }

    /// systemd counts in microseconds.
    static func microseconds(of duration: Duration) -> Int64 {
        let (seconds, attoseconds) = duration.components
        return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    }
}
