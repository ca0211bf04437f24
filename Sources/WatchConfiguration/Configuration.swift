package import NewsModel

/// What the operator asked for, read from files, checked whole and complete: every default is filled in, every path is
/// absolute, every secret is read. Nothing here was learned from the network.
package struct Configuration: Hashable, Sendable {
    /// The main file, as an absolute path.
    package var path: String
    /// Every file that was read, main file first, each once; a watcher or a backup needs them all.
    package var files: [String]
    /// A digest over names and contents of `files`: equal digests mean that a reload would change nothing.
    package var digest: String

    package var poll: PollSettings
    package var feeds: [Feed]
    /// Named term sets (`@name` in queries), each as written: a list of terms, phrases and prefixes.
    package var termSets: [String: [String]]
    package var topics: [Topic]
    /// The examples that come with topics and that `check` runs, in file order.
    package var topicTests: [TopicTest]
    /// How long stories are kept; tombstones outlive them.
    package var retain: Duration
    package var alerts: AlertSettings
    package var pages: PageSettings
    /// Where metrics and health are served; nil means nowhere.
    package var metrics: ListenAddress?
    /// The database file, as an absolute path.
    package var store: String

    /// What is legal and probably not meant, for the operator's eye.
    package var warnings: [Mistake]

    package func topic(named name: String) -> Topic? { topics.first { $0.id.name == name } }
    package func feed(named name: String) -> Feed? { feeds.first { $0.name == name || $0.url == name } }
}
