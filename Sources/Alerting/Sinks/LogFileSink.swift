import NewsModel

/// The alert record as JSON Lines: each alert once, in order, flushed to the disk before it counts as told.
///
/// The file may be moved away at any time (logrotate): it is made anew at the next alert. What a crash wrote but did not
/// mark is known by its id in the end of the file and not written again; half a line at the end is taken away first.
public actor LogFileSink: AlertSink {
    public nonisolated let name: String
    private let path: String
    private var file: LogFile?
    /// Ids at the end of the file as found, and of what was written since: where the record could not note that an alert
    /// was told (its disk is full, another program holds it), the alert comes again.
    private var written: Set<String> = []
    /// More than one batch of alerts.
    private static let remembered = 20_000

    public init(name: String = "log", path: String) {
        self.name = name
        self.path = path
    }

    public func deliver(_ message: AlertMessage) async throws(DeliveryError) {
        let (path, known, ids) = (path, file, written)
        let lines = message.alerts.map { (id: $0.id.text, line: AlertRecordJSON.line($0)) }
        let result = try await blocking { () throws(DeliveryError) in
            var (file, ids) = (known, ids)
            if file?.isCurrent != true {
                let opened = try LogFile.open(path)
                if known == nil { ids = try opened.idsAtEnd() }
                file = opened
            }
            let new = lines.filter { !ids.contains($0.id) }
            if !new.isEmpty { try file?.append(new.flatMap(\.line)) }
            if ids.count > Self.remembered { ids = Set(lines.map(\.id)) }
            return (file, ids.union(new.map(\.id)))
        }
        (file, written) = result
    }
}
