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
}
