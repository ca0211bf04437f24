/// A publisher of the demo's week: each with a dialect and an encoding of its own, as in the wild.
enum DemoOutlet: String, Sendable, CaseIterable {
    case telegraph, washingtonpost, hotair, dailywire, kommersant, caracaswire, weather

    enum Dialect: Sendable { case rss, atom, json }

    var dialect: Dialect {
        switch self {
        case .telegraph, .hotair, .kommersant, .weather: .rss
        case .washingtonpost, .dailywire: .atom
        case .caracaswire: .json
        }
    }

    /// The label in the XML declaration and the Content-Type header; the bytes really are in it.
    var encoding: DemoEncoding {
        switch self {
        case .telegraph: .windows1252
        case .kommersant: .windows1251
        default: .utf8
        }
    }

    var name: String {
        switch self {
        case .telegraph: "The Telegraph"
        case .washingtonpost: "The Washington Post"
        case .hotair: "Hot Air"
        case .dailywire: "Daily Digest"
        case .kommersant: "Коммерсантъ"
        case .caracaswire: "Caracas Courier"
        case .weather: "Moscow Weather"
        }
    }

    var domain: String {
        switch self {
        case .telegraph: "telegraph.co.uk"
        case .washingtonpost: "washingtonpost.com"
        case .hotair: "hotair.com"
        case .dailywire: "dailydigest.example"
        case .kommersant: "kommersant.ru"
        case .caracaswire: "caracascourier.example"
        case .weather: "moscowweather.example"
        }
    }

    var feedPath: String { dialect == .json ? "/\(rawValue)/feed.json" : "/\(rawValue)/feed.xml" }
}
