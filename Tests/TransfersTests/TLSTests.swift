import Foundation
import Testing
import Transfers

@Suite("TLS", .timeLimit(.minutes(1)))
struct TLSTests {
    private static func fixture(_ name: String) throws -> String {
        try #require(Bundle.module.url(forResource: "Fixtures/tls/\(name)", withExtension: nil)).path
    }

    @Test("of a server that is who it says is good")
    func good() async throws {
        let server = try TLSServer(certificate: Self.fixture("good.pem"), key: Self.fixture("server.key"))
        defer { server.stop() }
        var request = TransferRequest(url: "https://localhost:\(server.port)/")
        request.tls.authorities = try Self.fixture("ca.pem")
        #expect(try await TransferClient().send(request).status == 200)
    }

    @Test("of a server that wants to know who we are takes our certificate, and is a failure without it")
    func mutual() async throws {
        let server = try TLSServer(
            certificate: Self.fixture("good.pem"), key: Self.fixture("server.key"),
            asking: Self.fixture("client-ca.pem"))
        defer { server.stop() }
        var request = TransferRequest(url: "https://localhost:\(server.port)/")
        request.tls.authorities = try Self.fixture("ca.pem")
        await #expect(throws: TransferError.self) { try await TransferClient().send(request) }
        request.tls.clientCertificate = try Self.fixture("client.pem")
        request.tls.clientKey = try Self.fixture("server.key")
        #expect(try await TransferClient().send(request).status == 200)
        request.tls.clientKey = try Self.fixture("ca.pem")
        await #expect { try await TransferClient().send(request) } throws: { error in
            if case .tls(.clientCertificate, _)? = error as? TransferError { true } else { false }
        }
    }

    @Test(
        "that is not in order is refused with the reason",
        arguments: [
            ("expired.pem", "ca.pem", TransferError.TLSFailure.expired), ("early.pem", "ca.pem", .notYetValid),
            ("wrong-name.pem", "ca.pem", .wrongName), ("good.pem", "wrong-name.pem", .untrusted),
            ("good.pem", "none.pem", .authoritiesUnreadable),
        ])
    func refused(_ certificate: String, _ authorities: String, _ failure: TransferError.TLSFailure) async throws {
        let server = try TLSServer(certificate: Self.fixture(certificate), key: Self.fixture("server.key"))
        defer { server.stop() }
        var request = TransferRequest(url: "https://localhost:\(server.port)/")
        request.tls.authorities = try Self.fixture("ca.pem").replacing("ca.pem", with: authorities)
        await #expect { try await TransferClient().send(request) } throws: { error in
            if case .tls(failure, _)? = error as? TransferError { return true }
            Issue.record("\(error)")
            return false
        }
    }
}

/// `openssl s_server` on a free port.
private final class TLSServer {
    let port: Int
    private let process = Process()

    /// - Parameter authorities: who must have signed a client's certificate; nil asks for none.
    init(certificate: String, key: String, asking authorities: String? = nil) throws {
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www",
        ]
        if let authorities {
            process.arguments! += ["-Verify", "1", "-verify_return_error", "-CAfile", authorities]
        }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var text = ""
        // It says where it listens: "ACCEPT 127.0.0.1:43211".
        while !text.contains(/ACCEPT \S+:\d+\n/) {
            let chunk = output.fileHandleForReading.availableData
            if chunk.isEmpty { break }
            text += String(decoding: chunk, as: UTF8.self)
        }
        port = try #require(text.firstMatch(of: /ACCEPT \S+:(\d+)/).flatMap { Int($0.1) })
    }

    /// SIGTERM is blocked in the children of a test process, and would leave the server behind.
    func stop() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
