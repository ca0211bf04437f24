import NewsModel

/// Feeds of made-up stories, the same at every run, and a decision that records what is new and nothing else.
struct SyntheticPolls {
    let feeds: Int
    let entries: Int
    let bytes: Int
    private static let start = Timestamp(year: 2019, month: 5, day: 14)
    private static let topic = Topic.ID("maduro")
    private static let words = [
        "Moscow", "said", "on", "Tuesday", "that", "the", "talks", "over", "Venezuela", "were", "useful", "and",
        "frank",
        "but", "no", "deal", "had", "been", "cut", "with", "Washington", "officials", "added", "in", "Sochi",
    ]

    func poll(feed: Int, from first: Int, round: Int64) -> ReceivedPoll {
        let sightings = (first..<first + entries).reversed().map { sighting(feed: feed, number: $0) }
        return ReceivedPoll(
            feed: Self.feed(feed), time: Self.time(round), state: Self.state(feed, round), sightings: sightings,
            topics: [Self.topic])
    }

    func unchanged(feed: Int, round: Int64) -> ReceivedPoll {
        ReceivedPoll(
            feed: Self.feed(feed), time: Self.time(round), state: Self.state(feed, round), sightings: nil,
            topics: [Self.topic])
    }

    @Sendable static func decide(_ poll: ReceivedPoll, _ prior: PriorRecord) -> RecordPlan {
        var plan = RecordPlan()
        guard let sightings = poll.sightings else { return plan }
        plan.listing = []
        plan.baselined = [topic]
        for (position, sighting) in sightings.enumerated() {
            let known = prior.byKey[sighting.storedKey]
            let id = known?.id ?? Story.ID(prior.nextStory.number + Int64(plan.inserted.count))
            plan.listing?.append(
                ListedEntry(
                    key: sighting.storedKey, story: id, position: position, published: sighting.published,
                    digest: sighting.fingerprint.whole))
            if known != nil { continue }
            let content = sighting.content
            plan.inserted.append(
                Story(
                    id: id, identity: content.url, content: content, canonicalLink: sighting.canonicalLink,
                    firstSeen: poll.time, lastSeen: poll.time, published: sighting.published, matches: sighting.matches)
            )
            plan.revisions.append(
                Revision(
                    story: id, number: 1, feed: poll.feed.id, time: poll.time, headline: content.headline,
                    text: content.text, authors: content.authors, digest: sighting.fingerprint.whole))
        }
        return plan
    }

    /// One story in fifty matches.
    private func sighting(feed: Int, number: Int) -> Sighting {
        let seed = feed &* 7919 &+ number &* 104_729
        var text = ""
        var index = seed
        while text.utf8.count < bytes {
            text += Self.words[((index % 25) + 25) % 25] + " "
            index = index &* 31 &+ 17
        }
        let url = "https://outlet\(feed).example.org/2019/05/14/story-\(seed)-\(number)"
        let content = StoryContent(
            headline: "Story \(number) of outlet \(feed): \(text.prefix(40))", text: text, authors: ["A. Reporter"],
            categories: ["World", "Politics"], url: url, outlet: "outlet\(feed).example.org", language: "en")
        let digest = StableHash.of(content.headline, content.text)
        let evidence = Evidence(clause: "moscow", field: .text, span: 0..<6, quote: "Moscow said on Tuesday")
        return Sighting(
            key: .id(url), canonicalLink: url, content: content, published: Self.start, updated: nil,
            matches: seed % 50 == 0
                ? [Match(topic: Self.topic, evidence: [evidence], strength: 1, source: Self.feed(feed).url)] : [],
            fingerprint: Revision.Fingerprint(whole: digest, headline: digest &+ 1, text: digest &+ 2))
    }

    private static func feed(_ number: Int) -> Feed {
        Feed(url: "https://outlet\(number).example.org/rss", name: "Outlet \(number)")
    }

    private static func time(_ round: Int64) -> Timestamp { start + .seconds(round * 900) }

    private static func state(_ feed: Int, _ round: Int64) -> PollState {
        var state = PollState(nextDue: time(round + 1))
        state.etag = "\"\(feed)-\(round)-abcdef0123456789\""
        state.lastModified = "Tue, 14 May 2019 18:30:00 GMT"
        state.bodyDigest = StableHash.of("\(feed) \(round)")
        state.lastAttempt = time(round)
        state.lastSuccess = time(round)
        state.outcome = PollOutcome(.modified, status: 200, message: "OK")
        state.polls = Int(round)
        state.dueReason = "interval"
        return state
    }
}
