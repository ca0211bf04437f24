/// How often a story's page is looked at again, by the story's age: most edits come early.
enum VisitLadder {
    /// The wait after a visit at this age; nil when the story is too old to be followed.
    static func wait(atAge age: Duration) -> Duration? {
        switch age {
        case ..<Duration.seconds(3 * 3600): .seconds(15 * 60)
        case ..<Duration.seconds(86_400): .seconds(3600)
        case ..<Duration.seconds(7 * 86_400): .seconds(3 * 3600)
        case ..<Duration.seconds(30 * 86_400): .seconds(3 * 86_400)
        default: nil
        }
    }

    /// The wait before a page that gave no clear answer is asked again; nil when it has been asked often enough.
    static func retry(afterAttempts attempts: Int) -> Duration? {
        switch attempts {
        case ...1: .seconds(10 * 60)
        case 2: .seconds(3600)
        case 3: .seconds(6 * 3600)
        case 4: .seconds(86_400)
        default: nil
        }
    }
}
