import Transfers

/// Tells systemd how the service is (sd_notify(3)); silent where no service manager listens.
struct ServiceNotifier: Sendable {
    /// `$NOTIFY_SOCKET`: a path, or an abstract name after `@`; nil outside systemd.
    let socket: String?

    init(environment: [String: String]) {
        socket = environment["NOTIFY_SOCKET"].flatMap { $0.hasPrefix("/") || $0.hasPrefix("@") ? $0 : nil }
    }

    enum State: Hashable, Sendable {
        /// The database is open and the first schedule stands; also said when a reload is done.
        case ready
        /// A reload began at this moment of the monotonic clock.
        case reloading(monotonicMicroseconds: Int64)
        case stopping
        /// One line for `systemctl status`.
        case status(String)
        /// Still alive and making progress.
        case watchdog
        /// The present state, starting or stopping, needs this much longer.
        case extendTimeout(Duration)
    }

    /// Sends states as one message; what cannot be sent is not worth failing for.
    func notify(_ states: State...) {
        guard let socket else { return }
        try? UnixDatagram.send(Array(Self.message(states).utf8), to: socket)
    }

    static func message(_ states: [State]) -> String {
        states.map(line).joined(separator: "\n")
    }

    private static func line(_ state: State) -> String {
        switch state {
        case .ready: "READY=1"
        case .reloading(let microseconds): "RELOADING=1\nMONOTONIC_USEC=\(microseconds)"
        case .stopping: "STOPPING=1"
        case .status(let text): "STATUS=" + text.replacing("\n", with: " ").replacing("\r", with: " ")
        case .watchdog: "WATCHDOG=1"
        case .extendTimeout(let duration): "EXTEND_TIMEOUT_USEC=\(WatchdogSettings.microseconds(of: duration))"
        }
    }
}
