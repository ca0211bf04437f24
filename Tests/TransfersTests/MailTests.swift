import MisbehavingServer
import Synchronization
import Testing
import Transfers

@Suite("Mail", .timeLimit(.minutes(1)))
struct MailTests {
    private func request(_ server: LoopbackServer, requiresTLS: Bool = false) -> MailRequest {
        MailRequest(
            url: server.url("", scheme: "smtp"), from: "a@example.org", recipients: ["b@example.org", "c@example.org"],
            message: Array("Subject: x\r\n\r\n.dot\r\n".utf8), requiresTLS: requiresTLS)
    }

    @Test("is handed over, dots and all")
    func delivery() async throws {
        let lines = Mutex<[String]>([])
        let server = LoopbackServer(readsRequest: false) { peer in
            MailServer.serve(peer) { line in lines.withLock { $0.append(line) } }
        }
        defer { server.stop() }
        #expect(try await TransferClient().send(request(server)) == 250)
        let said = lines.withLock { $0 }
        #expect(said.contains("MAIL FROM:<a@example.org>"))
        #expect(said.contains("RCPT TO:<b@example.org>") && said.contains("RCPT TO:<c@example.org>"))
        #expect(said.contains("..dot"))
    }

    @Test("is not sent in the clear where that was ruled out")
    func requiresTLS() async {
        let server = LoopbackServer(readsRequest: false) { MailServer.serve($0) { _ in } }
        defer { server.stop() }
        await #expect { try await TransferClient().send(request(server, requiresTLS: true)) } throws: {
            if case .tls? = $0 as? TransferError { true } else { false }
        }
    }

    @Test("that the server refuses says so in its words")
    func refusal() async {
        let server = LoopbackServer(readsRequest: false) { MailServer.serve($0, refuses: "RCPT") { _ in } }
        defer { server.stop() }
        await #expect(throws: TransferError.mailRefused(code: 550, "550 no such user")) {
            try await TransferClient().send(request(server))
        }
    }

    @Test("has addresses that are addresses")
    func injection() async {
        var mail = MailRequest(url: "smtp://127.0.0.1:1", from: "a@b", recipients: ["c@d>\r\nRSET"], message: [])
        await #expect(throws: TransferError.self) { try await TransferClient().send(mail) }
        mail.recipients = []
        await #expect(throws: TransferError.invalidRequest("the message has no recipient")) {
            try await TransferClient().send(mail)
        }
    }
}
