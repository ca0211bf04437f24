public import NewsModel

/// What event tracking keeps of a story's text.
public struct StoryTrace: Sendable {
    let profile: StoryProfile
    let outlet: String

    public init(_ content: StoryContent, limits: EventLimits = EventLimits()) {
        profile = StoryProfile(content, limits: limits)
        outlet = content.outlet
    }
}
