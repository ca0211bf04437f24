public import NewsModel
import TextProcessing
import WatchConfiguration

/// A moment given on the command line: a span before now (`90m`, `2d`) or an RFC 3339 time.
public enum TimeArgument {
    public static func parse(_ text: String?, option: String, now: Timestamp) throws(WatchError) -> Timestamp? {
        guard let text else { return nil }
        if let span = Quantities.duration(text) { return now - span }
        if let time = DateParser.parse(text) { return time }
        throw .badInput("--\(option) \(text): give a span such as 90m or 2d, or a time such as 2019-05-14T18:30:00Z")
    }
}
