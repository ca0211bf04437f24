/// A counter as it stands in a text or a headline: what it says with one value, and with another.
enum CounterShape {
    /// Lines under a text, or the first line above it.
    static func line(dice: inout Dice) -> (before: String, after: String) {
        let (n, more) = (2 + dice.upTo(900), 1 + dice.upTo(40))
        func both(_ form: (Int) -> String) -> (before: String, after: String) { (form(n), form(n + more)) }
        let k = dice.upTo(9)
        switch dice.upTo(26) {
        case 0: return both { "Points: \($0)" }
        case 1: return both { "# Comments: \($0)" }
        case 2: return both { "\($0) posts - \(3 + $0 % 7) participants" }
        case 3: return ("1.\(k)K views", "1.\(k + 1)K views")
        case 4: return ("Active \(2 + k) minutes ago", "Active \(2 + k) hours ago")
        case 5: return both { "\($0) people watched this today." }
        case 6: return both { "\($0) people are looking at this now." }
        case 7: return both { "Rating: 4.\(k) (\($0) votes)" }
        case 8: return both { "This article has been read \($0) times." }
        case 9: return both { "Views: \($0) · Likes: \($0 / 3) · Shares: \($0 / 9)" }
        case 10: return both { "\($0) Kommentare" }
        case 11: return both { "\($0) commentaires" }
        case 12: return both { "Comentarios (\($0))" }
        case 13: return both { "Просмотров: \($0)" }
        case 14: return both { "Swift \($0) Updated Mar \(3 + $0 % 20)" }
        case 15: return ("Build 3fa9c1d\(k)", "Build 77b0e2a\(k)")
        case 16: return both { "Stars: \($0)" }
        case 17: return both { "\($0) upvotes, \($0 / 5) replies" }
        case 18: return both { "Score: \($0)" }
        case 19: return both { "Last reply by keeper \(2 + $0 % 50) minutes ago" }
        case 20: return both { "Online \(2 + $0 % 50) min ago" }
        case 21: return both { "\($0) users online" }
        case 22: return both { "Updated Mar \(1 + $0 % 27)" }
        case 23: return both { "\($0) visualizzazioni" }
        case 24: return both { "Visit example.example/privacy?t=\($0) for privacy information." }
        default: return both { "\($0) people found this helpful" }
        }
    }

    /// Behind a headline.
    static func ending(dice: inout Dice) -> (before: String, after: String) {
        let (n, more) = (2 + dice.upTo(900), 1 + dice.upTo(40))
        func both(_ form: (Int) -> String) -> (before: String, after: String) { (form(n), form(n + more)) }
        switch dice.upTo(8) {
        case 0: return both { " (\($0) photos)" }
        case 1: return both { " (\($0) answers)" }
        case 2: return both { " [\($0) comments]" }
        case 3: return both { " | \($0) comments" }
        case 4: return both { " (1.\($0 % 9)K views)" }
        case 5: return both { " - \($0) replies" }
        case 6: return both { " (\($0) Kommentare)" }
        default: return both { " (\($0) votes)" }
        }
    }
}
