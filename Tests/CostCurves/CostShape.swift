/// One way in which a publisher can make a feed of `n` somethings: what it serves at each poll.
struct CostShape {
    let name: String
    let polls: Int
    /// The items of the document at a poll, the first poll being 0.
    let items: @Sendable (_ n: Int, _ poll: Int) -> [String]

    init(_ name: String, polls: Int = 2, _ items: @escaping @Sendable (_ n: Int, _ poll: Int) -> [String]) {
        self.name = name
        self.polls = polls
        self.items = items
    }

    func document(_ n: Int, _ poll: Int) -> [UInt8] {
        let head =
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Town Crier</title>"
            + "<link>https://crier.example/</link>"
        return Array((head + items(n, poll).map { "<item>\($0)</item>" }.joined() + "</channel></rss>").utf8)
    }

    static func item(
        id: String?, title: String, link: String? = nil, text: String, minutes: Int? = nil, more: String = ""
    ) -> String {
        var parts = id.map { "<guid isPermaLink=\"false\">\($0)</guid>" } ?? ""
        parts += "<title>\(title)</title><description>\(text)</description>"
        if let link { parts += "<link>https://\(link)</link>" }
        if let minutes {
            parts +=
                "<pubDate>\(14 + minutes / 1440 % 14) May 2019 \(two(minutes / 60 % 24)):\(two(minutes % 60)):00 GMT</pubDate>"
        }
        return parts + more
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    /// Words that hardly two numbers share.
    static func words(_ count: Int, _ seed: Int) -> String {
        (0..<count).map { "w\((seed &* 7_919 &+ $0 &* 104_729) % 1_000_003)" }.joined(separator: " ")
    }

    static func sentences(_ count: Int, _ seed: Int) -> String {
        (0..<count).map { "Ward \($0) reports \(words(6, seed &+ $0 &* 31))." }.joined(separator: " ")
    }
}

extension CostShape {
    /// Every kind of growth that somebody outside decides on.
    static let all: [CostShape] = identities + texts + lives

    private static let identities = [
        CostShape("all new, then all known") { n, _ in
            (0..<n).map {
                item(id: "g\($0)", title: "Report \($0) of the day", link: "crier.example/\($0)", text: words(10, $0))
            }
        },
        CostShape("one headline") { n, _ in
            (0..<n).map { item(id: "g\($0)", title: "Live: the report today", text: words(10, $0)) }
        },
        CostShape("the same words throughout") { n, _ in
            (0..<n).map { item(id: "g\($0)", title: "Live: the report today", text: "Talks go on in the town hall.") }
        },
        CostShape("one headline, other ids at each poll", polls: 3) { n, poll in
            (0..<n).map {
                item(id: "g\(poll)-\($0)", title: "Live: the report today", text: words(10, $0 + poll * 7_001))
            }
        },
        CostShape("the same words, other ids at each poll", polls: 3) { n, poll in
            (0..<n).map {
                item(id: "g\(poll)-\($0)", title: "Live: the report today", text: "Talks go on in the town hall.")
            }
        },
        CostShape("long texts with one template, other ids", polls: 3) { n, poll in
            (0..<n).map {
                item(
                    id: "g\(poll)-\($0)", title: "Report \($0 + poll)",
                    text: words(40, 1) + " " + words(12, $0 + poll * 7_001))
            }
        },
        CostShape("other ids and links at each poll") { n, poll in
            (0..<n).map {
                item(
                    id: "g\(poll)-\($0)", title: "Report \($0) of the day", link: "crier.example/\(poll)/\($0)",
                    text: words(10, $0))
            }
        },
        CostShape("one id for all") { n, poll in
            (0..<n).map {
                item(
                    id: "id", title: "Report \($0 + poll)", link: "crier.example/\($0 + poll)",
                    text: words(10, $0 + poll))
            }
        },
        CostShape("one link for all") { n, poll in
            (0..<n).map {
                item(
                    id: "g\($0 + poll)", title: "Report \($0 + poll)", link: "crier.example/now",
                    text: words(10, $0 + poll))
            }
        },
        CostShape("ids that are places") { n, poll in
            (0..<n).map {
                item(
                    id: "\($0)", title: "Report \($0 - poll)", link: "crier.example/\($0 - poll)",
                    text: words(10, $0 - poll))
            }
        },
        CostShape("neither ids nor links") { n, poll in
            (0..<n).map { item(id: nil, title: "Report \($0 + poll)", text: words(10, $0 + poll), minutes: $0 + poll) }
        },
    ]

    private static let texts = [
        CostShape("one entry of many sentences, then revised") { n, poll in
            [
                item(
                    id: "g", title: "A long report", link: "crier.example/long",
                    text: sentences(n, 1) + (poll == 0 ? "" : " The mayor has resigned."))
            ]
        },
        CostShape("one entry, every sentence rewritten") { n, poll in
            [item(id: "g", title: "A long report", link: "crier.example/long", text: sentences(n, poll + 1))]
        },
        CostShape("one entry of many answers") { n, _ in
            [
                item(
                    id: "g", title: "A report of the talks",
                    text: (0..<n).map { "There is no deal on ward \($0)." }.joined(separator: " "))
            ]
        },
        CostShape("one entry of many authors and categories") { n, _ in
            [
                item(
                    id: "g", title: "A report", text: "By many.",
                    more: (0..<n).map { "<category>c\($0)</category><author>a\($0) b\($0)</author>" }.joined())
            ]
        },
        CostShape("one entry of nested marks") { n, _ in
            [
                item(
                    id: "g", title: "A report",
                    text: "<![CDATA[" + (0..<n).map { "<b><i>report \($0) " }.joined() + "]]>")
            ]
        },
    ]

    private static let lives = [
        CostShape("all gone at once", polls: 3) { n, poll in
            (0..<(poll == 1 ? 1 : n)).map {
                item(id: "g\($0)", title: "Report \($0)", link: "crier.example/\($0)", text: words(10, $0))
            }
        },
        CostShape("every other one gone, then back", polls: 3) { n, poll in
            (0..<n).filter { poll != 1 || $0 % 2 == 0 }.map {
                item(
                    id: "g\($0)", title: "Report \($0)", link: "crier.example/\($0)", text: words(10, $0),
                    minutes: n - $0)
            }
        },
        CostShape("all revised", polls: 3) { n, poll in
            (0..<n).map {
                item(
                    id: "g\($0)", title: "Report \($0)", link: "crier.example/\($0)",
                    text: sentences(3, $0) + " " + sentences(poll, $0 &* 17))
            }
        },
        CostShape("all new at each poll", polls: 3) { n, poll in
            (0..<n).map {
                item(
                    id: "g\(poll)-\($0)", title: "Report \(poll)-\($0)", link: "crier.example/\(poll)/\($0)",
                    text: words(20, $0 + poll * 7_001))
            }
        },
        CostShape("every entry answers, then takes it back") { n, poll in
            (0..<n).map {
                item(
                    id: "g\($0)", title: "Report \($0)", link: "crier.example/\($0)",
                    text: poll == 0 ? "There is no deal on ward \($0)." : "Ward \($0) has a deal to give up the mill.")
            }
        },
        CostShape("one text of many outlets", polls: 3) { n, poll in
            (0..<n).map {
                item(
                    id: "g\(poll)-\($0)", title: "Report on the mill fire", link: "outlet\($0 + poll * n).example/mill",
                    text: words(40, 1))
            }
        },
        CostShape("oldest first, dated") { n, _ in
            (0..<n).map {
                item(id: "g\($0)", title: "Report \($0)", link: "crier.example/\($0)", text: words(10, $0), minutes: $0)
            }
        },
    ]
}
