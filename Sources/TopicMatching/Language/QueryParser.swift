public import NewsModel

/// Reads the query language (design 3.4).
///
/// ```
/// query     = conjunction { "OR" conjunction }
/// conjunction = unary { ["AND"] unary }                 two terms side by side are both required
/// unary     = "NOT" unary | proximity
/// proximity = primary { ("NEAR/n" | "ONEAR/n") primary }  at most n words between; ONEAR in this order
/// primary   = "(" query ")" | "SENTENCE(" query ")" | "PARAGRAPH(" query ")" | n "OF (" query { "," query } ")"
///           | field ":" primary | "@" name | ["="] ( word | "phrase" | /regex/ ) | word "*" | "\"*\""
/// field     = title | text | author | category | url | outlet | lang
/// ```
/// So NEAR binds tighter than NOT, NOT than AND, AND than OR. Operators are written in capitals.
public struct QueryParser {
    /// Nodes of one query after term sets are put in, at most.
    static let largest = 20_000
    static let deepest = 64

    private let text: String
    private let sets: TermSets
    /// Sets being replaced, outermost first: a name that comes up again is a cycle.
    private let path: [String]
    private var tokens: [QueryToken]
    private var index = 0
    private var nodes = 0

    /// Reads a query; the error says where and what is wrong with it.
    public static func parse(_ text: String, termSets: TermSets = TermSets()) throws(QuerySyntaxError) -> Query {
        try parse(text, termSets, path: [])
    }

    static func parse(_ text: String, _ sets: TermSets, path: [String]) throws(QuerySyntaxError) -> Query {
        guard text.utf8.count <= 1 << 16 else {
            throw QuerySyntaxError("this query is longer than 64 kB", at: 0, in: text)
        }
        var lexer = QueryLexer(text)
        var parser = QueryParser(text: text, sets: sets, path: path, tokens: try lexer.tokens())
        return try parser.whole()
    }

    private init(text: String, sets: TermSets, path: [String], tokens: [QueryToken]) {
        self.text = text
        self.sets = sets
        self.path = path
        self.tokens = tokens
    }

    private mutating func whole() throws(QuerySyntaxError) -> Query {
        guard tokens.count > 1 else { throw error("this query is empty", 0, "\"*\" matches every story") }
        let query = try disjunction(depth: 0)
        if current.kind == .end { return query }
        if current.kind == .close { throw error("nothing was opened that this ')' closes", current.offset) }
        if current.kind == .comma {
            throw error(
                "a comma only separates the choices of 'n OF (...)'", current.offset,
                "did you mean OR? Quote a figure: \"1,000\"")
        }
        throw error("\(current.name) cannot stand here", current.offset)
    }

    private var current: QueryToken { tokens[min(index, tokens.count - 1)] }

    private mutating func advance() { index = min(index + 1, tokens.count - 1) }

    private func error(_ message: String, _ offset: Int, _ hint: String? = nil) -> QuerySyntaxError {
        QuerySyntaxError(message, at: offset, in: text, hint: hint)
    }

    private mutating func disjunction(depth: Int) throws(QuerySyntaxError) -> Query {
        var choices = [try conjunction(depth: depth)]
        while current.kind == .or {
            advance()
            choices.append(try conjunction(depth: depth))
        }
        return choices.count == 1 ? choices[0] : .any(choices)
    }

    private mutating func conjunction(depth: Int) throws(QuerySyntaxError) -> Query {
        var parts = [try unary(depth: depth)]
        while true {
            switch current.kind {
            case .and: advance()
            case .or, .close, .comma, .end: return parts.count == 1 ? parts[0] : .all(parts)
            default: break
            }
            parts.append(try unary(depth: depth))
        }
    }

    private mutating func unary(depth: Int) throws(QuerySyntaxError) -> Query {
        guard current.kind == .not else { return try proximity(depth: depth) }
        try count(depth)
        advance()
        return .not(try unary(depth: depth + 1))
    }

    private mutating func proximity(depth: Int) throws(QuerySyntaxError) -> Query {
        var start = current.offset
        var left = try primary(depth: depth)
        var links = depth
        while case .near(let words, let ordered) = current.kind {
            links += 1
            try count(links)
            try requireSpans(left, start, current.name)
            let name = current.name
            advance()
            start = current.offset
            if current.kind == .not {
                throw error("NOT cannot stand inside \(name)", start, "write: a NEAR/5 b AND NOT c")
            }
            let right = try primary(depth: depth)
            try requireSpans(right, start, name)
            left = .near(left, right, words: words, ordered: ordered)
        }
        return left
    }

    /// Nearness is between words; only what stands somewhere can be near something.
    private func requireSpans(_ query: Query, _ offset: Int, _ name: String) throws(QuerySyntaxError) {
        switch query {
        case .not: throw error("NOT cannot stand inside \(name)", offset, "write: a NEAR/5 b AND NOT c")
        case .sentence, .paragraph:
            throw error("SENTENCE and PARAGRAPH cannot stand inside \(name)", offset, "put \(name) inside them")
        case .field:
            throw error("a field cannot stand inside \(name)", offset, "put \(name) in the field: title:(a NEAR/5 b)")
        case .everything: throw error("\"*\" cannot stand inside \(name)", offset)
        case .all(let parts), .any(let parts), .quorum(_, let parts):
            for part in parts { try requireSpans(part, offset, name) }
        case .near, .term, .prefix, .phrase, .regex: return
        }
    }

    private mutating func primary(depth: Int) throws(QuerySyntaxError) -> Query {
        try count(depth)
        let token = current
        advance()
        switch token.kind {
        case .open: return try group(openedBy: token, depth)
        case .sentence, .paragraph:
            let open = current
            advance()
            let inner = try group(openedBy: open, depth)
            if Self.hasField(inner) {
                throw error(
                    "a field cannot stand inside \(token.name)", token.offset,
                    "put \(token.name) in the field: title:\(token.name)(...)")
            }
            return token.kind == .sentence ? .sentence(inner) : .paragraph(inner)
        case .field(let field): return try inField(field, token, depth)
        case .set(let name): return try replacement(of: name, token)
        case .equals: return try exactTerm(token)
        case .word(let word):
            if current.kind == .of { return try quorum(word, token, depth) }
            return try TermText(text: text).word(word, at: token.offset, exact: false)
        case .phrase(let phrase): return try TermText(text: text).phrase(phrase, at: token.offset, exact: false)
        case .regex(let pattern): return try TermText(text: text).regex(pattern, at: token.offset, exact: false)
        case .close: throw error("')' stands where a term should", token.offset)
        case .end: throw error("the query ends where a term should follow", token.offset)
        case .comma:
            throw error(
                "a comma stands where a term should", token.offset, "commas separate the choices of 'n OF (...)'")
        case .of: throw error("OF needs a number before it", token.offset, "2 OF (a, b, c), or \"of\" for the word")
        case .and, .or, .not, .near:
            throw error("\(token.name) needs a term before it", token.offset, "quote the word if you mean the word")
        }
    }

    private mutating func group(openedBy open: QueryToken, _ depth: Int) throws(QuerySyntaxError) -> Query {
        if current.kind == .close { throw error("these parentheses are empty", open.offset) }
        let inner = try disjunction(depth: depth + 1)
        if current.kind == .comma {
            throw error("a comma only separates the choices of 'n OF (...)'", current.offset, "did you mean OR?")
        }
        try close(open)
        return inner
    }

    private mutating func close(_ open: QueryToken) throws(QuerySyntaxError) {
        guard current.kind == .close else { throw error("this '(' is never closed", open.offset, "add ')'") }
        advance()
    }

    private mutating func quorum(_ word: String, _ token: QueryToken, _ depth: Int) throws(QuerySyntaxError) -> Query {
        guard let needed = Int(word) else {
            throw error("OF needs a number before it, not '\(word)'", token.offset, "2 OF (a, b, c)")
        }
        advance()
        let open = current
        guard open.kind == .open else {
            throw error("OF needs its choices in parentheses", open.offset, "\(word) OF (a, b, c)")
        }
        advance()
        if current.kind == .close { throw error("these parentheses are empty", open.offset) }
        var choices = [try disjunction(depth: depth + 1)]
        while current.kind == .comma {
            advance()
            choices.append(try disjunction(depth: depth + 1))
        }
        try close(open)
        guard needed >= 1 else { throw error("at least 1 must be asked for", token.offset) }
        guard needed <= choices.count else {
            throw error("\(needed) of only \(choices.count) can never be", token.offset, "commas separate the choices")
        }
        return .quorum(needed, choices)
    }

    private mutating func inField(_ field: Query.Field, _ token: QueryToken, _ depth: Int) throws(QuerySyntaxError)
        -> Query
    {
        if case .end = current.kind {
            throw error(
                "'\(field.rawValue):' needs a term after it", token.offset, "\(field.rawValue):word, without a space")
        }
        let start = current.offset
        let inner = try primary(depth: depth + 1)
        if Self.hasField(inner) { throw error("a field cannot stand inside '\(field.rawValue):'", start) }
        return .field(field, inner)
    }

    private mutating func exactTerm(_ token: QueryToken) throws(QuerySyntaxError) -> Query {
        let next = current
        advance()
        switch next.kind {
        case .word(let word) where next.offset == token.offset + 1:
            return try TermText(text: text).word(word, at: next.offset, exact: true)
        case .phrase(let phrase) where next.offset == token.offset + 1:
            return try TermText(text: text).phrase(phrase, at: next.offset, exact: true)
        case .regex(let pattern) where next.offset == token.offset + 1:
            return try TermText(text: text).regex(pattern, at: next.offset, exact: true)
        default:
            throw error("'=' needs a word or phrase right after it", token.offset, "=US or =\"White House\"")
        }
    }

    private mutating func replacement(of name: String, _ token: QueryToken) throws(QuerySyntaxError) -> Query {
        if path.contains(name) {
            throw error(
                "term set @\(name) contains itself", token.offset, "@" + (path + [name]).joined(separator: " > @"))
        }
        guard sets.contains(name) else {
            let close = Spelling.closest(to: name, among: sets.names)
            let known =
                sets.names.isEmpty
                ? "none are defined" : "known: " + sets.names.prefix(8).map { "@" + $0 }.joined(separator: ", ")
            throw error("there is no term set @\(name)", token.offset, close.map { "did you mean @\($0)?" } ?? known)
        }
        do {
            let query = try sets.query(for: name, path: path + [name])
            nodes += query.size
            if nodes > Self.largest { throw error("this query has more than \(Self.largest) terms", token.offset) }
            return query
        } catch let problem as TermSets.Problem {
            if problem.cycle { throw error(problem.message, token.offset, problem.hint) }
            throw error("term set @\(problem.set) has a mistake: \(problem.message)", token.offset, problem.hint)
        } catch let mistake as QuerySyntaxError {
            throw mistake
        } catch {
            throw self.error("term set @\(name) cannot be read", token.offset)
        }
    }

    private mutating func count(_ depth: Int) throws(QuerySyntaxError) {
        nodes += 1
        if nodes > Self.largest { throw error("this query has more than \(Self.largest) terms", current.offset) }
        if depth > Self.deepest { throw error("this query is nested more than \(Self.deepest) deep", current.offset) }
    }

    private static func hasField(_ query: Query) -> Bool {
        if case .field = query { return true }
        return query.children.contains(where: hasField)
    }
}
