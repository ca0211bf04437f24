import Testing

/// Two questions of different kinds from a file of stories to the ledger, to the letter.
@Suite("Questions over a replayed week") struct QuestionReplayTests {
    /// 45 lines of 30 outlets: agency copies, quotations in five languages, a headline that asks, an update, a denial, a
    /// report that is taken down.
    @Test func theLedgerOfTheMaduroWeek() async throws {
        let week = try await QuestionReplay("maduro-week.jsonl", topic: "maduro")
        #expect(
            week.ledger.map(\.description) == [
                // The report, and its copy: three sentences, one origin.
                "05-14T05:00 tel-1 deal: The Telegraph | Putin 'detests' Maduro and told ",
                "05-14T05:00 tel-1 deal: The Telegraph | Vladimir Putin detests Nicolás M",
                #"05-14T05:00 tel-1 deal: The Telegraph, says Frolov, hedged | "Putin would give up Maduro for "#,
                // Hearsay: the president says nothing.
                "05-14T05:50 ec-1 deal: The Telegraph, hedged | Russia's president said to loath",
                "05-14T05:50 ec-1 deal: The Telegraph | Vladimir Putin detests Nicolás M",
                #"05-14T05:50 ec-1 deal: The Telegraph, says Frolov, hedged | "Putin would give up Maduro for "#,
                // The blog's headline asks and is none; its sentence quotes.
                "05-14T06:40 hot-1 deal: The Telegraph | The Telegraph reports that Putin",
                "05-14T07:15 db-1 deal: The Telegraph, reported | Report: Putin Privately 'Detests",
                "05-14T07:15 db-1 deal: The Telegraph | Putin detests Maduro and has tol",
                "05-14T07:40 sp-2 deal: The Telegraph, hedged | Wladimir Putin könnte den venezo",
                "05-14T08:05 ep-1 deal: The Telegraph, hedged | Vladímir Putin estaría dispuesto",
                "05-14T08:30 gz-1 deal: The Telegraph, reported | СМИ: Путин готов обсуждать уход ",
                "05-14T08:30 gz-1 deal: The Telegraph | Владимир Путин готов обсуждать у",
                // What hangs on a condition counts for nothing; the story is taken down on the next day.
                "05-14T11:00 er-1 deal: example-review.org, conditional, until 05-15T14:00 | Moscow is ready to abandon Madur",
                "05-14T17:00 fx-1 no-deal: AP | No deal on Venezuela was reached",
                // The update is the blog's own, and what it quoted before stands beside it.
                "05-14T17:30 hot-1 no-deal: Hot Air, says Pompeo | Update: So far, no deal's been c",
                "05-14T18:10 wp-3 no-deal: The Washington Post, says Mike Pompeo | There is no deal with Moscow on ",
                "05-14T18:40 gu-2 no-deal: The Guardian, says Kremlin | The Kremlin denied that a deal o",
                "05-15T08:20 if-1 no-deal: Interfax | По его словам, сделки по Венесуэ",
                "05-15T09:00 rt-3 no-deal: Reuters, says Kremlin | Kremlin says there is no deal wi",
                "05-15T09:00 rt-3 no-deal: Reuters, says Kremlin | MOSCOW (Reuters) - There is no d",
                "05-15T09:30 st-2 no-deal: Reuters, says Kremlin | MOSCOW (Reuters) - There is no d",
            ])
    }

    @Test func theShiftsOfTheMaduroWeek() async throws {
        let week = try await QuestionReplay("maduro-week.jsonl", topic: "maduro")
        let shifts = try week.shifts()
        #expect(
            shifts == [
                "05-14T05:00 first: none -> deal (deal 1)",
                "05-14T17:00 first: deal -> no-deal (deal 1, no-deal 1)",
                // What the blog quoted was its answer, with The Telegraph for an origin.
                "05-14T17:30 Hot Air: deal -> no-deal (deal 1, no-deal 2)",
                // A tie keeps the answer that stands; the second origin turns it.
                "05-14T17:30 the question: deal -> no-deal (deal 1, no-deal 2)",
            ])
        let kinds = try week.kinds()
        #expect(
            kinds == [
                "answerReported": 2, "answerShifted": 2, "corroborated": 14, "firstStory": 11, "followUp": 13,
                "revised": 2, "withdrawn": 1,
            ])
    }

    /// The weather, the races and the trade talks are in none. The Telegraph's report is told apart from the visit that it
    /// was printed before, though both are about Putin and Maduro. Reports in other scripts share no words with the rest
    /// and stand alone.
    @Test func theEventsOfTheMaduroWeek() async throws {
        let week = try await QuestionReplay("maduro-week.jsonl", topic: "maduro")
        #expect(
            week.events == [
                "bbc-1 npr-1 wp-1: BBC, NPR, The Washington Post",
                "gu-1 npr-2: The Guardian, NPR",
                "en-1 -er-1: example-energy.com",
                "dw-1: Deutsche Welle",
                "cnn-1 rt-1 st-1=rt-1 eh-1=rt-1 bbc-2 wp-2 bbc-3 aj-1 ap-1 ut-1=ap-1 fx-1 wp-3 gu-2 ec-2: CNN, Reuters, "
                    + "BBC, The Washington Post, Al Jazeera, AP, The Guardian, example-courier.co.uk",
                "lm-1 lm-2: Le Monde, AFP",
                "tel-1 ec-1=tel-1 hot-1 db-1 sp-2 ep-1: The Telegraph",
                "gz-1: The Telegraph",
                "rt-2 rt-3 st-2=rt-3: Reuters",
                "if-1: Interfax",
                "cnn-2 bbc-4 tel-2: CNN, NRK, The Telegraph",
            ])
    }

    /// A central bank's rate: forecasts, a poll that is quoted, a governor's word, a column that is revised, a surprise. Two
    /// weeks are the window, so that the first row has run out by the day of the decision.
    @Test func theRateDecision() async throws {
        let month = try await QuestionReplay("rate-decision.jsonl", topic: "northland")
        #expect(
            month.ledger.map(\.description) == [
                "09-02T08:00 m1 hold: example-markets.com, hedged | Economists are divided: some exp",
                "09-05T09:30 f1 cut: Financial Times | The case for a Northland rate cu",
                "09-05T09:30 f1 cut: Financial Times, until 09-13T10:00 | The Bank of Northland will cut i",
                "09-06T07:10 m2 cut: Financial Times | Northland rate: economists see a",
                "09-06T07:10 m2 cut: Financial Times | The Bank of Northland is seen cu",
                "09-09T12:00 r1 hold: Reuters, conditional | OSTHAVEN (Reuters) - The Bank of",
                "09-09T12:40 h1 hold: Reuters, conditional | OSTHAVEN (Reuters) - The Bank of",
                "09-10T08:00 b1 hold: Bloomberg, hedged | Traders now expect the Bank of N",
                "09-11T06:00 hb1 hold: Bloomberg, hedged | Die Bank of Northland wird den L",
                "09-13T10:00 f1 hold: Financial Times | Most of twelve economists polled",
                "09-16T07:00 bl1 cut: example-blog.net, asked | Will Northland cut its rate afte",
                "09-18T12:00 a1 cut: AP | OSTHAVEN (AP) — The Bank of Nort",
                "09-18T12:05 r2 cut: Reuters | OSTHAVEN (Reuters) - The Bank of",
                "09-18T12:30 h2 cut: AP | OSTHAVEN (AP) — The Bank of Nort",
                "09-18T15:00 b2 cut: Bloomberg | The Bank of Northland cut its ke",
                "09-19T06:30 f2 cut: Financial Times | The Bank of Northland cut its ra",
            ])
        let shifts = try month.shifts()
        #expect(
            shifts == [
                // What is expected, or hangs on a condition, is no answer yet.
                "09-05T09:30 first: none -> cut (cut 1)",
                "09-13T10:00 first: cut -> hold (hold 1)",
                "09-13T10:00 ft.com: cut -> hold (hold 1)",
                "09-13T10:00 the question: cut -> hold (hold 1)",
                "09-18T12:05 the question: hold -> cut (cut 2, hold 1)",
                "09-19T06:30 ft.com: hold -> cut (cut 4)",
            ])
        #expect(
            month.events == [
                "m1 f1 m2 r1 h1=r1 b1 bl1 a1 r2 h2=a1 b2 f2: example-markets.com, Financial Times, Reuters, Bloomberg, "
                    + "example-blog.net, AP",
                "hb1: Bloomberg",
            ])
    }

    @Test(arguments: [("maduro-week.jsonl", "maduro"), ("rate-decision.jsonl", "northland")])
    func sameWeekSameBytes(_ file: String, _ topic: String) async throws {
        let (once, twice) = (try await QuestionReplay(file, topic: topic), try await QuestionReplay(file, topic: topic))
        #expect(once.printed == twice.printed)
        #expect(!once.printed.isEmpty)
    }
}
