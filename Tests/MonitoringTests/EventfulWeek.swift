import Foundation
import MisbehavingServer
import Testing

/// What outlets on a scripted server go through, step by step, and the deltas that it all comes to.
struct EventfulWeek {
    struct Step: Sendable {
        let name: String
        /// Since the beginning, in minutes.
        let minute: Int
        let change: @Sendable (EventfulWeek) -> Void
    }

    let newsroom = Newsroom()

    private static let oil = Article(
        slug: "oil", title: "Oil exports fall as Maduro loses buyers",
        text: [
            "Oil exports fell to their lowest level in a decade last month, according to tanker tracking data.",
            "Two refiners in India stopped buying, and Maduro said that new customers would be found before summer.",
            "Analysts doubt it: storage at the Jose terminal is full, and wells are being shut one after another.",
        ])
    private static let border = Article(
        slug: "border", title: "Border bridge stays closed, Maduro insists",
        text: [
            "Containers block the bridge near Cúcuta for the third month, and traders wade through the river instead.",
            "Maduro insists that the crossing will open only when aid convoys are turned away for good.",
            "Families on both banks queue from dawn for medicine that pharmacies in San Antonio no longer stock.",
        ])
    private static let baseball = Article(
        slug: "baseball", title: "Leones win the final", text: ["The Leones beat the Navegantes in eleven innings."])
    private static let weather = Article(
        slug: "weather", title: "Rain at last", text: ["Rain ended a drought of four months in the western plains."])
    private static let talks = Article(
        slug: "oslo", title: "Envoys meet in Oslo to discuss the future of Maduro",
        text: [
            "Envoys of both sides met in Oslo on Monday to talk about the future of Maduro and of his country.",
            "They agreed on an agenda, said two people who took part and asked not to be named in the press.",
            "Norway has led such talks before, and its diplomats said that they would be patient this time too.",
        ])
    private static let gold = Article(
        slug: "gold", title: "Central bank sells gold to pay Maduro's debts",
        text: ["Eight tonnes of gold left the vaults of the central bank in Caracas on a plane bound for Kampala."])
    private static let army = Article(
        slug: "army", title: "Generals renew their oath to Maduro",
        text: ["In a parade at Fuerte Tiuna, eleven generals swore loyalty after a week of rumours about barracks."])
    private static let choir = Article(
        slug: "choir", title: "A children's choir sings for Maduro",
        text: ["Forty pupils from Petare opened the music festival with a waltz that they had rehearsed since May."])

    private static let chess = Article(
        slug: "chess", title: "A draw in Mérida", text: ["The national chess championship ended in a draw."])

    struct Article {
        let slug: String
        var title: String
        var text: [String]
        /// The feed shows the beginning; the page has it all.
        var entry: (slug: String, title: String, text: String) { (slug, title, text[0]) }
    }

    /// - Parameter ids: what the guids are made of besides the slug; another one makes all of them churn.
    private func feed(_ path: String, _ articles: [Article], ids: String = "", id: String? = nil) {
        var text = newsroom.rss(articles.map(\.entry))
        for article in articles {
            text = text.replacing("\">\(article.slug)</guid>", with: "\">\(id ?? article.slug + ids)</guid>")
        }
        newsroom.put(path, text)
    }

    private func page(_ article: Article) {
        newsroom.put("/story/\(article.slug)", Newsroom.page(article.title, article.text), type: "text/html")
    }

    static let steps: [Step] = [
        Step(name: "as always", minute: 0) { week in
            week.feed("/feed", [oil, border, baseball, weather])
            week.feed("/wire", [baseball])
            for article in [oil, border, baseball, weather, talks, gold, army, choir] { week.page(article) }
        },
        Step(name: "a new story", minute: 80) { $0.feed("/feed", [talks, oil, border, baseball, weather]) },
        Step(name: "all guids are new", minute: 160) {
            $0.feed("/feed", [talks, oil, border, baseball, weather], ids: "-2")
        },
        Step(name: "one guid for two stories", minute: 240) { $0.feed("/wire", [gold, army, baseball], id: "0") },
        Step(name: "connections refused", minute: 320) { $0.newsroom.server.refuse() },
        Step(name: "still refused", minute: 400) { _ in },
        Step(name: "the server is up and broken", minute: 480) { week in
            week.newsroom.reopen()
            week.newsroom.putEverywhere(.init(status: "503 Service Unavailable", type: "text/html", body: "Sorry"))
        },
        Step(name: "a captive portal", minute: 560) { week in
            let portal = Newsroom.page(
                "Hotel Aurora", ["Welcome to our guests! Enter your room number and your last name to go online."])
            week.newsroom.putEverywhere(.init(type: "text/html", body: portal))
        },
        Step(name: "a portal with house rules", minute: 640) { week in
            let rules = (1...12).map { "House rule \($0): breakfast is served until ten, bathrobes are to be left." }
            let portal = Newsroom.page("Hotel Aurora", rules)
            week.newsroom.putEverywhere(.init(type: "text/html", body: portal))
        },
        Step(name: "all is well again", minute: 720) { $0.newsroom.putEverywhere(nil) },
        Step(name: "a block page", minute: 800) { week in
            let captcha = Newsroom.page("Just a moment...", ["Verify you are human by completing the action below."])
            week.newsroom.put("/story/oslo", captcha, type: "text/html")
        },
        Step(name: "the page leads to its section", minute: 880) { week in
            week.page(talks)
            let headlines = (1...20).map { "Headline number \($0) of the world section, with a few words of teaser." }
            week.newsroom.put("/story/", Newsroom.page("World", headlines), type: "text/html")
            week.newsroom.redirect("/story/border", to: "/story/")
        },
        Step(name: "and still does", minute: 960) { _ in },
        // Killed before the feed was read again, the service takes a third look at the page before it says so.
        Step(name: "for good", minute: 1000) { _ in },
        Step(name: "a story is taken down", minute: 1040) { week in
            week.feed("/feed", [talks, border, baseball, weather], ids: "-2")
            week.newsroom.remove("/story/oil")
        },
        Step(name: "and is back", minute: 1120) { week in
            week.feed("/feed", [talks, oil, border, baseball, weather], ids: "-2")
            // Or else either could say so first: the feed or the page, which the service asks side by side.
            week.newsroom.put("/story/oil", "Soon back", type: "text/html", status: "503 Service Unavailable")
        },
        Step(name: "another headline, and not a word about it", minute: 1200) { week in
            var changed = talks
            changed.title = "Envoys meet in Oslo to arrange the departure of Maduro"
            week.feed("/feed", [changed, oil, border, baseball, weather], ids: "-2")
            week.page(changed)
            week.page(oil)
        },
        Step(name: "the page of the returned story stays", minute: 1265) { _ in },
        Step(name: "an update on the page alone", minute: 1340) { week in
            var changed = talks
            changed.title = "Envoys meet in Oslo to arrange the departure of Maduro"
            changed.text.append("Update: So far no deal has been reached, the Norwegian foreign ministry said.")
            week.page(changed)
        },
        Step(name: "weeks later, the old is forgotten", minute: 30 * 1440) { week in
            week.feed("/feed", [choir, weather], ids: "-2")
        },
        Step(name: "and missed no longer", minute: 34 * 1440) { $0.feed("/feed", [chess, choir, weather], ids: "-2") },
        Step(name: "but listed once more", minute: 34 * 1440 + 80) { week in
            week.feed("/feed", [chess, choir, talks, oil, border, baseball, weather], ids: "-2")
        },
    ]

    /// Kind, story, what a person is told besides, and the words; a line a delta.
    static var deltas: [String] {
        get throws {
            let file = Bundle.module.url(forResource: "Fixtures/eventful-week", withExtension: "txt")
            return try String(contentsOf: #require(file), encoding: .utf8).split(separator: "\n").map(String.init)
        }
    }
}
