import NewsModel

/// Named sets of terms, `@russia` in queries; a set may name others.
///
/// A member is a term as in a query (`putin`, `путин*`, `=US`, `@kremlin`, `/regex/`, or a whole query with operators);
/// several plain words are a phrase, since YAML takes the quotes away.
public struct TermSets: Hashable, Sendable {
    private let members: [String: [String]]

    public init(_ members: [String: [String]] = [:]) { self.members = members }

    public var names: [String] { members.keys.sorted() }

    public func contains(_ name: String) -> Bool { members[name] != nil }

    /// What is wrong with a member of a set.
    public struct Problem: Error, Hashable, Sendable {
        public let set: String
        /// Index of the member; nil where the set itself is at fault.
        public let member: Int?
        public let message: String
        public let hint: String?
        /// Character of the member that it is about, from 1.
        public let column: Int
        let cycle: Bool
    }

    /// Every mistake in every set, in order of name and member.
    public func problems() -> [Problem] {
        names.flatMap { name -> [Problem] in
            guard let texts = members[name], !texts.isEmpty else { return [Self.empty(name)] }
            return texts.indices.compactMap { index -> Problem? in
                do throws(Problem) {
                    _ = try parse(texts[index], set: name, index, path: [name])
                    return nil
                } catch {
                    return error
                }
            }
        }
    }

    func query(for name: String, path: [String]) throws(Problem) -> Query {
        guard let texts = members[name], !texts.isEmpty else { throw Self.empty(name) }
        var queries: [Query] = []
        for index in texts.indices { queries.append(try parse(texts[index], set: name, index, path: path)) }
        return queries.count == 1 ? queries[0] : .any(queries)
    }

    private func parse(_ text: String, set: String, _ index: Int, path: [String]) throws(Problem) -> Query {
        do {
            return try QueryParser.parse(Self.isPlain(text) ? Self.quoted(text) : text, self, path: path)
        } catch {
            throw Problem(
                set: set, member: index, message: error.message, hint: error.hint, column: error.column,
                cycle: error.message.hasSuffix("contains itself"))
        }
    }

    private static func empty(_ name: String) -> Problem {
        Problem(set: name, member: nil, message: "term set @\(name) is empty", hint: nil, column: 1, cycle: false)
    }

    /// Several words with nothing of the query language among them.
    private static func isPlain(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard words.count > 1, !text.utf8.contains(where: { "()\",=@/".utf8.contains($0) }) else { return false }
        return !words.contains { word in
            ["AND", "OR", "NOT", "OF", "SENTENCE", "PARAGRAPH"].contains(word)
                || Query.Field.allCases.contains { word.hasPrefix($0.rawValue + ":") }
        }
    }

    private static func quoted(_ text: String) -> String { "\"" + text.replacing("\\", with: "\\\\") + "\"" }
}
