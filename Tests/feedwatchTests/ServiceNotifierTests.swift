import Testing

@testable import feedwatch

struct ServiceNotifierTests {
    @Test func statesAreLinesOfOneMessage() {
        let message = ServiceNotifier.message([.ready, .status("two\nlines"), .watchdog])
        #expect(message == "READY=1\nSTATUS=two lines\nWATCHDOG=1")
    }

    /// systemd orders a reload by the monotonic clock that comes with it.
    @Test func reloadCarriesItsTime() {
        #expect(
            ServiceNotifier.message([.reloading(monotonicMicroseconds: 42)]) == "RELOADING=1\nMONOTONIC_USEC=42")
    }

    @Test(arguments: [
        (["WATCHDOG_USEC": "60000000"], true), (["WATCHDOG_USEC": "60000000", "WATCHDOG_PID": "7"], true),
        (["WATCHDOG_USEC": "60000000", "WATCHDOG_PID": "8"], false), (["WATCHDOG_USEC": "0"], false), ([:], false),
    ])
    func watchdogIsForItsProcess(_ environment: [String: String], _ watched: Bool) {
        let settings = WatchdogSettings(environment: environment, processID: 7)
        #expect((settings != nil) == watched)
        if watched { #expect(settings?.interval == .seconds(30)) }
    }
}
