package import NewsModel

/// The `alerts:` section: the record every alert goes to, and the sinks that topics may add.
package struct AlertSettings: Hashable, Sendable {
    /// The JSON Lines record, as an absolute path.
    package var log: String
    /// How long the first alert of a group waits for company.
    package var groupWait: Duration = .seconds(30)
    /// Between messages about one group once the first is out.
    package var groupInterval: Duration = .seconds(5 * 60)
    /// After which a group whose trouble lasts is told again.
    package var repeatInterval: Duration = .seconds(4 * 3600)
    /// Sinks in file order.
    package var sinks: [SinkSettings]
    /// Hours in which sinks are held and only the log is written.
    package var mute: [MuteHours]

    package init(log: String, sinks: [SinkSettings] = [], mute: [MuteHours] = []) {
        self.log = log
        self.sinks = sinks
        self.mute = mute
    }

    package func sink(named name: String) -> SinkSettings? { sinks.first { $0.name == name } }
}

/// A daily stretch of wall-clock time, in a named time zone; a stretch may run past midnight.
package struct MuteHours: Hashable, Sendable {
    /// Minutes after midnight, 0...1440; `to` before `from` ends on the next day.
    package let from: Int
    package let to: Int
    /// ISO 8601 weekdays on which the stretch begins, 1 Monday to 7 Sunday.
    package let days: Set<Int>
    /// A name of the tz database, such as `Europe/Berlin`.
    package let zone: String
    /// Alerts at and above this severity are told even so.
    package let except: Topic.Severity?

    package init(from: Int, to: Int, days: Set<Int>, zone: String, except: Topic.Severity?) {
        self.from = from
        self.to = to
        self.days = days
        self.zone = zone
        self.except = except
    }
}
