import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NewsModel
import ServiceLifecycle

/// Serves the demo's feeds and pages on a free loopback port, as they stand at the clock's present moment.
struct DemoServer: Sendable {
    let now: @Sendable () -> Timestamp

    /// Runs until cancelled; `ready` is told the origin, such as `http://127.0.0.1:40123`.
    func run(ready: @escaping @Sendable (String) -> Void) async throws {
        let router = Router()
        let now = now
        router.get("**") { request, _ in
            Self.respond(
                to: request.uri.path, ifNoneMatch: request.headers[.ifNoneMatch],
                origin: "http://\(request.head.authority ?? "127.0.0.1")",
                minute: DemoClockFace.minute(of: now()))
        }
        router.head("**") { request, _ in
            Self.respond(
                to: request.uri.path, ifNoneMatch: nil, origin: "http://\(request.head.authority ?? "127.0.0.1")",
                minute: DemoClockFace.minute(of: now()))
        }
        let quiet = Logger(label: "demo-server", level: .critical)
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in ready("http://127.0.0.1:\(channel.localAddress?.port ?? 0)") }, logger: quiet)
        try await application.run()
    }

    private static func respond(to path: String, ifNoneMatch: String?, origin: String, minute: Int) -> Response {
        let renderer = DemoFeedRenderer(origin: origin)
        let found =
            DemoOutlet.allCases.first { $0.feedPath == path }.map { renderer.feed(of: $0, at: minute) }
            ?? renderer.page(atPath: path, minute: minute)
        guard let found else {
            return Response(status: .notFound, body: .init(byteBuffer: ByteBuffer(string: "Not here.")))
        }
        var hash = StableHash()
        hash.combine(found.body.span)
        let etag = "\"\(String(hash.value, radix: 16))\""
        var headers = HTTPFields()
        headers[.eTag] = etag
        guard ifNoneMatch != etag else { return Response(status: .notModified, headers: headers) }
        headers[.contentType] = found.contentType
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: found.body)))
    }
}
