import NewsModel

@testable import DeltaDetection

/// Stories and shorthands for the tests of events.
enum EventSamples {
    static let topic = Topic.ID("t")
    static let start = Timestamp(year: 2019, month: 5, day: 14)

    static func story(_ outlet: String, _ headline: String, _ text: String) -> StoryContent {
        StoryContent(headline: headline, text: text, url: "https://\(outlet)/a", outlet: outlet)
    }

    static let summit = story(
        "washingtonpost.com", "Pompeo to meet Putin in Sochi",
        """
        Secretary of State Mike Pompeo will sit down with President Vladimir Putin in the Black Sea resort of Sochi on \
        Tuesday, with Venezuela, Iran and Ukraine on the agenda. American diplomats play down the chance of a breakthrough \
        and say that the two sides mean to find out where they can still work together.
        """)

    static let summitElsewhere = story(
        "bbc.com", "Pompeo arrives in Sochi for talks with Putin",
        """
        America's top diplomat has landed in Sochi to see Vladimir Putin. Mike Pompeo and the Russian president are to speak \
        about Venezuela, the tension with Iran and the war in eastern Ukraine, officials in the resort said.
        """)

    static let volcano = story(
        "theguardian.com", "Volcano in Iceland erupts after months of tremors",
        """
        Lava broke through a fissure on the Reykjanes peninsula on Tuesday evening, sending a red glow over the lava fields. \
        Air traffic was not disturbed, the meteorological office said, and nobody lives near the crater.
        """)

    static let wire = story(
        "reuters.com", "Russia ready to discuss Venezuela's future, sources say",
        """
        MOSCOW (Reuters) - Russia is ready to discuss the future of Venezuela with the United States, two sources close to \
        the foreign ministry said on Tuesday, adding that no decision about President Nicolas Maduro had been taken. The \
        sources said the Kremlin wanted guarantees for its oil investments and for the loans that it had granted to Caracas \
        over the last ten years. A spokesman for the ministry declined to comment.
        """)

    /// The story with another outlet and an edited headline.
    static func copy(of story: StoryContent, by outlet: String) -> StoryContent {
        var copy = story
        copy.outlet = outlet
        copy.url = "https://\(outlet)/copy"
        copy.headline = "World: " + copy.headline
        return copy
    }
}

extension EventTracker {
    mutating func place(_ number: Int64, _ content: StoryContent, hours: Int64 = 0, next: inout Event.ID)
        -> EventPlacement
    {
        place(
            story: Story.ID(number), content: content, topic: EventSamples.topic,
            at: EventSamples.start + .seconds(hours * 3600), nextEvent: &next)
    }
}
