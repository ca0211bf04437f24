import NewsModel

/// A kind of change that a reader would want to know of.
public enum RealEdit: String, CaseIterable, Sendable {
    case sentenceAppended, sentenceInserted, sentenceRemoved, paragraphAdded, paragraphRemoved, number, name, negation
    case hedge, verb, weekday, quotation, headlineWord, headlineRewritten, headlineQuestion, author, percentage,
        liveEntry
    case updateBelow, updateAbove, correction, editorsNote, clarification, retraction, updateInOtherLanguage
    case headlineUpdated, movedUpdated
    case wordAnywhere, wordInShortText, wordInFurnitureLikeSentence, emptied, filled, valueInProse, wordAtTheEnd

    /// The outlet says so itself.
    public var isAcknowledged: Bool {
        switch self {
        case .updateBelow, .updateAbove, .correction, .editorsNote, .clarification, .retraction, .updateInOtherLanguage,
            .headlineUpdated, .movedUpdated:
            true
        default: false
        }
    }

    public func apply(to article: Article, dice: inout Dice) -> (before: Article, after: Article) {
        var (before, after) = (article, article)
        let last = article.text.count - 1
        // Among paragraphs that are sentences; a heading or a caption does not take one.
        let prose = article.text.indices.filter { article.text[$0].hasSuffix(".") }
        let place = prose.isEmpty ? dice.upTo(article.text.count) : dice.pick(prose)
        let news = dice.pick(Self.news)
        switch self {
        case .sentenceAppended: after.text[last] += " " + news
        case .sentenceInserted, .movedUpdated:
            var sentences = Article.sentences(after.text[place])
            sentences.insert(news, at: dice.upTo(sentences.count + 1))
            after.text[place] = sentences.joined(separator: " ")
            if self == .movedUpdated {
                before.updated = article.published
                after.updated = article.published + .seconds(7200)
            }
        case .sentenceRemoved:
            before.text[place] += " " + news
            if dice.upTo(2) == 0 {
                before.text[place] += " Nobody was hurt, officials said.";
                after.text[place] += " Nobody was hurt, officials said."
            }
        case .paragraphAdded: after.text.insert(news + " " + dice.pick(Self.news), at: place)
        case .paragraphRemoved: before.text.insert(news + " The talks are to go on.", at: place)
        case .number:
            (before.text[place], after.text[place]) = pair(
                article.text[place], "At least \(n(&dice)) people were killed.",
                "At least \(n(&dice) + 60) people were killed.")
        case .name:
            (before.text[place], after.text[place]) = pair(
                article.text[place], "The envoy met Nikolai Patrushev on Monday.",
                "The envoy met Sergei Lavrov on Monday.")
        case .negation:
            (before.text[place], after.text[place]) = pair(
                article.text[place], "The ministry has agreed to the terms.",
                "The ministry has not agreed to the terms.")
        case .hedge:
            (before.text[place], after.text[place]) = pair(
                article.text[place], "The general fled to Havana.", "The general reportedly fled to Havana.")
        case .verb:
            (before.text[place], after.text[place]) = pair(
                article.text[place], "The committee approved the plan late at night.",
                "The committee rejected the plan late at night.")
        case .weekday:
            (before.text[place], after.text[place]) = pair(
                article.text[place], "The vote will be held on Tuesday.", "The vote will be held on Thursday.")
        case .quotation:
            (before.text[place], after.text[place]) = pair(
                article.text[place], "\u{201c}We are ready to talk,\u{201d} the minister said.",
                "\u{201c}We were ready to talk,\u{201d} the minister said.")
        case .headlineWord:
            after.headline = Self.replacingWord(
                in: article.headline, by: dice.pick(["claims", "denies", "fears", "deadly"]), dice: &dice)
        case .headlineRewritten:
            after.headline = dice.pick([
                "Anger grows as talks stall", "Minister quits over secret memo", "What we know so far about the crash",
            ])
        case .headlineQuestion: after.headline += "?"
        case .author: after.authors = ["John Roe"]
        case .percentage:
            (before.text[place], after.text[place]) = pair(
                article.text[place], "Turnout was 45.2 percent.", "Turnout was 54.2 percent.")
        case .liveEntry: after.text.insert(contentsOf: ["14:32", "Police have closed the bridge. " + news], at: 0)
        case .updateBelow:
            after.text.append(dice.pick(["Update: ", "UPDATE: ", "Update, 4:15 p.m.: ", "UPDATED 5:10 PM - "]) + news)
        case .updateAbove: after.text.insert(dice.pick(["UPDATE (May 14, 6 p.m.): ", "Update: "]) + news, at: 0)
        case .correction:
            after.text.append(
                dice.pick([
                    "Correction: An earlier version of this article misspelled the minister's name.",
                    "CORRECTION, May 15: The meeting was in Sochi, not Moscow.",
                    "This story has been corrected to show that the vote was on Monday.",
                    "An earlier version of this story gave the wrong date.",
                ]))
        case .editorsNote:
            after.text.insert(
                dice.pick([
                    "Editor's note: This story has been changed at the request of the source.",
                    "Editors\u{2019} Note: The attribution of the quotation has been changed.",
                ]), at: dice.upTo(2) == 0 ? 0 : after.text.count)
        case .clarification:
            after.text.append("Clarification: The company says that it did not take part in the talks.")
        case .retraction:
            after.headline = "Retraction: " + after.headline
            after.text = ["This report has been retracted. It relied on a document that could not be verified."]
        case .updateInOtherLanguage:
            after.text.append(
                dice.pick([
                    "Aktualisierung: ", "Korrektur: ", "Mise à jour : ", "Actualización: ", "Corrección: ",
                    "Обновлено: ", "Исправлено: ", "Aggiornamento: ", "更新：",
                ]) + news)
        case .wordAnywhere:
            let any = dice.upTo(article.text.count)
            after.text[any] = InsertedWord.put(dice.pick(InsertedWord.words), into: article.text[any], dice: &dice)
        case .wordInShortText:
            // One sentence, as the summaries of many feeds are.
            before.text = [dice.pick(Self.news)]
            after.text = [InsertedWord.put(dice.pick(InsertedWord.words), into: before.text[0], dice: &dice)]
        case .wordInFurnitureLikeSentence:
            let sentence = dice.pick(Self.furnitureLike)
            let changed = InsertedWord.put(dice.pick(InsertedWord.words), into: sentence, dice: &dice)
            if dice.upTo(2) == 0 {
                before.text.insert(sentence, at: place)
                after.text.insert(changed, at: place)
            } else {
                (before.text[place], after.text[place]) = pair(article.text[place], sentence, changed)
            }
        case .emptied: after.text = []
        case .filled: before.text = []
        case .valueInProse:
            let (a, b) = (n(&dice), n(&dice) + 60)
            let form = dice.pick(Self.counted)
            before.text.append(Self.filled(form, a))
            after.text.append(Self.filled(form, b))
        case .wordAtTheEnd:
            before.text[last] += " The mayor will resign."
            after.text[last] += dice.pick([" The mayor will not resign.", " The mayor will resign today."])
        case .headlineUpdated: after.headline = dice.pick(["UPDATED: ", "Update: ", "CORRECTED: "]) + after.headline
        }
        return (before, after)
    }

    private static func filled(_ form: String, _ number: Int) -> String {
        CosmeticEdit.swap(form, [("N", String(number))])
    }

    private func n(_ dice: inout Dice) -> Int { 3 + dice.upTo(50) }

    private func pair(_ paragraph: String, _ before: String, _ after: String) -> (String, String) {
        (paragraph + " " + before, paragraph + " " + after)
    }

    private static func replacingWord(in headline: String, by word: String, dice: inout Dice) -> String {
        var words = headline.split(separator: " ").map(String.init)
        guard !words.isEmpty else { return word }
        let place = dice.upTo(words.count)
        words[place] = words[place] == word ? "says" : word
        return words.joined(separator: " ")
    }

    /// Sentences of reports that begin as furniture does.
    private static let furnitureLike = [
        "The post of finance minister has been vacant since March.",
        "Copyright owners took the search firm to court in Lisbon.",
        "Loading of the two tankers began again at noon.",
        "Reporting by the ombudsman shows that the prisons are full.",
        "By continuing to ship parts, the maker broke the embargo.",
        "Sponsored by three deputies, the motion was carried.",
        "Advertisement of spirits is forbidden by the new law.",
        "Subscribe to the loan, the minister urged the banks.",
        "Sign up for the reserve is open to women from June.",
        "We use cookies as bait, the ranger told the inquiry.",
        "Your privacy ends at the border, the judge wrote.",
        "Most read the ruling as a warning to the army.",
        "Read more closely, the contract binds both towns.",
        "Share of votes for the greens doubled in the south.",
        "Follow the money, the auditor told the committee.",
        "Photographs of the wreck prove that it burnt.",
        "Related firms owe the city another four million.",
        "Watch commanders were told to hold their fire.",
        "Comments by the chancellor moved the market.",
        "Last updated charts do not show the sandbank.",
        "Getty Images took the studio to court in London.",
        "Editing by the censor left two pages of the book.",
    ]

    /// Numbers that are news, in words that counters use too.
    private static let counted = [
        "Shares fell N points in Frankfurt on Monday.", "The bill passed with N votes against the coalition.",
        "At least N people were killed in the port.", "N members left the party within a day, it said.",
        "The senate counted N votes for the treaty", "Police took N photos of the scene, the court heard.",
        "Its rating fell to N, the agency said.", "The post office lost N million on stamps.",
    ]

    private static let news = [
        "So far, no deal has been cut on Venezuela, the secretary announced.",
        "Two witnesses said that the train had been going too fast.",
        "The central bank left its rate unchanged at 4.75 percent.",
        "A spokeswoman for the ministry denied the report on Wednesday.",
        "Rescuers found three more survivors under the rubble.",
        "The company's shares fell by a tenth after the news.",
        "Voters in the north will go to the polls again in June.",
        "Doctors warned that the number of cases could double within a week.",
    ]
}
