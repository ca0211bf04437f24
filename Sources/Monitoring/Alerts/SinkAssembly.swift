import Alerting
import Foundation
import Logging
import NewsModel
import NewsStore
import Transfers
import TextProcessing
import WatchConfiguration

/// Builds the sinks that a configuration names, and the dispatcher over them.
struct SinkAssembly {
    let configuration: Configuration
    let store: NewsStore
    let client: TransferClient
    let clock: WatchClock
    let logger: Logger
    let console: ConsoleMode
    let journal: JournalWriter?

    /// Whether what is said of alerts is the same, so that sinks can go on where they are.
    static func isSame(_ a: Configuration, _ b: Configuration) -> Bool {
        func digests(_ configuration: Configuration) -> [Topic.ID: AlertDigest] {
            configuration.topics.reduce(into: [:]) { $0[$1.id] = $1.alert.digest }
        }
        return a.alerts == b.alerts && a.termSets == b.termSets && digests(a) == digests(b)
            && named(in: a) == named(in: b)
    }

    /// The sinks that topics name.
    private static func named(in configuration: Configuration) -> Set<String> {
        Set(configuration.topics.flatMap(\.alert.to))
    }

    func dispatcher() -> Dispatcher {
        let context = context
        let settings = configuration.alerts
        var services: [any DeliveryService] = [
            FollowingSink(LogFileSink(path: settings.log), from: .oldest, context: context)
        ]
        // A journal or a console that is configured stands for the usual one; the same alert twice would be noise.
        if case .journal = console, let journal, !settings.sinks.contains(where: { $0.channel == .journal }) {
            services.append(
                FollowingSink(JournalSink(send: { try journal($0) }), from: .newest, context: context))
        }
        if let sink = consoleSink, !settings.sinks.contains(where: { $0.channel == .console }) {
            services.append(FollowingSink(sink, from: .newest, context: context))
        }
        let named = Self.named(in: configuration)
        for sink in settings.sinks {
            // One that no topic names tells everything, as the usual one does.
            if sink.channel == .journal || sink.channel == .console, !named.contains(sink.name) {
                services.append(FollowingSink(routed(sink), from: .newest, context: context))
            } else {
                services.append(RoutedSink(routed(sink), policy: policy(of: sink), context: context))
            }
        }
        return Dispatcher(services)
    }

    /// Sends one datagram of the journal's native protocol.
    typealias JournalWriter = @Sendable ([UInt8]) throws -> Void

    private var context: DispatchContext {
        let (clock, logger) = (clock, logger)
        return DispatchContext(
            outbox: store, now: { clock.now() }, queryFits: SilenceQueries(termSets: configuration.termSets).fits,
            report: { report in
                switch report {
                case .delivered(let sink, let alerts):
                    logger.debug("delivered", metadata: ["sink": "\(sink)", "alerts": "\(alerts)"])
                case .failed(let sink, let reason, let retryAt):
                    logger.warning(
                        "a sink does not take alerts; they wait",
                        metadata: ["sink": "\(sink)", "reason": "\(reason)", "retry": "\(retryAt.rfc3339)"])
                case .parked(let sink, let alert, let reason):
                    logger.error(
                        "a sink refuses an alert; it is parked",
                        metadata: ["sink": "\(sink)", "alert": "\(alert)", "reason": "\(reason)"])
                case .outboxFailed(let sink, let reason):
                    logger.error("the outbox cannot be read", metadata: ["sink": "\(sink)", "reason": "\(reason)"])
                }
            })
    }

    private var consoleSink: ConsoleSink? {
        switch console {
        case .none, .journal: nil
        case .lines: ConsoleSink(showsDetails: false, time: Self.time, write: Self.print)
        case .people(let colour): peopleSink(named: "console", colour: colour)
        }
    }

    private func peopleSink(named name: String, colour: Bool) -> ConsoleSink {
        ConsoleSink(name: name, time: Self.time) { text in Self.print(colour ? AlertInk.painted(text) : text) }
    }

    private func routed(_ sink: SinkSettings) -> any AlertSink {
        let client = client
        switch sink.channel {
        case .webhook(let hook):
            return WebhookSink(
                name: sink.name, url: hook.url, secret: hook.secret, headers: hook.headers, timeout: hook.timeout
            ) { request throws(TransferError) in try await client.send(request) }
        case .mail(let mail):
            let credentials = mail.user.map { MailRequest.Credentials(user: $0, password: mail.password ?? "") }
            return MailSink(
                name: sink.name,
                account: MailSink.Account(
                    server: mail.server, from: mail.from, to: mail.to, credentials: credentials,
                    requiresTLS: mail.requireTLS, timeout: mail.timeout)
            ) { request throws(TransferError) in _ = try await client.send(request) }
        case .command(let command):
            return CommandSink(
                name: sink.name, arguments: command.arguments, passed: command.environment, timeout: command.timeout)
        case .atom(let feed):
            let store = store
            return AtomFeedSink(name: sink.name, directory: feed.directory, limit: feed.limit) { topic, limit in
                try await store.alerts(AlertFilter(topic: topic, limit: limit))
            }
        case .journal:
            let journal = journal
            return JournalSink(name: sink.name) { entry in
                guard let journal else { throw JournalMissing() }
                try journal(entry)
            }
        case .console:
            if case .people(let colour) = console { return peopleSink(named: sink.name, colour: colour) }
            return ConsoleSink(name: sink.name, time: Self.time, write: Self.print)
        }
    }

    /// As this machine's people read it.
    private static func time(_ time: Timestamp) -> String {
        ReportStyle(colour: false, now: time, zone: .current).time(time)
    }

    private func policy(of sink: SinkSettings) -> DeliveryPolicy {
        let settings = configuration.alerts
        // A journal or a console has a line for each alert, at once: there is nothing to be gathered into a message.
        let isLineByLine = sink.channel == .journal || sink.channel == .console
        var policy = DeliveryPolicy(
            groupWait: sink.groupWait ?? (isLineByLine ? .zero : settings.groupWait),
            groupInterval: sink.groupInterval ?? (isLineByLine ? .zero : settings.groupInterval),
            repeatInterval: sink.repeatInterval ?? (isLineByLine ? nil : settings.repeatInterval),
            minimumSeverity: sink.minimumSeverity,
            quietHours: settings.mute.map {
                QuietHours(from: $0.from, to: $0.to, days: $0.days, zone: $0.zone, except: $0.except)
            })
        policy.digest = sink.digest
        for topic in configuration.topics { policy.topicDigests[topic.id] = topic.alert.digest }
        return policy
    }

    private struct JournalMissing: Error, CustomStringConvertible {
        let description = "there is no systemd journal here"
    }

    /// Whoever reads standard output may be gone; that is no reason to stop watching.
    @Sendable private static func print(_ text: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }
}
