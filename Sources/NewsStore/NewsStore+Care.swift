import GRDB

extension NewsStore {
    /// A consistent copy of the database while others read and write it. An existing file is replaced.
    package func backup(to path: String) async throws(StoreError) {
        let source = database
        try await Self.offPool { () throws(StoreError) in
            do {
                let target = try DatabaseQueue(path: path)
                try source.backup(to: target)
                try target.close()
            } catch { throw StoreError(error) }
        }
    }
}
