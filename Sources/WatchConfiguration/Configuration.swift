public import NewsModel

/// What the operator asked for, read from files, checked whole and complete: every default is filled in, every path is
/// absolute, every secret is read. Nothing here was learned from the network.
public struct Configuration: Hashable, Sendable {
    /// The main file, as an absolute path.
    public var path: String
    /// Every file that was read, main file first, each once; a watcher or a backup needs them all.
    public var files: [String]
    /// A digest over names and contents of `files`: equal digests mean that a reload would change nothing.
    public var digest: String

    public var poll: PollSettings
    public var feeds: [Feed]
    /// Named term sets (`@name` in queries), each as written: a list of terms, phrases and prefixes.
    public var termSets: [String: [String]]
    public var topics: [Topic]
    /// The examples that come with topics and that `check` runs, in file order.
    public var topicTests: [TopicTest]
    /// How long stories are kept; tombstones outlive them.
    public var retain: Duration
    public var alerts: AlertSettings
    public var pages: PageSettings
    /// Where metrics and health are served; nil means nowhere.
    public var metrics: ListenAddress?
    /// The database file, as an absolute path.
    public var store: String

    /// What is legal and probably not meant, for the operator's eye.
    public var warnings: [Mistake]

    public func topic(named name: String) -> Topic? { topics.first { $0.id.name == name } }
    public func feed(named name: String) -> Feed? { feeds.first { $0.name == name || $0.url == name } }
}
