import NewsModel

/// `[Evidence]` as `StoredJSON` would write it, without a coder: some go with every match, delta and alert.
enum StoredEvidence {
    static func encode(_ evidence: [Evidence]) -> String {
        if evidence.isEmpty { return "[]" }
        var writer = StoredListWriter()
        writer.list(evidence) { writer, one in
            writer.object { writer in
                writer.field("clause", one.clause)
                writer.field("field", one.field.rawValue)
                writer.field("quote", one.quote)
                writer.key("span")
                writer.list { writer in
                    writer.number(Int64(one.span.lowerBound))
                    writer.number(Int64(one.span.upperBound))
                }
            }
        }
        return writer.text
    }

    static func decode(_ text: String) throws -> [Evidence] {
        if text == "[]" { return [] }
        var reader = StoredListReader(text)
        // What another version wrote in another way a coder may still understand.
        do { return try decode(&reader) } catch { return try StoredJSON.decode(list: text) }
    }

    static func decode(_ reader: inout StoredListReader) throws -> [Evidence] {
        try reader.list { reader in
            var (clause, field, quote, span) = (String?.none, Query.Field?.none, String?.none, Range<Int>?.none)
            try reader.object { reader, key in
                switch key {
                case "clause": clause = try reader.string()
                case "field": field = Query.Field(rawValue: try reader.string())
                case "quote": quote = try reader.string()
                case "span":
                    let bounds = try reader.list { try $0.number() }
                    guard bounds.count == 2, let start = bounds[0], let end = bounds[1], start <= end else {
                        throw reader.corrupt()
                    }
                    span = Int(start)..<Int(end)
                default: throw reader.corrupt()
                }
            }
            guard let clause, let field, let quote, let span else { throw reader.corrupt() }
            return Evidence(clause: clause, field: field, span: span, quote: quote)
        }
    }
}
