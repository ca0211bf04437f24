import Hummingbird
import Logging
import Monitoring
import ServiceLifecycle
import WatchConfiguration

/// `/metrics` in Prometheus' text format, `/healthz` and `/readyz`, on a loopback port or a unix socket.
struct MetricsService: Service {
    let address: ListenAddress
    let monitor: Monitor

    func run() async throws {
        let router = Router()
        let monitor = monitor
        router.get("/metrics") { _, _ in
            Self.text(await MetricsText(monitor).text, type: "text/plain; version=0.0.4; charset=utf-8")
        }
        // Alive: the record takes writes. Ready: the first schedule stands, which it does before anything is served.
        router.get("/healthz") { _, _ in
            monitor.isAlive && monitor.takesWrites
                ? Self.text("ok\n") : Self.text("the record takes no writes\n", status: .serviceUnavailable)
        }
        router.get("/readyz") { _, _ in Self.text("ok\n") }
        let application = Application(
            router: router, configuration: .init(address: bindAddress),
            logger: Logger(label: "metrics") { _ in SwiftLogNoOpLogHandler() })
        try await application.run()
    }

    private var bindAddress: BindAddress {
        switch address {
        case .loopback(let host, let port): .hostname(host, port: port)
        case .unix(let path): .unixDomainSocket(path: path)
        }
    }

    private static func text(
        _ text: String, type: String = "text/plain; charset=utf-8", status: HTTPResponse.Status = .ok
    ) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = type
        return Response(status: status, headers: headers, body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}
