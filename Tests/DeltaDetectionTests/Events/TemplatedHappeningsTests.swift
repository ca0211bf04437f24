import NewsModel
import Testing

@testable import DeltaDetection

/// One sentence is filled in for many happenings: what differs is who, where, when and how many.
@Suite("Templated happenings") struct TemplatedHappeningsTests {
    struct Pair: Sendable {
        let first: (title: String, text: String)
        let second: (title: String, text: String)
        let days: Int64
    }

    private func kind(_ pair: Pair) -> Delta.Kind {
        var tracker = EventTracker()
        var next = Event.ID(1)
        _ = tracker.place(1, EventSamples.story("alpha.example", pair.first.title, pair.first.text), next: &next)
        return tracker.place(
            2, EventSamples.story("beta.example", pair.second.title, pair.second.text), hours: pair.days * 24,
            next: &next
        ).kind
    }

    @Test(
        "another happening of the same kind is one of its own",
        arguments: [
            Pair(
                first: (
                    "Magnitude 7.1 earthquake hits central Chile",
                    "A magnitude 7.1 earthquake hit central Chile on Monday, killing at least five people and damaging hundreds of homes, authorities said. The epicentre was near Talca at a depth of 35 km. Power was cut to thousands of homes."
                ),
                second: (
                    "Magnitude 7.0 earthquake hits southern Peru",
                    "A magnitude 7.0 earthquake hit southern Peru on Tuesday, killing at least two people and damaging hundreds of homes, authorities said. The epicentre was near Arequipa at a depth of 60 km. Power was cut to thousands of homes."
                ), days: 1),
            Pair(
                first: (
                    "Swine fever found on farm in Saxony",
                    "Swine fever was found on a pig farm in Saxony, the farm ministry said on Sunday. All animals on the farm will be culled and a zone of 10 km was set up around it. There is no danger for people, officials said."
                ),
                second: (
                    "Swine fever found on farm in Latvia",
                    "Swine fever was found on a pig farm in Latvia, the food agency said on Tuesday. All animals on the farm will be culled and a zone of 3 km was set up around it. There is no danger for people, officials said."
                ), days: 2),
            Pair(
                first: (
                    "Nordbank profit falls 11% in first quarter",
                    "Nordbank said on Monday that profit fell 11 percent to 420 million euros in the first quarter, less than analysts had expected. Net interest income fell 3 percent."
                ),
                second: (
                    "Sudbank profit falls 14% in first quarter",
                    "Sudbank said on Monday that profit fell 14 percent to 190 million euros in the first quarter, less than analysts had expected. Net interest income fell 5 percent."
                ), days: 0),
            Pair(
                first: (
                    "Appeals court upholds ban on bottom trawling",
                    "An appeals court upheld a ban on bottom trawling on Thursday, rejecting a challenge by fishermen who said that the rules would ruin them."
                ),
                second: (
                    "Appeals court upholds ban on vaping adverts",
                    "An appeals court upheld a ban on vaping adverts on Friday, rejecting a challenge by tobacco firms who said that the rules would cost them millions."
                ), days: 1),
            Pair(
                first: (
                    "Cyclone Mara makes landfall in Mozambique",
                    "Cyclone Mara made landfall in Mozambique on Monday with winds of 160 km an hour, forecasters said."
                ),
                second: (
                    "Cyclone Nils makes landfall in Mozambique",
                    "Cyclone Nils made landfall in Mozambique on Saturday with winds of 130 km an hour, forecasters said."
                ), days: 26),
            // Last month's decision, last year's accident.
            Pair(
                first: (
                    "Riksbank holds interest rates steady",
                    "The Riksbank held interest rates steady on Tuesday, as expected, and said that it was in no hurry to cut them."
                ),
                second: (
                    "Riksbank holds interest rates steady",
                    "The Riksbank held interest rates steady on Wednesday, as expected, and said that a cut was possible in summer."
                ), days: 43),
            Pair(
                first: (
                    "Ferry sinks on Lake Victoria, 20 missing",
                    "A ferry sank on Lake Victoria on Monday and 20 people are missing, the coast guard of Uganda said."
                ),
                second: (
                    "Ferry sinks on Lake Victoria, 14 missing",
                    "A ferry sank on Lake Victoria on Friday and 14 people are missing, the coast guard of Uganda said."
                ), days: 368),
        ])
    func others(_ pair: Pair) { #expect(kind(pair) == .firstStory) }

    @Test(
        "another report of the same happening joins it",
        arguments: [
            Pair(
                first: (
                    "Magnitude 7.1 earthquake hits central Chile",
                    "A magnitude 7.1 earthquake hit central Chile on Monday, killing at least five people, authorities said. The epicentre was near Talca at a depth of 35 km."
                ),
                second: (
                    "Five dead as strong quake shakes Talca in Chile",
                    "Five people have died in Chile after a strong quake shook the city of Talca and its surroundings. The 7.1-magnitude tremor brought down walls, the interior minister said."
                ), days: 0),
            Pair(
                first: (
                    "Orion to buy Helix for $4 billion",
                    "Orion agreed on Monday to buy Helix for 4 billion dollars in cash, the drugmakers said. Helix shares rose 30 percent."
                ),
                second: (
                    "Helix accepts $4 billion offer from Orion",
                    "Helix has accepted an offer of 4 billion dollars from its rival Orion. Helix makes a drug against gout."
                ), days: 0),
            Pair(
                first: (
                    "Fire in Lyon apartment block kills six",
                    "A fire in an apartment block in Lyon killed six people on Monday, the fire brigade said. Two hundred residents were led to safety."
                ),
                second: (
                    "Lyon mourns six dead of apartment fire",
                    "Lyon laid flowers on Tuesday for the six people who died in a fire in an apartment block. Investigators suspect a heater."
                ), days: 1),
        ])
    func same(_ pair: Pair) { #expect(kind(pair) == .corroborated) }

    /// The rights line of an agency says nothing about what its reports have in common.
    @Test func furnitureMakesNoEvent() {
        let rights =
            " Copyright 2017 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed."
        let pair = Pair(
            first: (
                "Goat found on roof of bank", "ERIE — A goat that had climbed a roof was led down on Tuesday." + rights
            ),
            second: (
                "Brewer says it will open two plants",
                "DENVER — The brewer says it will open two plants by summer." + rights
            ), days: 3)
        #expect(kind(pair) == .firstStory)
    }

    /// A weekday is the last one up to the day of the story.
    @Test func spokenDaysAreResolved() {
        let monday = Timestamp(year: 2026, month: 3, day: 2)
        let said = SpokenDays(weekdays: 1, at: monday)
        #expect(said.meet(SpokenDays(weekdays: 1, at: monday + .seconds(3 * 86_400))))
        #expect(said.conflict(with: SpokenDays(weekdays: 1, at: monday + .seconds(7 * 86_400))))
        #expect(said.conflict(with: SpokenDays(weekdays: 2, at: monday + .seconds(86_400))))
        #expect(!said.conflict(with: SpokenDays(weekdays: 0, at: monday)))
    }
}
