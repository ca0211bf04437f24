import Subprocess
import Testing

/// `openssl s_server` on a free port.
enum TLSServer {
    /// Runs one for as long as `body` takes, which is told its port.
    ///
    /// - Parameter authorities: who must have signed a client's certificate; nil asks for none.
    static func serve(
        certificate: String, key: String, asking authorities: String? = nil,
        while body: (_ port: Int) async throws -> Void
    ) async throws {
        var arguments = ["s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-www"]
        if let authorities { arguments += ["-Verify", "1", "-verify_return_error", "-CAfile", authorities] }
        _ = try await Subprocess.run(
            .name("openssl"), arguments: Arguments(arguments), input: .none, output: .sequence, error: .discarded
        ) { server in
            try await body(port(server.standardOutput))
            try server.send(signal: .kill)
        }
    }

    /// It says where it listens: "ACCEPT 127.0.0.1:43211".
    private static func port(_ output: SubprocessOutputSequence) async throws -> Int {
        for try await line in output.strings() {
            if let match = line.firstMatch(of: /ACCEPT \S+:(\d+)/) { return try #require(Int(match.1)) }
        }
        throw Failure()
    }

    private struct Failure: Error {}
}
