public import NewsModel

/// What event tracking keeps of a story's text.
public struct StoryTrace: Sendable {
    let profile: StoryProfile
    /// The outlet, the headline and the first sentences.
    let beginning: StoryContent

    public init(_ content: StoryContent, limits: EventLimits = EventLimits()) {
        profile = StoryProfile(content, limits: limits)
        beginning = EventClaim.beginning(of: content)
    }
}
