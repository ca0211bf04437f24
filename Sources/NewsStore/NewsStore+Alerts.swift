import GRDB
public import NewsModel

extension NewsStore {
    /// Alerts in the order they were recorded, oldest first.
    public func alerts(_ filter: AlertFilter = AlertFilter()) async throws(StoreError) -> [Alert] {
        try await read { db in
            var (conditions, arguments) = ([String](), StatementArguments())
            func require(_ condition: String, _ value: some DatabaseValueConvertible) {
                conditions.append(condition)
                arguments += [value]
            }
            if let topic = filter.topic { require("topic = ?", stored(topic.name)) }
            if let since = filter.since { require("time >= ?", since.milliseconds) }
            if let until = filter.until { require("time < ?", until.milliseconds) }
            if let outlet = filter.outlet {
                require("? IN (outlet, feed)", stored(outlet))
            }
            if let kind = filter.kind { require("kind = ?", kind.rawValue) }
            if let after = filter.after {
                require("seq > coalesce((SELECT seq FROM alert WHERE id = ?), 0)", after.text)
            }
            let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
            arguments += [filter.page ?? filter.limit ?? -1]
            let order = filter.page == nil ? "DESC" : "ASC"
            let rows = try Row.fetchCursor(
                db, sql: "SELECT \(AlertRow.columns) FROM alert \(condition) ORDER BY seq \(order) LIMIT ?",
                arguments: arguments)
            var alerts: [Alert] = []
            while let row = try rows.next() { alerts.append(try AlertRow.fetch(row)) }
            return filter.page == nil ? alerts.reversed() : alerts
        }
    }
}
