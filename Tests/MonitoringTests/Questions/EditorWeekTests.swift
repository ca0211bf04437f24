import Testing

/// Weeks as an editor would want them told, to the last delta. Nothing is called corroborated that another origin does not
/// report as well.
@Suite("Weeks as an editor would want them told") struct EditorWeekTests {
    /// A scoop, its quotation, its denial; a strike at the same bank; last month's decision; the decision; a correction.
    @Test func theCentralBank() async throws {
        let week = try await QuestionReplay("bank-week.jsonl", topic: "sudovia", configuration: "weeks.yaml")
        let told = try week.told()
        #expect(
            told == [
                "02-05T12:00 firstStory feb",
                "02-05T12:00 answerReported the question: none -> hold (hold 1)",
                // Last month's decision is another event, and its answer has run out.
                "03-03T07:00 firstStory scoop",
                "03-03T07:00 answerReported the question: hold -> cut (cut 1)",
                "02-20T12:00 answerShifted the question: hold -> none ()",
                "03-03T07:40 followUp copy",
                "03-03T10:00 contradicted denial (denies cut)",
                "03-03T15:00 firstStory strike",
                "03-04T09:00 corroborated strike2 (a second origin reports on it)",
                "03-05T12:00 contradicted decision (denies cut)",
                "03-05T12:10 corroborated decision2",
                "03-05T12:10 answerShifted the question: cut -> hold (cut 1, hold 2)",
                "03-05T14:00 revised scoop (answers: cut -> denied, hold -> asserted)",
                "03-05T14:00 answerShifted Financial Times: cut -> hold (hold 3)",
            ])
    }

    /// A narrow result, a demand, an order and a question in between, a recount that turns it. Who demands, orders or asks
    /// corroborates nobody.
    @Test func theRecount() async throws {
        let week = try await QuestionReplay("recount.jsonl", topic: "valmere", configuration: "weeks.yaml")
        let told = try week.told()
        #expect(
            told == [
                "05-03T21:00 firstStory night",
                "05-03T21:00 answerReported the question: none -> lindqvist (lindqvist 1)",
                "05-03T21:20 corroborated night2",
                "05-04T09:00 followUp ask (a second origin reports on it)",
                "05-04T15:00 followUp order (a second origin reports on it)",
                "05-05T08:00 followUp could (a second origin reports on it)",
                "05-07T18:00 contradicted result (reports berg)",
                "05-07T18:00 answerReported the question: lindqvist -> berg (berg 1, lindqvist 1)",
                "05-07T18:00 answerShifted AP: lindqvist -> berg (berg 1, lindqvist 1)",
                "05-07T18:30 corroborated result2",
                "05-07T18:30 answerShifted the question: lindqvist -> berg (berg 2, lindqvist 1)",
                "05-07T19:00 revised night2 (answers: berg -> asserted, lindqvist -> gone)",
                "05-07T19:00 answerShifted BBC: lindqvist -> berg (berg 3)",
                "05-08T10:00 followUp school",
            ])
    }

    /// Documents, a question, a denial, another maker's recall, the agency's order with its copy, the company's word, and a
    /// recall of long ago. The agency that denied for the company before is as good as a new origin when it confirms.
    @Test func theRecall() async throws {
        let week = try await QuestionReplay("recall.jsonl", topic: "brisa", configuration: "weeks.yaml")
        let told = try week.told()
        #expect(
            told == [
                "06-01T09:00 firstStory paper",
                "06-01T09:00 answerReported the question: none -> recall (recall 1)",
                "06-01T10:00 followUp blog",
                "06-01T13:00 contradicted deny (denies recall)",
                "06-02T08:00 followUp mower (a second origin reports on it)",
                "06-03T11:00 corroborated agency",
                "06-03T11:30 followUp agency-copy",
                "06-03T16:00 corroborated company",
                "06-04T09:00 firstStory old",
            ])
    }
}
