import Foundation

/// A folder with everything that one comparison runs on. The same arguments give the same bytes.
struct BenchmarkGround {
    let directory: URL
    let feeds: Int
    let entries: Int
    let topics: Int
    let port: Int

    func write() throws {
        let site = directory.appending(path: "site")
        try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
        for feed in 0..<feeds {
            try save(rss(feed), to: site.appending(path: "feed\(feed).xml"))
        }
        try save(nginx, to: directory.appending(path: "nginx.conf"))
        try writeTopics()
        try save(feedwatch, to: directory.appending(path: "feedwatch.yaml"))
        let urls = (0..<feeds).map { url($0) + "\n" }.joined()
        try save(urls, to: directory.appending(path: "newsboat-urls"))
        let lines = (0..<feeds).map { "feed \"feed\($0)\" \"\(url($0))\"\n" }.joined()
        // sfeed_update's default of 16 jobs and 10 s is kept, its wait of 2 s a feed is not there; nothing is tuned.
        try save(
            "sfeedpath=\"\(directory.path)/sfeed\"\nfeeds() {\n\(lines)}\n", to: directory.appending(path: "sfeedrc"))
    }

    private func url(_ feed: Int) -> String { "http://127.0.0.1:\(port)/feed\(feed).xml" }

    private func save(_ text: String, to file: URL) throws { try Data(text.utf8).write(to: file) }

    private func rss(_ feed: Int) -> String {
        var random = SplitMix(state: UInt64(feed) &* 7919 &+ 17)
        let items = (0..<entries).map { entry in
            let title = words(9, &random)
            let body = (0..<3).map { _ in "<p>\(words(45, &random)).</p>" }.joined()
            return """
                <item><title>\(title)</title><link>http://127.0.0.1:\(port)/story/\(feed)/\(entry)</link>
                <guid isPermaLink="false">feed\(feed)-entry\(entry)</guid>
                <pubDate>Tue, 14 May 2019 \(10 + entry % 10):\(10 + entry):00 GMT</pubDate>
                <description><![CDATA[\(body)]]></description></item>

                """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Feed \(feed)</title><link>http://127.0.0.1:\(port)/</link>
            <description>Benchmark feed \(feed)</description>
            \(items.joined())</channel></rss>
            """
    }

    /// Zipf-like words, so that topics match a little and automata are not flattered.
    private func words(_ count: Int, _ random: inout SplitMix) -> String {
        (0..<count).map { _ in
            let rank = Int(pow(Double(Self.vocabulary), random.unit())) - 1
            return word(rank)
        }.joined(separator: " ")
    }

    private static let vocabulary = 20_000

    private func word(_ rank: Int) -> String {
        let syllables = [
            "ma", "du", "ro", "ve", "ne", "zu", "la", "kre", "ml", "in", "so", "chi", "pu", "tin", "gai", "do",
        ]
        var (rest, text) = (rank + 17, "")
        while rest > 0 {
            text += syllables[rest % 16]
            rest /= 16
        }
        return text
    }

    private var nginx: String {
        """
        daemon on; pid \(directory.path)/nginx.pid; error_log \(directory.path)/nginx.log; worker_processes 1;
        events { worker_connections 4096; }
        http { access_log \(directory.path)/access.log; client_body_temp_path \(directory.path)/tmp1; proxy_temp_path \(directory.path)/tmp2;
          fastcgi_temp_path \(directory.path)/tmp3; uwsgi_temp_path \(directory.path)/tmp4; scgi_temp_path \(directory.path)/tmp5;
          types { application/rss+xml xml; } keepalive_requests 100000;
          server { listen 127.0.0.1:\(port) backlog=4096; root \(directory.path)/site; } }
        """
    }

    private func writeTopics() throws {
        let folder = directory.appending(path: "topics.d")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var random = SplitMix(state: 4711)
        for topic in 0..<topics {
            let (a, b, c) = (
                word(200 + index(3000, &random)), word(200 + index(3000, &random)), word(200 + index(1200, &random))
            )
            try save(
                "topic: topic\(topic)\nmatch: (\(a) OR \(b)) AND \(c)\n",
                to: folder.appending(path: "topic\(topic).yaml"))
        }
    }

    private func index(_ limit: UInt64, _ random: inout SplitMix) -> Int { Int(random.next() % limit) }

    private var feedwatch: String {
        let list = (0..<feeds).map { "  - \(url($0))\n" }.joined()
        return """
            poll: { interval: 15m, minimum: 1m, host-gap: 0s, per-host: 64, concurrency: 64 }
            store: feedwatch.db
            feeds:
            \(list)topics: topics.d/*.yaml
            alerts: { log: alerts.jsonl }
            """
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, seeded, the same everywhere.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// In [0, 1).
    mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
