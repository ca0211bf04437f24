import MisbehavingServer
import NewsModel
import Testing

/// One way for a server to go wrong, and what the operator is to read about it.
struct Misbehaviour: Sendable, CustomTestStringConvertible {
    let name: String
    let expected: PollOutcome.Kind
    let behave: @Sendable (Conversation) -> Void

    init(_ name: String, _ expected: PollOutcome.Kind, _ behave: @escaping @Sendable (Conversation) -> Void) {
        self.name = name
        self.expected = expected
        self.behave = behave
    }

    var testDescription: String { name }

    private static let feed = Feeds.rss("feed")
    /// The beginning of a 7z file.
    private static let archive: [UInt8] = [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0x00, 0x04, 0x5b, 0x38, 0xbe, 0xf9]
    private static let ok = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n"
    private static let filler = String(repeating: "x", count: 16 << 10)

    static let slowness = [
        Misbehaviour("says nothing after the request", .timeout) { $0.stall() },
        Misbehaviour("stalls inside the status line", .timeout) {
            $0.send("HTTP/1."); $0.stall()
        },
        Misbehaviour("stalls between headers", .tooSlow) {
            $0.send("HTTP/1.1 200 OK\r\nServer: x\r\n"); $0.stall()
        },
        Misbehaviour("stalls before the body", .tooSlow) {
            $0.send(ok + "Content-Length: 900\r\n\r\n"); $0.stall()
        },
        Misbehaviour("stalls inside the body", .tooSlow) {
            $0.send(ok + "Content-Length: 900\r\n\r\n<rss"); $0.stall()
        },
        Misbehaviour("stalls inside a chunk", .tooSlow) {
            $0.send(ok + "Transfer-Encoding: chunked\r\n\r\n400\r\n<rss")
            $0.stall()
        },
        Misbehaviour("drips a byte at a time", .tooSlow) { peer in
            peer.send(ok + "Content-Length: 100000\r\n\r\n")
            while peer.send("x") { peer.pause(.milliseconds(50)) }
        },
        Misbehaviour("drips headers", .tooSlow) { peer in
            peer.send("HTTP/1.1 200 OK\r\n")
            while peer.send("X: y\r\n") { peer.pause(.milliseconds(150)) }
        },
    ]

    static let size = [
        Misbehaviour("announces a gigabyte", .bodyTooLarge) {
            $0.send(ok + "Content-Length: 1073741824\r\n\r\n<rss>"); $0.stall()
        },
        Misbehaviour("never ends its body", .bodyTooLarge) { peer in
            peer.send(ok + "\r\n")
            while peer.send(filler) {}
        },
        Misbehaviour("never ends its chunks", .bodyTooLarge) { peer in
            peer.send(ok + "Transfer-Encoding: chunked\r\n\r\n")
            while peer.send("4000\r\n\(filler)\r\n") {}
        },
        Misbehaviour("never ends its headers", .headersTooLarge) { peer in
            peer.send("HTTP/1.1 200 OK\r\n")
            while peer.send("X-Filler: \(filler.prefix(900))\r\n") {}
        },
        Misbehaviour("sends one endless header line", .headersTooLarge) { peer in
            peer.send("HTTP/1.1 200 OK\r\nX-Filler: ")
            while peer.send(filler) {}
        },
        Misbehaviour("folds one header over and over", .headersTooLarge) { peer in
            peer.send("HTTP/1.1 200 OK\r\nX-Folded: a\r\n")
            while peer.send(String(repeating: " b\r\n", count: 4096)) {}
        },
        Misbehaviour("sends 200 kB of Set-Cookie", .headersTooLarge) { peer in
            peer.send("HTTP/1.1 200 OK\r\n")
            for n in 0..<50 { peer.send("Set-Cookie: c\(n)=\(filler.prefix(4000))\r\n") }
            peer.send("\r\n\(feed)")
        },
        Misbehaviour("sends interim responses for ever", .headersTooLarge) { peer in
            while peer.send("HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload; as=style\r\n\r\n") {}
        },
        Misbehaviour("sends a gzip bomb", .decompressionBomb) {
            $0.respond("200 OK", ["Content-Encoding: gzip"], body: Bombs.gzip(megabytes: 64))
        },
        Misbehaviour("sends a brotli bomb", .decompressionBomb) {
            $0.respond("200 OK", ["Content-Encoding: br"], body: Bombs.brotli)
        },
        Misbehaviour("sends a bomb inside a bomb's clothes", .decompressionBomb) {
            $0.respond("404 Not Found", ["Content-Encoding: gzip"], body: Bombs.gzip(megabytes: 64))
        },
    ]

    static let protocolErrors = [
        Misbehaviour("resets at once", .connectionLost) { $0.reset() },
        Misbehaviour("closes at once", .connectionLost) { _ in },
        Misbehaviour("resets inside the body", .connectionLost) {
            $0.send(ok + "Content-Length: 900\r\n\r\n<rss"); $0.pause(.milliseconds(50)); $0.reset()
        },
        Misbehaviour("closes inside the body", .connectionLost) { $0.send(ok + "Content-Length: 900\r\n\r\n<rss") },
        Misbehaviour("closes inside a chunk", .connectionLost) {
            $0.send(ok + "Transfer-Encoding: chunked\r\n\r\n400\r\n<rss")
        },
        Misbehaviour("writes a chunk size that is none", .protocolError) {
            $0.send(ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n")
        },
        Misbehaviour("answers as HTTP/0.9", .protocolError) { $0.send("<html>hello, 1991</html>") },
        Misbehaviour("speaks SSH", .protocolError) { $0.send("SSH-2.0-OpenSSH_9.2\r\n") },
        Misbehaviour("puts a zero byte into a header", .protocolError) {
            $0.send("HTTP/1.1 200 OK\r\nX: a\0b\r\n\r\n\(feed)")
        },
        Misbehaviour("says gzip and sends another archive", .badEncoding) {
            $0.respond("200 OK", ["Content-Encoding: gzip"], body: archive)
        },
        Misbehaviour("cuts its gzip short", .badEncoding) {
            $0.respond("200 OK", ["Content-Encoding: gzip"], body: Array(Bombs.gzip(megabytes: 1).prefix(9)))
        },
        Misbehaviour("says brotli and sends another archive", .badEncoding) {
            $0.respond("200 OK", ["Content-Encoding: br"], body: archive)
        },
        Misbehaviour("names an encoding that nobody knows for what is no text", .badEncoding) {
            $0.respond("200 OK", ["Content-Encoding: lzip"], body: archive)
        },
        Misbehaviour("repeats Content-Length with another value", .protocolError) {
            $0.send(ok + "Content-Length: nonsense\r\n\r\n\(feed)")
        },
    ]

    static let statuses = [
        Misbehaviour("304 without being asked", .unsolicitedNotModified) { $0.respond("304 Not Modified") },
        Misbehaviour("200 with nothing", .empty) { $0.respond("200 OK") },
        Misbehaviour("204", .empty) { $0.send("HTTP/1.1 204 No Content\r\n\r\n") },
        Misbehaviour("206 unasked", .unexpectedStatus) { $0.respond("206 Partial Content", body: feed) },
        Misbehaviour("300 without a place to go", .unexpectedStatus) {
            $0.respond("300 Multiple Choices", body: "choose")
        },
        Misbehaviour("302 without Location", .unexpectedStatus) { $0.respond("302 Found", body: "somewhere") },
        Misbehaviour("401", .unauthorized) { $0.respond("401 Unauthorized", ["WWW-Authenticate: Basic"]) },
        Misbehaviour("403", .unauthorized) { $0.respond("403 Forbidden", body: "no robots") },
        Misbehaviour("404", .notFound) { $0.respond("404 Not Found", body: feed) },
        Misbehaviour("410", .gone) { $0.respond("410 Gone") },
        Misbehaviour("418", .clientError) { $0.respond("418 I'm a teapot") },
        Misbehaviour("429 with seconds", .rateLimited) { $0.respond("429 Too Many Requests", ["Retry-After: 120"]) },
        Misbehaviour("503 with a date", .serverError) {
            $0.respond("503 Service Unavailable", ["Retry-After: Fri, 31 Dec 2100 23:59:59 GMT"])
        },
        Misbehaviour("500", .serverError) { $0.respond("500 Internal Server Error", body: "stack trace") },
        Misbehaviour("999", .unexpectedStatus) { $0.respond("999 Request denied") },
    ]

    static let redirects = [
        Misbehaviour("redirects to itself", .tooManyRedirects) { $0.respond("302 Found", ["Location: \($0.path)"]) },
        Misbehaviour("redirects for ever", .tooManyRedirects) { $0.respond("301 Moved", ["Location: \($0.path)x"]) },
        Misbehaviour("redirects to ftp", .redirectRefused) {
            $0.respond("302 Found", ["Location: ftp://127.0.0.1/feed"])
        },
        Misbehaviour("redirects to a file", .redirectRefused) {
            $0.respond("302 Found", ["Location: file:///etc/passwd"])
        },
        Misbehaviour("redirects to gopher", .redirectRefused) {
            $0.respond("307 Go", ["Location: gopher://127.0.0.1:25/x"])
        },
        Misbehaviour("redirects to javascript", .redirectRefused) {
            $0.respond("302 Found", ["Location: javascript:alert(1)"])
        },
        Misbehaviour("redirects to no address", .redirectRefused) { $0.respond("302 Found", ["Location: http://["]) },
        Misbehaviour("redirects to another port here", .addressRefused) {
            $0.respond("302 Found", ["Location: http://127.0.0.1:9/"])
        },
        Misbehaviour("redirects to a name for here", .addressRefused) {
            $0.respond("302 Found", ["Location: http://localhost:9/"])
        },
        Misbehaviour("redirects to the short form", .addressRefused) {
            $0.respond("302 Found", ["Location: http://127.1:9/"])
        },
        Misbehaviour("redirects to the number form", .addressRefused) {
            $0.respond("302 Found", ["Location: http://2130706433:9/"])
        },
        Misbehaviour("redirects to zero", .addressRefused) { $0.respond("302 Found", ["Location: http://0:9/"]) },
        Misbehaviour("redirects to IPv6 loopback", .addressRefused) {
            $0.respond("302 Found", ["Location: http://[::1]:9/"])
        },
        Misbehaviour("redirects to mapped loopback", .addressRefused) {
            $0.respond("302 Found", ["Location: http://[::ffff:127.0.0.1]:9/"])
        },
        Misbehaviour("redirects to the cloud's metadata", .addressRefused) {
            $0.respond("302 Found", ["Location: http://169.254.169.254/latest"])
        },
        Misbehaviour("redirects to a private network", .addressRefused) {
            $0.respond("302 Found", ["Location: http://10.1.2.3/"])
        },
    ]

    static let all = slowness + size + protocolErrors + statuses + redirects
}
