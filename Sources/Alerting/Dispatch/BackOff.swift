import NewsModel

/// How long a sink that failed is left alone: twice as long each time, up to a quarter of an hour; what the receiver
/// asks for counts instead, up to a day.
public enum BackOff {
    static let longest = Duration.seconds(900)
    static let longestAskedFor = Duration.seconds(86_400)

    public static func delay(failures: Int, askedFor: Duration? = nil) -> Duration {
        if let askedFor { return min(max(askedFor, .seconds(1)), longestAskedFor) }
        return min(.seconds(1 << min(max(failures - 1, 0), 10)), longest)
    }
}
