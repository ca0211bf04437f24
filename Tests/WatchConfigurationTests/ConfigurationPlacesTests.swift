import Testing
import WatchConfiguration

/// Where the configuration is looked for when no path is given.
struct ConfigurationPlacesTests {
    struct Case: Sendable {
        let environment: [String: String]
        let files: Set<String>
        let found: String?
        let why: Comment
    }

    static let cases = [
        Case(
            environment: ["FEEDWATCH_CONFIG": "/x/a.yaml", "CONFIGURATION_DIRECTORY": "/etc/x"],
            files: ["feedwatch.yaml"], found: "/x/a.yaml", why: "what the user chose wins, even if it is missing"),
        Case(
            environment: ["CONFIGURATION_DIRECTORY": "/etc/x:/etc/y", "HOME": "/root"], files: ["feedwatch.yaml"],
            found: "/etc/x/feedwatch.yaml", why: "a service reads systemd's directory, whatever folder it runs in"),
        Case(
            environment: ["HOME": "/home/ada"],
            files: ["feedwatch.yaml", "/home/ada/.config/feedwatch/feedwatch.yaml"], found: "feedwatch.yaml",
            why: "the folder one works in comes before one's own settings"),
        Case(
            environment: ["HOME": "/home/ada"],
            files: ["/home/ada/.config/feedwatch/feedwatch.yaml", "/etc/feedwatch/feedwatch.yaml"],
            found: "/home/ada/.config/feedwatch/feedwatch.yaml", why: "one's own settings come before the machine's"),
        Case(
            environment: ["HOME": "/home/ada", "XDG_CONFIG_HOME": "/home/ada/settings"],
            files: ["/home/ada/settings/feedwatch/feedwatch.yaml"],
            found: "/home/ada/settings/feedwatch/feedwatch.yaml", why: "XDG_CONFIG_HOME moves ~/.config"),
        Case(
            environment: ["FEEDWATCH_CONFIG": ""], files: ["/etc/feedwatch/feedwatch.yaml"],
            found: "/etc/feedwatch/feedwatch.yaml", why: "an empty variable chooses nothing"),
        Case(
            environment: ["HOME": "/home/ada"], files: [], found: nil,
            why: "there is none: the caller says where it looked"),
    ]

    @Test("The first place that has a configuration is used", arguments: cases)
    func place(_ tried: Case) {
        let places = ConfigurationPlaces(environment: tried.environment)
        #expect(places.find { tried.files.contains($0) } == tried.found, tried.why)
    }
}
