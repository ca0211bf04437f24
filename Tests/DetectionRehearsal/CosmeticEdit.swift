import NewsModel

/// A kind of change that no reader would call one: it gives both versions, since furniture changes where furniture was.
public enum CosmeticEdit: String, CaseIterable, Sendable {
    case timestampAdded, timestampChanged, relativeTime, commentCount, shareCounter, advertisement,
        relatedLinksReordered
    case quoteStyle, dashStyle, whitespace, paragraphBreaks, decomposedLetters, invisibleCharacters, trackingParameters
    case addressForm, bylineFormat, cookieNotice, imageCaption, readMore, newsletter, readingTime, headlineCase
    case movedParagraph, publicationDate, ellipsis, numberGrouping, shareButtons, copyright
    case bylineLine, outletInHeadline, linkLine, ligatures
    case counter, counterInHeadline, siteSuffix, escapedHeadline, hyphensInWords

    public func apply(to article: Article, dice: inout Dice) -> (before: Article, after: Article) {
        var (before, after) = (article, article)
        let n = dice.upTo(500) + 2
        switch self {
        case .timestampAdded: after.above = ["Updated \(dice.upTo(12)):\(10 + dice.upTo(49)) GMT, 14 May 2019"]
        case .timestampChanged:
            before.above = ["Last updated: 14 May 2019, 10:32 AM ET"]
            after.above = ["Last updated: Wed 15 May 2019, 1:05 PM ET"]
        case .relativeTime:
            before.above = ["\(1 + dice.upTo(58)) minutes ago"]
            after.above = [
                dice.pick(["2 hours ago", "Updated 3h ago", "vor 5 Minuten", "hace 2 horas", "il y a 3 heures"])
            ]
        case .commentCount:
            before.below = ["\(n) comments"]
            after.below = [dice.pick(["\(n + 7) comments", "Comments (\(n + 7))", "1,\(100 + n) Comments"])]
        case .shareCounter:
            before.below = ["\(n) shares"]
            after.below = ["\(n + 41) shares"]
        case .advertisement:
            after.text.insert(
                dice.pick(["Advertisement", "ADVERTISEMENT", "Story continues below advertisement", "Anzeige"]),
                at: after.text.count / 2)
        case .relatedLinksReordered:
            let links = [
                "Oil prices fall again", "Summit ends without a deal", "Five things to know today", "Minister resigns",
            ]
            before.below = ["Related stories"] + links
            after.below = ["Related stories"] + links.reversed()
        case .quoteStyle:
            after.headline = Self.curly(after.headline)
            after.text = after.text.map(Self.curly)
        case .dashStyle:
            after.text = after.text.map {
                Self.swap($0, [(" - ", " \u{2013} "), ("\u{2014}", " \u{2014} "), ("-", "\u{2010}")])
            }
        case .whitespace: after.text = after.text.map { Self.swap($0, [(" ", dice.upTo(2) == 0 ? "  " : "\u{a0}")]) }
        case .paragraphBreaks: after.text = after.text.flatMap(Article.sentences)
        case .decomposedLetters:
            let pairs = [
                ("é", "e\u{301}"), ("ó", "o\u{301}"), ("ü", "u\u{308}"), ("ñ", "n\u{303}"), ("á", "a\u{301}"),
                ("й", "и\u{306}"),
            ]
            before.text.append("The café in Bogotá stayed open, said Señor Müller.")
            after.text = before.text.map { Self.swap($0, pairs) }
        case .invisibleCharacters:
            after.text = after.text.map { Self.swap($0, [("tion", "ti\u{ad}on"), (" the ", " \u{200b}the ")]) }
        case .trackingParameters:
            after.url += dice.pick([
                "?utm_source=rss&utm_medium=feed", "?fbclid=abc123", "?CMP=share&ref=rss", "#xtor=RSS-1",
            ])
        case .addressForm:
            after.url = dice.pick([
                "http://www.example.com/news/story-1/", "https://m.example.com/news/story-1",
                "https://amp.example.com/news/story-1?amp=1",
            ])
        case .bylineFormat:
            after.authors = [dice.pick(["By JANE DOE", "Jane Doe (Reuters)", "Doe Jane", "by Jane Doe"])]
        case .cookieNotice:
            after.below = [
                dice.pick([
                    "We use cookies to improve your experience. By continuing you accept our policy. Manage settings.",
                    "Our website uses cookies. Learn more.", "By using our site you agree to our use of cookies.",
                ])
            ]
        case .imageCaption:
            before.text.insert("Image: The foreign minister in Sochi on Tuesday (Getty Images)", at: 0)
            after.text.insert(
                dice.pick([
                    "Photo: A view of the hall where the talks were held. AP Photo/John Roe",
                    "Image caption The two leaders shook hands", "The ministers at the table. Photograph: Tass",
                ]), at: 0)
        case .readMore:
            after.below = [
                dice.pick([
                    "Read more: What we know about the talks", "Continue reading...",
                    "Click here to read the full story", "The post Talks appeared first on Example News.",
                    "Lire aussi : ce que l'on sait",
                ])
            ]
        case .newsletter:
            after.below = [
                dice.pick([
                    "Sign up for our daily newsletter.", "Subscribe to our morning briefing.",
                    "Get the latest news in your inbox.",
                ])
            ]
        case .readingTime:
            before.above = ["3 min read"]
            after.above = ["4 min read"]
        case .headlineCase: after.headline = after.headline.uppercased()
        case .movedParagraph:
            guard after.text.count > 2 else { break }
            after.text.insert(after.text.removeLast(), at: 1)
        case .publicationDate: after.published = after.published + .seconds(3600)
        case .ellipsis: after.text[after.text.count - 1] += dice.pick([" [\u{2026}]", "...", " \u{2026}"])
        case .numberGrouping:
            before.text.append("The court awarded 12500 euros to 1200 people.")
            after.text.append("The court awarded 12,500 euros to 1,200 people.")
        case .shareButtons:
            after.above = [dice.pick(["Share", "Share on Facebook", "Facebook Twitter WhatsApp Email", "Print"])]
        case .bylineLine:
            before.above = ["By Jane Doe"]
            after.above = [
                dice.pick([
                    "By JANE DOE, Diplomatic Correspondent", "Posted by Jane Doe on May 14, 2019",
                    "By Jane Doe | 14 May 2019 | 10:32 am", "Written by Jane Doe",
                ])
            ]
        case .outletInHeadline: after.headline += dice.pick([" - Example", " | Example.com", " \u{2013} The Example"])
        case .linkLine:
            after.text.insert(
                dice.pick([
                    "WATCH: The moment the hall fell silent", "Related: Five things to know about the treaty",
                    "Don't miss: our guide to the week", "More: What the neighbours say",
                ]), at: 1)
        case .counter:
            let shape = CounterShape.line(dice: &dice)
            (before.below, after.below) = ([shape.before], [shape.after])
        case .counterInHeadline:
            let shape = CounterShape.ending(dice: &dice)
            (before.headline, after.headline) = (article.headline + shape.before, article.headline + shape.after)
        case .siteSuffix:
            let outlet = dice.pick(NewsOutlets.all)
            (before.url, after.url) = ("https://www.\(outlet.domain)/1", "https://www.\(outlet.domain)/1")
            after.headline = NewsOutlets.dressed(article.headline, in: outlet.name, dice: &dice)
            if dice.upTo(2) == 0 { (before, after) = (after, before) }
        case .escapedHeadline:
            before.headline += " & what it\u{2019}s about"
            after.headline += " &amp; what it&#8217;s about"
        case .hyphensInWords:
            after.text = after.text.map {
                Self.swap($0, [("er", "e\u{ad}r"), ("in", "i\u{200d}n"), ("'s", "'\u{200b}s")])
            }
        case .ligatures: after.text = after.text.map { Self.swap($0, [("fi", "\u{fb01}"), ("fl", "\u{fb02}")]) }
        case .copyright: after.below = ["Copyright 2019 Example News. All rights reserved."]
        }
        return (before, after)
    }

    private static func curly(_ text: String) -> String {
        var opens = true
        return text.reduce(into: "") { result, character in
            switch character {
            case "\"":
                result += opens ? "\u{201c}" : "\u{201d}"
                opens.toggle()
            case "'": result += "\u{2019}"
            case "\u{201c}", "\u{201d}": result += "\""
            case "\u{2019}", "\u{2018}": result += "'"
            default: result.append(character)
            }
        }
    }

    /// Replaces every occurrence, on scalars.
    static func swap(_ text: String, _ pairs: [(String, String)]) -> String {
        pairs.reduce(text) { text, pair in
            let (scalars, old) = (Array(text.unicodeScalars), Array(pair.0.unicodeScalars))
            var output = String.UnicodeScalarView()
            var index = 0
            while index < scalars.count {
                if scalars[index...].starts(with: old) {
                    output.append(contentsOf: pair.1.unicodeScalars)
                    index += old.count
                } else {
                    output.append(scalars[index])
                    index += 1
                }
            }
            return String(output)
        }
    }
}
