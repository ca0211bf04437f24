import Foundation
import NewsModel
import Synchronization
import Testing

@testable import Alerting
@testable import Transfers

@Suite struct SinkTests {
    private let message = AlertMessage(
        topic: Sample.topic, alerts: [Sample.alert(1), Sample.alert(2)], time: Sample.start)

    private func response(_ status: Int, _ headers: [(name: String, value: String)] = []) -> TransferResponse {
        let timings = TransferResponse.Timings(
            resolved: .zero, connected: .zero, secured: .zero, firstByte: .zero, total: .zero)
        return TransferResponse(
            status: status, headers: HeaderFields(headers), body: [], url: "https://hooks.example.org/",
            version: .http11,
            timings: timings, wireBytes: 0, reusedConnection: false)
    }

    @Test(
        arguments: [
            (200, [:], nil), (204, [:], nil), (400, [:], .permanent("HTTP 400")), (404, [:], .permanent("HTTP 404")),
            (429, ["Retry-After": "120"], .transient("HTTP 429", retryAfter: .seconds(120))),
            (
                503, ["Retry-After": "Tue, 14 May 2019 18:31:30 GMT", "Date": "Tue, 14 May 2019 18:30:00 GMT"],
                .transient("HTTP 503", retryAfter: .seconds(90))
            ),
            (500, ["Retry-After": "soon"], .transient("HTTP 500")), (408, [:], .transient("HTTP 408")),
        ] as [(Int, [String: String], DeliveryError?)])
    func aWebhooksAnswerIsUnderstood(status: Int, headers: [String: String], error: DeliveryError?) async {
        let answer = response(status, headers.map { (name: $0.key, value: $0.value) })
        let sink = WebhookSink(name: "desk", url: "https://hooks.example.org/") { _ throws(TransferError) in answer }
        do throws(DeliveryError) {
            try await sink.deliver(message)
            #expect(error == nil)
        } catch { #expect(error == error) }
    }

    @Test func aWebhookIsSigned() throws {
        let sink = WebhookSink(
            name: "desk", url: "https://hooks.example.org/", secret: "It's a Secret to Everybody",
            headers: [Feed.Header(name: "X-Team", value: "desk")]
        ) { _ throws(TransferError) in throw .cancelled }
        let request = sink.request(for: message)
        guard case .post(let body, contentType: "application/json") = request.method else {
            Issue.record("no JSON is posted")
            return
        }
        let fields = Dictionary(request.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        let signature = HMAC.hexadecimal(body, key: Array("It's a Secret to Everybody".utf8))
        #expect(fields["X-Feedwatch-Signature"] == "sha256=\(signature)")
        #expect(fields["X-Team"] == "desk" && fields["Idempotency-Key"] == message.id)
        let object = try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any]
        #expect((object?["alerts"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["id-1", "id-2"])
        #expect(sink.request(for: message).method == request.method)
    }

    @Test(
        arguments: [
            ("exit 0", nil), ("exit 65", .permanent("it exited with 65")), ("exit 7", .transient("it exited with 7")),
            ("kill -9 $$", .transient("it was ended by signal 9")),
            ("exec 0<&-; exit 0", nil), ("sleep 60", .transient("it ran for longer than 0.3 seconds")),
        ] as [(String, DeliveryError?)])
    func aCommandsEndIsUnderstood(script: String, expected: DeliveryError?) async {
        let limit: Duration = script.hasPrefix("sleep") ? .seconds(0.3) : .seconds(20)
        let sink = CommandSink(name: "run", arguments: ["sh", "-c", script], timeout: limit)
        do throws(DeliveryError) {
            try await sink.deliver(message)
            #expect(expected == nil)
        } catch { #expect(error == expected) }
    }

    /// A script that is out of time is not all that is ended: what it started would go on for ever.
    @Test func whatACommandStartedEndsWithIt() async throws {
        let note = FileManager.default.temporaryDirectory.appending(path: "feedwatch-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: note) }
        let script = "sleep 3600 & echo $! > \(note).new; mv \(note).new \(note); wait"
        let delivery = Task { [message] () async throws -> Void in
            try await CommandSink(name: "run", arguments: ["sh", "-c", script], timeout: .seconds(600)).deliver(message)
        }
        while !FileManager.default.fileExists(atPath: note) { try await Task.sleep(for: .milliseconds(5)) }
        delivery.cancel()
        await #expect(throws: DeliveryError.self) { try await delivery.value }
        let number = try String(contentsOfFile: note, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        // It may take a moment until it is dead, and whoever adopts it another to see that.
        func isThere() -> Bool {
            let state = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)
            return state.map { !$0.contains(") Z ") } ?? false
        }
        for _ in 0..<1000 where isThere() { try await Task.sleep(for: .milliseconds(5)) }
        #expect(!isThere())
    }

    @Test func aCommandThatIsNotThereIsTriedAgain() async {
        await #expect(throws: DeliveryError.transient("there is no program /nowhere/notify")) {
            try await CommandSink(name: "run", arguments: ["/nowhere/notify"]).deliver(message)
        }
    }

    @Test func mailAboutOneStoryIsOneThread() {
        func headers(_ alerts: [Alert]) -> [String: String] {
            let message = AlertMessage(topic: Sample.topic, alerts: alerts, time: Sample.start)
            let text = MailMessage(message, sink: "mail", from: "watch@example.org", to: ["a@example.org"]).bytes
            let lines = String(decoding: text, as: UTF8.self).split(separator: "\r\n")
            let fields = lines.compactMap { line in line.firstRange(of: ": ").map { (line, $0) } }
            return Dictionary(
                fields.map { (String($0[..<$1.lowerBound]), String($0[$1.upperBound...])) },
                uniquingKeysWith: { first, _ in first })
        }
        let first = headers([Sample.alert(1, story: 7)])
        let later = headers([Sample.alert(2, kind: .revised, story: 7)])
        let other = headers([Sample.alert(3, story: 8)])
        #expect(first["References"] == later["References"] && first["References"] != other["References"])
        #expect(first["Message-ID"] != later["Message-ID"])
        #expect(headers([Sample.alert(1, story: 7)])["Message-ID"] == first["Message-ID"])
    }

    @Test(
        arguments: [
            (TransferError.mailRefused(code: 550, "no such user"), DeliveryError.permanent("550 no such user")),
            (.unresolved("smtp.example.org"), nil), (.mailRefused(code: 451, "later"), nil),
        ] as [(TransferError, DeliveryError?)])
    func aMailServersAnswerIsUnderstood(failure: TransferError, expected: DeliveryError?) async {
        let account = MailSink.Account(server: "smtps://mail.example.org", from: "a@example.org", to: ["b@example.org"])
        let sink = MailSink(name: "mail", account: account) { _ throws(TransferError) in throw failure }
        do throws(DeliveryError) {
            try await sink.deliver(message)
            Issue.record("it was refused")
        } catch {
            if let expected {
                #expect(error == expected)
            } else if case .permanent = error {
                Issue.record("it may pass")
            }
        }
    }

    @Test(arguments: [("short", "short"), ("Guaidó", "=?utf-8?B?R3VhaWTDsw==?="), ("=?x?=", "=?utf-8?B?PT94Pz0=?=")])
    func encodedWords(text: String, encoded: String) {
        #expect(EncodedWord.text(text) == encoded)
    }

    @Test(arguments: [
        ("a=b", "a=3Db\r\n"), ("dot\n.\n", "dot\r\n=2E\r\n\r\n"), ("end ", "end=20\r\n"), ("é", "=C3=A9\r\n"),
        (String(repeating: "x", count: 80), String(repeating: "x", count: 75) + "=\r\nxxxxx\r\n"),
    ])
    func quotedPrintable(text: String, encoded: String) {
        #expect(String(decoding: QuotedPrintable.encode(text), as: UTF8.self) == encoded)
    }

    @Test func anAtomFeedHoldsTheTopicsNewestAlerts() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("feedwatch-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let sink = AtomFeedSink(name: "reader", directory: folder.path, limit: 2) { topic, limit in
            #expect(topic == Sample.topic && limit == 2)
            return [Sample.alert(1), Sample.alert(2)]
        }
        try await sink.deliver(message)
        try await sink.deliver(message)
        let text = try String(contentsOf: folder.appendingPathComponent("maduro.atom"), encoding: .utf8)
        let ids = text.split(separator: "\n").filter { $0.hasPrefix("<id>urn:feedwatch:alert:") }
        #expect(ids == ["<id>urn:feedwatch:alert:id-2</id>", "<id>urn:feedwatch:alert:id-1</id>"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["maduro.atom"])
    }

    @Test func aJournalThatIsBehindIsWaitedFor() async throws {
        struct Full: Error {}
        let calls = Mutex(0)
        let sink = JournalSink { _ in
            let call = calls.withLock {
                $0 += 1
                return $0
            }
            if call < 3 { throw Full() }
        }
        try await sink.deliver(message)
        #expect(calls.withLock { $0 } == 4)
    }

    /// Secrets and the service manager's sockets are in our environment; a program gets them only where the operator says so.
    @Test func aProgramGetsACleanEnvironment() {
        let ours = [
            "PATH": "/bin", "HOME": "/root", "LANG": "C.UTF-8", "CREDENTIALS_DIRECTORY": "/run/credentials",
            "NOTIFY_SOCKET": "/run/notify", "API_TOKEN": "secret", "FEEDWATCH_TOPIC": "of another",
            "LD_PRELOAD": "x.so",
        ]
        let sink = CommandSink(name: "run", arguments: ["true"])
        #expect(
            sink.environment(Topic.ID("rain"), from: ours) == [
                "PATH": "/bin", "HOME": "/root", "LANG": "C.UTF-8", "FEEDWATCH_SINK": "run", "FEEDWATCH_TOPIC": "rain",
            ])
        let trusting = CommandSink(name: "run", arguments: ["true"], passed: ["API_TOKEN", "MISSING"])
        #expect(
            trusting.environment(nil, from: ours) == [
                "PATH": "/bin", "HOME": "/root", "LANG": "C.UTF-8", "FEEDWATCH_SINK": "run", "API_TOKEN": "secret",
            ])
    }
}
