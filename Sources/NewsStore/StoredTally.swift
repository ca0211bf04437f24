import NewsModel

/// `Event.Tally` as `StoredJSON` would write it, without a coder: one goes with nearly every delta and alert.
enum StoredTally {
    static func encode(_ tally: Event.Tally) -> String {
        var writer = StoredListWriter()
        writer.object { writer in
            writer.field("id", tally.id.number)
            writer.key("origins")
            writer.list(tally.origins) { writer, origin in writer.string(origin) }
            writer.field("stories", Int64(tally.stories))
        }
        return writer.text
    }

    static func decode(_ reader: inout StoredListReader) throws -> Event.Tally {
        var (id, origins, stories) = (Int64?.none, [String]?.none, Int64?.none)
        try reader.object { reader, key in
            switch key {
            case "id": id = try reader.number()
            case "origins": origins = try reader.list { try $0.string() }
            case "stories": stories = try reader.number()
            default: throw reader.corrupt()
            }
        }
        guard let id, let origins, let stories else { throw reader.corrupt() }
        return Event.Tally(id: Event.ID(id), stories: Int(stories), origins: origins)
    }
}
