import GRDB
public import NewsModel

extension NewsStore {
    /// The article pages that are to be looked at, soonest first.
    public func visits() async throws(StoreError) -> [PageVisit] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT \(VisitRow.columns) FROM visit ORDER BY due, story").map(VisitRow.fetch)
        }
    }

    /// Ends a visit, in favour of `next` where the page is to be looked at again. A probe that was asked for while the
    /// page was only being followed is left as it is.
    public func end(_ visit: PageVisit, next: PageVisit?) async throws(StoreError) {
        try await write { db in
            if let next {
                try VisitRow.save(next, after: visit.purpose, db)
            } else {
                try VisitRow.delete(visit.story, after: visit.purpose, db)
            }
        }
    }
}
