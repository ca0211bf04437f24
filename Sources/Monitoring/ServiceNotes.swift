/// Names and values of what the service remembers about itself in the record.
enum ServiceNotes {
    static let started = "started"
    static let heartbeat = "heartbeat"
    static let reload = "reload"
    /// What the record refused, a line each (`RecordTrouble`).
    static let troubles = "troubles"

    /// Values of the heartbeat.
    static let running = "running"
    static let stopped = "stopped"
}
