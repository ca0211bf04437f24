import NewsModel
public import NewsStore
public import WatchConfiguration

/// The record, opened for looking at: works while the service runs and when it doesn't, and never changes anything.
public struct RecordReader: Sendable {
    public let store: NewsStore

    public static func open(_ configuration: Configuration) async throws(WatchError) -> RecordReader {
        do {
            return RecordReader(store: try await NewsStore.openReadOnly(path: configuration.store))
        } catch {
            throw WatchError(error)
        }
    }

    /// For commands that have something to say without a record, too.
    public static func openIfPresent(_ configuration: Configuration) async throws(WatchError) -> RecordReader? {
        do {
            return RecordReader(store: try await NewsStore.openReadOnly(path: configuration.store))
        } catch .notFound {
            return nil
        } catch {
            throw WatchError(error)
        }
    }
}

extension WatchError {
    init(_ error: StoreError) { self = .unavailable("\(error.description)\n\(error.hint)") }
}

/// Reads from the record, errors told in the commands' words.
func reading<Value>(_ body: () async throws(StoreError) -> Value) async throws(WatchError) -> Value {
    do { return try await body() } catch { throw WatchError(error) }
}
