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
        try await TLSServer.serve(certificate: Self.fixture("good.pem"), key: Self.fixture("server.key")) { port in
            var request = TransferRequest(url: "https://localhost:\(port)/")
            request.tls.authorities = try Self.fixture("ca.pem")
            #expect(try await TransferClient().send(request).status == 200)
        }
    }

    @Test("of a server that wants to know who we are takes our certificate, and is a failure without it")
    func mutual() async throws {
        try await TLSServer.serve(
            certificate: Self.fixture("good.pem"), key: Self.fixture("server.key"),
            asking: Self.fixture("client-ca.pem")
        ) { port in
            var request = TransferRequest(url: "https://localhost:\(port)/")
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
    }

    @Test(
        "that is not in order is refused with the reason",
        arguments: [
            ("expired.pem", "ca.pem", TransferError.TLSFailure.expired), ("early.pem", "ca.pem", .notYetValid),
            ("wrong-name.pem", "ca.pem", .wrongName), ("good.pem", "wrong-name.pem", .untrusted),
            ("good.pem", "none.pem", .authoritiesUnreadable),
        ])
    func refused(_ certificate: String, _ authorities: String, _ failure: TransferError.TLSFailure) async throws {
        try await TLSServer.serve(certificate: Self.fixture(certificate), key: Self.fixture("server.key")) { port in
            var request = TransferRequest(url: "https://localhost:\(port)/")
            request.tls.authorities = try Self.fixture("ca.pem").replacing("ca.pem", with: authorities)
            await #expect { try await TransferClient().send(request) } throws: { error in
                if case .tls(failure, _)? = error as? TransferError { return true }
                Issue.record("\(error)")
                return false
            }
        }
    }
}
