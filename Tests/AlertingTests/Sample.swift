import Alerting
import NewsModel
import Synchronization

enum Sample {
    static let start = Timestamp(seconds: 1_557_858_600)  // 2019-05-14T18:30:00Z, a Tuesday
    static let topic = Topic.ID("maduro")

    static func alert(
        _ number: Int = 1, kind: Delta.Kind = .firstStory, topic: Topic.ID? = topic,
        severity: Topic.Severity = .notice, story: Int64? = nil
    ) -> Alert {
        var alert = Alert(
            id: Delta.ID("id-\(number)"), time: start, kind: kind, severity: severity,
            summary: "Story \(number) says that no deal has been cut.")
        alert.topic = topic
        alert.story = Story.ID(story ?? Int64(number))
        alert.headline = "Headline \(number)"
        alert.url = "https://news.example/\(number)"
        alert.outlet = "news.example"
        alert.feed = "News"
        return alert
    }

    /// What a stranger may call a story to get at terminals, headers, shells, markup and files.
    static let hostileTitles = [
        "\u{1b}[31mred\u{1b}[0m \u{1b}]0;title\u{07}bell\u{07} \u{9b}2J",
        "one\r\nBcc: everybody@example.org\r\n\r\nbody", "right\u{202e}left\u{2066}isolate\u{2069}\u{200f}",
        "nul\u{0}byte", "$(rm -rf /) `id` ; | & > /tmp/x '\"", "<script>alert(1)</script> ]]> & <!--",
        "=?utf-8?Q?spoofed?=", "a\u{2028}b\u{2029}c\u{85}d", "e" + String(repeating: "\u{301}", count: 200),
        "tags\u{e0041}\u{e007f} and \u{fffe} noncharacters", "\u{1b}Punterminated string",
        String(repeating: "long ", count: 200_000),
    ]
}

/// A sink that remembers what it was told, and fails as it is told to.
final class ScriptedSink: AlertSink {
    let name: String
    private let fails: @Sendable (_ call: Int, AlertMessage) -> DeliveryError?
    private let state = Mutex<(calls: Int, told: [AlertMessage])>((0, []))

    init(_ name: String = "desk", fails: @escaping @Sendable (Int, AlertMessage) -> DeliveryError? = { _, _ in nil }) {
        self.name = name
        self.fails = fails
    }

    var told: [AlertMessage] { state.withLock { $0.told } }
    var calls: Int { state.withLock { $0.calls } }

    func deliver(_ message: AlertMessage) async throws(DeliveryError) {
        let call = state.withLock { state in
            state.calls += 1
            return state.calls
        }
        if let error = fails(call, message) { throw error }
        state.withLock { $0.told.append(message) }
    }
}

/// A clock that stands still until it is moved.
final class HandClock: Sendable {
    private let time = Mutex(Sample.start)
    var now: Timestamp { time.withLock { $0 } }
    func move(by duration: Duration) { time.withLock { $0 = $0 + duration } }
}
