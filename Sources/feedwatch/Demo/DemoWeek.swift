/// The week of 14 May 2019 in small: who wrote what and when, and who changed it afterwards.
///
/// The facts are public record; the sentences are ours. Minute 0 is 06:00 UTC on 14 May. The Caracas Courier, the Daily
/// Digest and the weather page are inventions: one takes a story back, one copies, one is noise.
enum DemoWeek {
    static let lastMinute = 15 * 60

    static let articles: [DemoArticle] = [
        DemoArticle(
            outlet: .washingtonpost, slug: "uprising-falters", byline: "World desk",
            versions: [
                .init(
                    minute: -14 * 24 * 60, headline: "Guaidó’s uprising falters; Moscow stands by Maduro",
                    paragraphs: [
                        "An uprising called by the opposition leader Juan Guaidó on 30 April has failed to win over the Venezuelan army. Protesters died in the streets.",
                        "China, Iran and Russia still back President Nicolás Maduro. U.S. officials now expect that a change of power will take longer.",
                    ])
            ]),
        DemoArticle(
            outlet: .telegraph, slug: "putin-detests-maduro", byline: "Our foreign staff",
            versions: [
                .init(
                    minute: 75, headline: "Putin ‘detests’ Maduro and is ready to negotiate his exit",
                    paragraphs: [
                        "Vladimir Putin “detests” Nicolás Maduro and told Donald Trump that he was prepared to negotiate for his departure, the Telegraph has learned.",
                        "The Russian president made the remark in an hour-long call on 3 May, sources familiar with the conversation said.",
                        "The Kremlin has lent Venezuela billions and sent military advisers to Caracas, but patience in Moscow is said to be thin.",
                    ])
            ]),
        DemoArticle(
            outlet: .dailywire, slug: "putin-ready-to-drop-maduro", byline: nil,
            versions: [
                .init(
                    minute: 130, headline: "Report: Putin ready to drop Maduro",
                    paragraphs: [
                        "(The Telegraph) - Vladimir Putin “detests” Nicolás Maduro and told Donald Trump that he was prepared to negotiate for his departure, the Telegraph has learned.",
                        "The Russian president made the remark in an hour-long call on 3 May, sources familiar with the conversation said.",
                        "The Kremlin has lent Venezuela billions and sent military advisers to Caracas, but patience in Moscow is said to be thin.",
                    ])
            ]),
        DemoArticle(
            outlet: .washingtonpost, slug: "pompeo-putin-sochi", byline: "A staff writer",
            versions: [
                .init(
                    minute: 185, headline: "Pompeo to meet Putin in Sochi as Moscow weighs its bet on Maduro",
                    paragraphs: [
                        "Secretary of State Mike Pompeo meets Vladimir Putin in Sochi on Tuesday, with Venezuela, Iran and Ukraine on the agenda.",
                        "A senior U.S. official said the Kremlin is ready to negotiate for his departure if Nicolás Maduro becomes too costly an ally.",
                        "Putin has said little in public since a call with President Trump on 3 May.",
                    ]),
                .init(
                    minute: 420, headline: "Pompeo presses Putin in Sochi over Venezuela and Ukraine",
                    paragraphs: [
                        "Secretary of State Mike Pompeo meets Vladimir Putin in Sochi on Tuesday, with Venezuela, Iran and Ukraine on the agenda.",
                        "A senior U.S. official said the Kremlin is ready to negotiate for his departure if Nicolás Maduro becomes too costly an ally.",
                        "Putin has said little in public since a call with President Trump on 3 May.",
                    ]),
            ]),
        DemoArticle(
            outlet: .kommersant, slug: "frolov-tsena", byline: "Отдел политики",
            versions: [
                .init(
                    minute: 260, headline: "Аналитик: Москва назвала бы цену за Мадуро",
                    paragraphs: [
                        "Аналитик Владимир Фролов считает, что Кремль мог бы отказаться от Мадуро за подходящую цену.",
                        "Такой ценой, по его словам, было бы прекращение военной помощи США Украине.",
                    ])
            ]),
        DemoArticle(
            outlet: .hotair, slug: "did-putin-throw-maduro-under-the-bus", byline: "A blogger",
            versions: [
                .init(
                    minute: 330, headline: "Did Putin throw Maduro under the bus?",
                    paragraphs: [
                        "The Telegraph reports that Vladimir Putin is ready to give up Nicolás Maduro, and that he said so to Trump on the phone.",
                        "An analyst in Moscow names the price: an end of American military aid to Ukraine.",
                        "Don’t hold your breath. China and Iran still back the man in Caracas.",
                    ]),
                .init(
                    minute: 700, headline: "Did Putin throw Maduro under the bus?",
                    paragraphs: [
                        "The Telegraph reports that Vladimir Putin is ready to give up Nicolás Maduro, and that he said so to Trump on the phone.",
                        "An analyst in Moscow names the price: an end of American military aid to Ukraine.",
                        "Don’t hold your breath. China and Iran still back the man in Caracas.",
                        "Update: So far, no deal’s been cut on Venezuela, Pompeo just announced after his talks with Putin.",
                    ]),
            ], feedKeepsFirstVersion: true),
        DemoArticle(
            outlet: .caracaswire, slug: "russian-envoy-in-caracas", byline: "Redacción",
            versions: [
                .init(
                    minute: 480, headline: "Kremlin envoy in Caracas to arrange Maduro’s exile, sources say",
                    paragraphs: [
                        "An envoy of the Kremlin has landed in Caracas to arrange an exile for Nicolás Maduro, two sources told the Courier.",
                        "Neither Moscow nor the Venezuelan government would comment.",
                    ])
            ], takenDown: 600),
    ]

    /// Entries that match nothing or change only cosmetically: what a reader must not be bothered with.
    static let noise: [DemoArticle] =
        (0..<18).map { hour in
            DemoArticle(
                outlet: .weather, slug: "moscow-\(hour)", byline: nil,
                versions: [
                    .init(
                        minute: (hour - 3) * 60, headline: "Moscow weather, bulletin \(hour + 1)",
                        paragraphs: ["Rain over Moscow, \(9 + hour % 6) degrees, wind from the west."])
                ])
        }
        + [DemoOutlet.telegraph, .hotair, .dailywire, .kommersant].enumerated().map { index, outlet in
            DemoArticle(
                outlet: outlet, slug: "earlier", byline: nil,
                versions: [
                    .init(
                        minute: -900 - index * 60, headline: "Yesterday’s paper, page \(index + 1)",
                        paragraphs: ["What stood here yesterday has nothing to do with today’s question."])
                ])
        }
        + (0..<6).map { index in
            DemoArticle(
                outlet: .caracaswire, slug: "metro-\(index)", byline: nil,
                versions: [
                    .init(
                        minute: -600 + index * 200, headline: "Metro line \(index + 1) of Caracas reopens",
                        paragraphs: ["Trains run again on line \(index + 1) after the power cut, the operator said."])
                ])
        }
}
