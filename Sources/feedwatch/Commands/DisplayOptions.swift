import ArgumentParser
import Foundation
import Monitoring

/// How times are shown, for commands whose answers have any.
struct DisplayOptions: ParsableArguments {
    @Flag(help: "Show times in UTC, not in this machine's zone.") var utc = false

    /// For whoever reads standard output now.
    var style: ReportStyle {
        ReportStyle(
            colour: Terminal.wantsColour, now: WatchClock.system.now(), zone: utc ? .gmt : .current,
            columns: Terminal.columns)
    }
}
