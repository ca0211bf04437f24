import NewsModel
import Testing
import TopicMatching

/// What people would expect of single sentences, bad queries and near misses.
@Suite struct FixtureTests {
    private static let sets = TermSets([
        "russia": ["putin", "russian federation", "@kremlin"], "kremlin": ["кремл*"], "loop": ["a", "@loop"],
        "broken": ["good", "bad AND"], "empty": [],
    ])

    private static func story(_ text: String) -> StoryContent {
        StoryContent(headline: "", text: text, url: "", outlet: "")
    }

    @Test("Tricky sentences give the evidence that stands in them", arguments: try FixtureLines.read("sentences.tsv"))
    func sentence(line: [String]) throws {
        try #require(line.count == 3)
        let query = try QueryParser.parse(line[0], termSets: Self.sets)
        let match = QuerySearch(query).match(Self.story(line[1]))
        let bytes = Array(line[1].utf8)
        let found = match.map { $0.evidence.map { String(decoding: bytes[$0.span], as: UTF8.self) } }
        #expect(found == (line[2] == "-" ? nil : line[2].split(separator: "|").map(String.init)), "\(line[0])")
        if let match {
            for evidence in match.evidence {
                #expect(evidence.quote.contains(String(decoding: bytes[evidence.span], as: UTF8.self)))
            }
        }
    }

    @Test("Bad queries are refused with the place and a reason", arguments: try FixtureLines.read("bad-queries.tsv"))
    func badQuery(line: [String]) throws {
        try #require(line.count == 2)
        do throws(QuerySyntaxError) {
            let query = try QueryParser.parse(line[0], termSets: Self.sets)
            Issue.record("\(line[0]) parses as \(QueryPrinter.print(query))")
        } catch {
            #expect(error.description == line[1], "\(line[0])")
        }
    }

    @Test("Near misses are explained by what was missing", arguments: try FixtureLines.read("near-misses.tsv"))
    func nearMiss(line: [String]) throws {
        try #require(line.count == 3)
        let topic = Topic(id: .init("near"), match: try QueryParser.parse(line[0], termSets: Self.sets))
        let explanation = Explainer(topic).explain(Self.story(line[1]))
        #expect(explanation.match == nil)
        #expect(explanation.failing.first.map { "\($0.clause): \($0.reason)" } == line[2])
    }
}
