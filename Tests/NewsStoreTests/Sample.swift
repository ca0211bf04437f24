import NewsModel

/// Polls and plans as the stages before the record would make them.
enum Sample {
    static let topic = Topic.ID("maduro")
    static let start = Timestamp(year: 2019, month: 5, day: 14)

    static func poll(
        feed: Int = 1, entries: Int, first: Int = 1, time: Timestamp = start, matching: Bool = true
    ) -> ReceivedPoll {
        var state = PollState(nextDue: time + .seconds(900))
        state.etag = "\"v\(first)\""
        state.lastSuccess = time
        state.polls = 1
        let sightings = (first..<first + entries).map { number in sighting(number, feed: feed, matching: matching) }
        return ReceivedPoll(
            feed: Feed(url: "https://news\(feed).example/rss", name: "News \(feed)"), time: time, state: state,
            sightings: sightings, topics: [topic])
    }

    static func sighting(_ number: Int, feed: Int = 1, text: String? = nil, matching: Bool = true) -> Sighting {
        let link = "https://news\(feed).example/\(number)"
        let content = StoryContent(
            headline: "Headline \(feed).\(number)", text: text ?? "Moscow and Caracas, report \(feed).\(number)",
            authors: ["A \"B\" \\ C", "Zoé"], categories: ["World"], url: link, outlet: "news\(feed).example",
            language: "en")
        let evidence = Evidence(clause: "moscow", field: .text, span: 0..<6, quote: "Moscow and Caracas")
        return Sighting(
            key: .id("entry-\(number)"), canonicalLink: link, content: content, published: start, updated: nil,
            matches: matching ? [Match(topic: topic, evidence: [evidence], strength: 1, source: link)] : [])
    }

    /// Everything in the poll as new stories, with a delta and an alert for each that matches.
    static func plan(for poll: ReceivedPoll) -> @Sendable (PriorRecord) -> RecordPlan {
        { prior in
            var plan = RecordPlan()
            plan.listing = []
            plan.baselined = [topic]
            for (index, sighting) in (poll.sightings ?? []).enumerated() {
                let id = Story.ID(prior.nextStory.number + Int64(index))
                let digest = StableHash.of(sighting.content.headline, sighting.content.text)
                plan.inserted.append(
                    Story(
                        id: id, identity: sighting.content.url, content: sighting.content,
                        canonicalLink: sighting.canonicalLink, firstSeen: poll.time, lastSeen: poll.time,
                        published: sighting.published, matches: sighting.matches))
                plan.revisions.append(
                    Revision(
                        story: id, number: 1, feed: poll.feed.id, time: poll.time, headline: sighting.content.headline,
                        text: sighting.content.text, authors: sighting.content.authors, digest: digest,
                        headlineDigest: digest &+ 1, textDigest: digest &+ 2))
                plan.listing?.append(
                    ListedEntry(
                        key: sighting.storedKey, story: id, position: index, published: sighting.published,
                        digest: digest))
                guard !sighting.matches.isEmpty else { continue }
                var delta = Delta(
                    kind: .firstStory, time: poll.time, topic: topic, identity: [sighting.content.url])
                delta.story = id
                delta.evidence = sighting.matches[0].evidence
                plan.deltas.append(delta)
                var alert = Alert(
                    id: delta.id, time: delta.time, kind: delta.kind, severity: .notice, summary: "First story",
                    sinks: ["desk", "mail"])
                alert.topic = topic
                alert.story = id
                alert.evidence = delta.evidence
                plan.alerts.append(alert)
            }
            return plan
        }
    }
}
