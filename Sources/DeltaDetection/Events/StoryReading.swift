public import NewsModel

/// What tracking reads in a story's words: read once, used in every topic that the story matches.
public struct StoryReading: Sendable {
    public let content: StoryContent
    let profile: StoryProfile
    /// Whose information the story carries by its own word.
    let source: OriginReader.Reading

    /// - Parameter outlets: that the operator named, beside the well-known ones.
    public init(_ content: StoryContent, limits: EventLimits = EventLimits(), among outlets: OwnOutlets = .none) {
        self.content = content
        profile = StoryProfile(content, limits: limits)
        source = OriginReader.read(content, among: outlets)
    }
}
