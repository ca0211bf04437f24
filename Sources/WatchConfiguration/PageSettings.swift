/// The `pages:` section: how article pages of followed stories are read.
public struct PageSettings: Hashable, Sendable {
    /// For a whole page, from connecting to the last byte.
    public var timeout: Duration = .seconds(30)
    /// Bytes of a page, on the wire and decompressed.
    public var maxSize: Int = 5 << 20
    /// Pages at a time, over all hosts.
    public var concurrency: Int = 8
    /// How long after its first sighting a story's page is revisited.
    public var followFor: Duration = .seconds(30 * 86_400)
    /// Whether an entry that leaves its feed early is looked for at its own address.
    public var probe = true

    public init() {}
}
