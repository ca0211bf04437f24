import NewsModel
import TopicMatching

/// What of a topic decides which stories match it and what they answer: history is matched again when this changes.
enum TopicDefinition {
    /// The same for the same definition on every machine, whatever the layout of the file it is written in.
    static func digest(of topic: Topic) -> String {
        var hash = StableHash()
        combine(topic.match.map { [QueryPrinter.print($0)] } ?? [], into: &hash)
        combine(topic.like, into: &hash)
        hash.combine(topic.threshold.map { "\($0)" } ?? "")
        combine(topic.feeds, into: &hash)
        for answer in topic.answers {
            hash.combine(answer.name)
            combine(answer.match.map(QueryPrinter.print), into: &hash)
            // Nothing is added where nothing is said, so that digests of earlier versions stay the same.
            if let counting = topic.answerPolicy.counting[answer.name] {
                combine(counting.stances.map(\.rawValue).sorted() + counting.speakers, into: &hash)
            }
        }
        return String(hash.value, radix: 16)
    }

    private static func combine(_ texts: [String], into hash: inout StableHash) {
        hash.combine(Int64(texts.count))
        for text in texts { hash.combine(text) }
    }
}
