import NewsModel
public import NewsStore
public import WatchConfiguration

/// The record, opened for looking at: works while the service runs and when it doesn't, and never changes anything.
public struct RecordReader: Sendable {
    public let store: NewsStore
    /// Whether a process worked on the record when it was opened; nil where this user may not know.
    let isHeld: Bool?

    private static func reader(_ configuration: Configuration) async throws(StoreError) -> RecordReader {
        // Asked first: to look at the file later would drop the locks that reading it needs.
        let isHeld = ServiceLock.isHeld(for: configuration.store)
        return RecordReader(store: try await NewsStore.openReadOnly(path: configuration.store), isHeld: isHeld)
    }

    public static func open(_ configuration: Configuration) async throws(WatchError) -> RecordReader {
        do {
            return try await reader(configuration)
        } catch {
            throw WatchError(error)
        }
    }

    /// For commands that have something to say without a record, too.
    public static func openIfPresent(_ configuration: Configuration) async throws(WatchError) -> RecordReader? {
        do {
            return try await reader(configuration)
        } catch .notFound {
            return nil
        } catch {
            throw WatchError(error)
        }
    }
}

extension WatchError {
    init(_ error: StoreError) {
        let text = "\(error.description)\n\(error.hint)"
        self =
            switch error {
            case .diskFull, .fileTooLarge: .notWritten(text)
            default: .unavailable(text)
            }
    }
}

/// Reads from the record, errors told in the commands' words.
func reading<Value>(_ body: () async throws(StoreError) -> Value) async throws(WatchError) -> Value {
    do { return try await body() } catch { throw WatchError(error) }
}
