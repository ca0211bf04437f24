import MisbehavingServer
import Synchronization

/// Outlets on a loopback port whose feeds and pages a test can change while they are polled.
final class Newsroom: Sendable {
    struct Answer: Sendable {
        var status = "200 OK"
        var type = "application/rss+xml"
        var body: String
    }

    private let answers: Shelf
    let server: LoopbackServer

    /// What is served, shared with the server's threads.
    private final class Shelf: Sendable {
        let answers = Mutex<[String: Answer]>([:])
    }

    init() {
        let shelf = Shelf()
        answers = shelf
        server = LoopbackServer { conversation in
            guard let answer = shelf.answers.withLock({ $0[conversation.path] }) else {
                return conversation.respond("404 Not Found", body: "no")
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
