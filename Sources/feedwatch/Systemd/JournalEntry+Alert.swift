import NewsModel

extension JournalEntry {
    /// An alert by field, so that `journalctl FEEDWATCH_TOPIC=maduro FEEDWATCH_KIND=revised` finds it.
    init(_ alert: Alert) {
        set("MESSAGE", alert.summary)
        set("MESSAGE_ID", Self.messageID(of: alert.kind))
        set("PRIORITY", Self.priority(of: alert.severity))
        set("SYSLOG_IDENTIFIER", "feedwatch")
        set("FEEDWATCH_ALERT", alert.id.text)
        set("FEEDWATCH_KIND", alert.kind.rawValue)
        set("FEEDWATCH_TOPIC", alert.topic?.name)
        set("FEEDWATCH_QUESTION", alert.question)
        set("FEEDWATCH_STORY", alert.story.map { "\($0)" })
        set("FEEDWATCH_HEADLINE", alert.headline)
        set("FEEDWATCH_URL", alert.url)
        set("FEEDWATCH_OUTLET", alert.outlet)
        set("FEEDWATCH_FEED", alert.feed)
    }

    /// syslog(3).
    private static func priority(of severity: Topic.Severity) -> String {
        switch severity {
        case .debug: "7"
        case .info: "6"
        case .notice: "5"
        case .warning: "4"
        case .critical: "2"
        }
    }

    /// One id per kind, never changed, by which catalogues and filters know the message (sd_id128_randomize(3)).
    private static func messageID(of kind: Delta.Kind) -> String {
        switch kind {
        case .firstStory: "5b9d939d4d0c46de9c53a28d4a41891e"
        case .followUp: "9c612acb9df44509951cc24d4fea2856"
        case .corroborated: "de3c82cf404b4737b0d14163eecb9c35"
        case .revised: "8afe49f2517a4811869805304e32d5d1"
        case .enteredTopic: "cddf5b447e1b46b5a8e71a87ff8fcd61"
        case .leftTopic: "fd03a1e1aed146b3b46c9062f25dc60c"
        case .withdrawn: "dbd7d3904cd4477fae00440a29c2d5c3"
        case .restored: "fb6d969ef5cb47b1b7fdeeed8ad9bb2f"
        case .answerReported: "5153a9e2494142dfb383cda1d5ee1943"
        case .answerShifted: "e28bccf2813f452ebb9dd816aefc78b7"
        case .coverageLost: "a79e4f33f5ba49d5b6a3942cb45b8bf8"
        case .coverageRegained: "3d8062281fb745b880a4a7a06e75aa93"
        case .baseline: "1b748f9a83f24b91acffe3f64e2e39c0"
        case .feedFailing: "2d47794b6ce644f395b81b96d2f3663e"
        case .feedRecovered: "95027c629cbe4fa28cb90b02da0fa54d"
        }
    }
}
