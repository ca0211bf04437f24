public import NewsModel

/// The `alerts:` section: the record every alert goes to, and the sinks that topics may add.
public struct AlertSettings: Hashable, Sendable {
    /// The JSON Lines record, as an absolute path.
    public var log: String
    /// How long the first alert of a group waits for company.
    public var groupWait: Duration = .seconds(30)
    /// Between messages about one group once the first is out.
    public var groupInterval: Duration = .seconds(5 * 60)
    /// After which a group whose trouble lasts is told again.
    public var repeatInterval: Duration = .seconds(4 * 3600)
    /// Sinks in file order.
    public var sinks: [SinkSettings]
    /// Hours in which sinks are held and only the log is written.
    public var mute: [MuteHours]

    public init(log: String, sinks: [SinkSettings] = [], mute: [MuteHours] = []) {
        self.log = log
        self.sinks = sinks
        self.mute = mute
    }

    public func sink(named name: String) -> SinkSettings? { sinks.first { $0.name == name } }
}

/// A daily stretch of wall-clock time, in a named time zone; a stretch may run past midnight.
public struct MuteHours: Hashable, Sendable {
    /// Minutes after midnight, 0...1440; `to` before `from` ends on the next day.
    public let from: Int
    public let to: Int
    /// ISO 8601 weekdays on which the stretch begins, 1 Monday to 7 Sunday.
    public let days: Set<Int>
    /// A name of the tz database, such as `Europe/Berlin`.
    public let zone: String
    /// Alerts at and above this severity are told even so.
    public let except: Topic.Severity?

    public init(from: Int, to: Int, days: Set<Int>, zone: String, except: Topic.Severity?) {
        self.from = from
        self.to = to
        self.days = days
        self.zone = zone
        self.except = except
    }
}
