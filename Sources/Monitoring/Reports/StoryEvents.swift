import DeltaDetection
import NewsModel
import NewsStore
import TextProcessing

/// The events of a story, topic by topic, as they are now; and what became of the number that was told first.
struct StoryEvents: Sendable {
    private struct Place {
        let row: EventMembership
        let tally: Event.Tally
        /// Where the origin was read; nil where a record of before does not say and the text of now neither.
        let originReason: String?

        /// `joins 12: names Guaidó, Caracas; 2 days`, `origin Reuters: credit line`
        var reasons: [String] {
            [row.reason, originReason.map { "origin \(row.origin): \($0)" }].compactMap {
                $0.map { "  " + TerminalText.line($0) }
            }
        }
    }

    private let places: [Place]
    private let merges: [Event.Merge]

    static func read(of story: Story, from store: NewsStore) async throws(WatchError) -> StoryEvents {
        try await reading { () async throws(StoreError) in
            var places: [Place] = []
            for row in try await store.eventMemberships(of: story.id) {
                places.append(
                    Place(
                        row: row, tally: try await store.tally(of: row.event),
                        originReason: row.originReason ?? OriginReader.reason(for: row.origin, in: story.content)))
            }
            var merges: [Event.Merge] = []
            if let event = story.event { merges = try await store.merges(of: event) }
            return StoryEvents(places: places, merges: merges)
        }
    }

    /// `event 3 in maduro: 14 stories, 2 origins: Reuters, The Telegraph; this one by Reuters, a copy of story 4`
    var lines: [String] {
        merges.map { "event \($0.event) is part of event \($0.into) since \($0.time.rfc3339)" }
            + places.flatMap { place in
                let row = place.row
                let stories = place.tally.stories == 1 ? "1 story" : "\(place.tally.stories) stories"
                let origins = place.tally.origins.count == 1 ? "1 origin" : "\(place.tally.origins.count) origins"
                let names =
                    place.tally.origins.isEmpty
                    ? "" : ": " + TerminalText.line(place.tally.origins.joined(separator: ", "))
                let copy = row.copyOf.map { ", a copy of story \($0)" } ?? ""
                let gone = row.withdrawn == nil ? "" : ", withdrawn and not counted"
                let line =
                    "event \(row.event) in \(TerminalText.line(row.topic.name)): \(stories), \(origins)\(names); "
                    + "this one by \(TerminalText.line(row.origin))\(copy)\(gone)"
                return [line] + place.reasons
            }
    }

    /// Those of one topic.
    func only(_ topic: Topic.ID) -> StoryEvents {
        StoryEvents(places: places.filter { $0.row.topic == topic }, merges: [])
    }

    func write(to json: inout JSONWriter) {
        json.field("events", each: places) { json, place in
            json.beginObject()
            json.field("event", place.row.event.number)
            json.field("topic", place.row.topic.name)
            json.field("origin", place.row.origin)
            json.field("reason", place.row.reason)
            json.field("origin_reason", place.originReason)
            json.field("copy_of", place.row.copyOf?.number)
            json.field("withdrawn", place.row.withdrawn?.rfc3339)
            json.field("stories", place.tally.stories)
            json.field("origins", each: place.tally.origins) { $0.string($1) }
            json.endObject()
        }
        guard !merges.isEmpty else { return }
        json.field("merged", each: merges) { json, merge in
            json.beginObject()
            json.field("event", merge.event.number)
            json.field("into", merge.into.number)
            json.field("time", merge.time.rfc3339)
            json.endObject()
        }
    }
}
