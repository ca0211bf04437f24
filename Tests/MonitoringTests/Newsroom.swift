import MisbehavingServer
import Synchronization

/// Outlets on a loopback port whose feeds and pages a test can change while they are polled.
final class Newsroom: Sendable {
    struct Answer: Sendable {
        var status = "200 OK"
        var type = "application/rss+xml"
        var body: String
        var location: String?
    }

    private let answers: Shelf
    private let place: Mutex<LoopbackServer>

    /// What is served, shared with the server's threads.
    private final class Shelf: Sendable {
        let answers = Mutex<[String: Answer]>([:])
        /// Whatever is asked for, this is the answer.
        let portal = Mutex<Answer?>(nil)
    }

    init() {
        let shelf = Shelf()
        answers = shelf
        place = Mutex(Self.serve(shelf, port: 0))
    }

    var server: LoopbackServer { place.withLock { $0 } }

    /// Opens again on the port at which connections have been refused.
    func reopen() {
        let shelf = answers
        place.withLock { server in
            let refusing = server
            server = Self.serve(shelf, port: server.port)
            refusing.stop()
        }
    }

    private static func serve(_ shelf: Shelf, port: Int) -> LoopbackServer {
        LoopbackServer(port: port) { conversation in
            let told = shelf.portal.withLock { $0 } ?? shelf.answers.withLock { $0[conversation.path] }
            guard let answer = told else { return conversation.respond("404 Not Found", body: "no") }
            if let location = answer.location {
                return conversation.respond(answer.status, ["Location: \(location)"])
            }
            let etag = "\"\(answer.body.utf8.reduce(5381) { ($0 &* 33) &+ Int($1) })\""
            if answer.status.hasPrefix("200"), conversation.header("If-None-Match") == etag {
                return conversation.respond("304 Not Modified", ["ETag: \(etag)"])
            }
            conversation.respond(answer.status, ["Content-Type: \(answer.type)", "ETag: \(etag)"], body: answer.body)
        }
    }

    func put(_ path: String, _ body: String, type: String = "application/rss+xml", status: String = "200 OK") {
        answers.answers.withLock { $0[path] = Answer(status: status, type: type, body: body) }
    }

    /// One answer to every request, as of a captive portal or a site that is down; nil ends it.
    func putEverywhere(_ answer: Answer?) { answers.portal.withLock { $0 = answer } }

    func redirect(_ path: String, to target: String) {
        answers.answers.withLock { $0[path] = Answer(status: "302 Found", body: "", location: target) }
    }

    func remove(_ path: String) { answers.answers.withLock { $0[path] = nil } }

    func url(_ path: String) -> String { server.url(path) }

    /// A feed of articles whose pages are at this newsroom.
    func rss(_ articles: [(slug: String, title: String, text: String)]) -> String {
        let items = articles.map { article in
            """
            <item><title>\(article.title)</title><link>\(url("/story/\(article.slug)"))</link>
            <guid isPermaLink="false">\(article.slug)</guid><description>\(article.text)</description></item>
            """
        }
        return "<rss version=\"2.0\"><channel><title>Outlet</title>\(items.joined())</channel></rss>"
    }

    static func page(_ title: String, _ paragraphs: [String]) -> String {
        "<!DOCTYPE html><html><head><title>\(title)</title></head><body><article><h1>\(title)</h1>"
            + paragraphs.map { "<p>\($0)</p>" }.joined() + "</article></body></html>"
    }
}
