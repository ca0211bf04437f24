import Foundation
import Monitoring
import ServiceLifecycle

/// Keeps systemd informed: READY at the start, a line of status, the watchdog as long as there is progress, STOPPING.
struct SystemdService: Service {
    let notifier: ServiceNotifier
    let watchdog: WatchdogSettings?
    let monitor: Monitor

    /// The record must have taken a write within this time for the service to count as alive.
    private static let patience = Duration.seconds(120)

    func run() async throws {
        notifier.notify(.ready, .status("watching"))
        try? await cancelWhenGracefulShutdown {
            let pace = min(watchdog?.interval ?? .seconds(30), .seconds(30))
            while !Task.isCancelled {
                let isAlive = monitor.pulse.age.map { $0 < Self.patience } ?? true
                if isAlive { notifier.notify(.watchdog) }
                notifier.notify(.status(isAlive ? monitor.statusLine : "the record takes no writes"))
                try await Task.sleep(for: pace)
            }
        }
        notifier.notify(.stopping, .status("stopping"))
    }
}
