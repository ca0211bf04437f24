import Foundation
import Monitoring
import ServiceLifecycle

/// Keeps systemd informed: READY at the start, a line of status, the watchdog as long as there is progress, STOPPING.
struct SystemdService: Service {
    let notifier: ServiceNotifier
    let watchdog: WatchdogSettings?
    let monitor: Monitor

    func run() async throws {
        notifier.notify(.ready, .status("watching"))
        try? await cancelWhenGracefulShutdown {
            let pace = min(watchdog?.interval ?? .seconds(30), .seconds(30))
            while !Task.isCancelled {
                if monitor.isAlive { notifier.notify(.watchdog) }
                notifier.notify(.status(monitor.takesWrites ? monitor.statusLine : "the record takes no writes"))
                try await Task.sleep(for: pace)
            }
        }
        notifier.notify(.stopping, .status("stopping"))
    }
}
