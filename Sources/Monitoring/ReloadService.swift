public import Logging
public import ServiceLifecycle
import TextProcessing
public import WatchConfiguration

/// Reads the configuration again when told to. A file with mistakes changes nothing, is reported and shows in `status`.
public struct ReloadService<Signals: AsyncSequence & Sendable>: Service {
    private let signals: Signals
    private let monitor: Monitor
    private let logger: Logger
    private let load: @Sendable () throws(ConfigurationErrors) -> Configuration
    private let around: @Sendable (Moment) -> Void

    /// Told before and after a reload, so that the service manager can be.
    public enum Moment: Sendable { case begins, ends }

    public init(
        signals: Signals, monitor: Monitor, logger: Logger, around: @escaping @Sendable (Moment) -> Void = { _ in },
        load: @escaping @Sendable () throws(ConfigurationErrors) -> Configuration
    ) {
        self.signals = signals
        self.monitor = monitor
        self.logger = logger
        self.around = around
        self.load = load
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            var iterator = signals.makeAsyncIterator()
            while (try? await iterator.next(isolation: nil)) != nil {
                around(.begins)
                await reload()
                around(.ends)
            }
        }
    }

    private func reload() async {
        do {
            let change = try await monitor.adopt(load())
            logger.notice("configuration reloaded", metadata: ["changes": "\(change.description)"])
            if !change.needsRestart.isEmpty {
                logger.warning(
                    "some settings wait for a restart",
                    metadata: ["sections": "\(change.needsRestart.joined(separator: ", "))"])
            }
            await monitor.noteReload("reloaded: \(change.description)")
        } catch let errors as ConfigurationErrors {
            for mistake in errors.mistakes {
                logger.error("configuration refused", metadata: ["mistake": "\(mistake)"])
            }
            let first = errors.mistakes.first.map(\.description) ?? ""
            await monitor.noteReload("refused, the old one stays in force: \(first)")
        } catch {
            logger.error("configuration could not be adopted", metadata: ["reason": "\(error)"])
            await monitor.noteReload("could not be adopted: \(error)")
        }
    }
}
