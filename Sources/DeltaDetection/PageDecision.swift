import NewsModel
import TextProcessing

/// One reading of an article page, from its text to a plan.
struct PageDecision {
    /// The `source` of matches that were read from an article page.
    static let source = "page"

    var draft: PlanDraft
    private let page: PageReading
    private let before: Story
    private let prior: PriorRecord
    private let matches: [Match]
    private let fingerprint: Revision.Fingerprint

    init(_ page: PageReading, story: Story, prior: PriorRecord, draft: PlanDraft) {
        self.page = page
        before = story
        self.prior = prior
        self.draft = draft
        matches = page.matches.map { $0.stamped(with: Self.source) }
        fingerprint = page.fingerprint == .unknown ? page.content.fingerprint : page.fingerprint
    }

    mutating func run() {
        if before.credit == .elsewhere { return adopt() }
        let versions = prior.versions[before.id] ?? []
        let last = prior.lastRead[before.id].map { VersionReading($0) }
        guard !isWall(last), last?.fingerprint.whole != fingerprint.whole else { return }
        if page.isRenewal, last != nil { draft.silent = Set(draft.topics.keys) }
        var story = before
        if let updated = page.updated { story.updated = max(updated, story.updated ?? updated) }
        let isKnown = versions.contains { $0.view == .page && $0.digest == fingerprint.whole }
        let moved = before.updated.flatMap { was in page.updated.map { $0 > was } } ?? false
        let judge = RevisionJudge(
            versions: versions, siteNames: SiteNames(outlet: before.content.outlet, titles: []),
            counters: .empty, isLiveBlog: page.isLiveBlog)
        let finding = (page.isRenewal ? nil : last).flatMap {
            judge.finding(
                from: $0, to: VersionReading(page.content, fingerprint: fingerprint), updatedMoved: moved)
        }
        let isNoise = finding?.isNoise == true
        // A counter that moves leaves the text as it stands in the record, and no trace.
        if !isNoise { story.content = content(over: before.content) }
        if isKnown || isNoise {
            story.matches = MatchChange.merged(story.matches, with: matches, source: Self.source)
            draft.readAnswers(
                of: story, content: story.content,
                gone: Set(before.matches.map(\.topic)).subtracting(story.matches.map(\.topic)))
        } else {
            story.revision += 1
            let silence = RevisionJudge.Finding(changes: [], isAcknowledged: false)
            draft.plan.revisions.append(revision(story.revision, finding ?? silence))
            RevisionDeltas.tell(
                finding ?? silence, of: &story, content: story.content, matches: matches, source: Self.source,
                topics: Set(draft.topics.keys), in: &draft)
        }
        if story != before { draft.plan.updated.append(story) }
    }

    /// The first reading of a page that only feeds of other outlets have listed: from now on the story is its outlet's, and
    /// the page says what it says. What the feed said of it ends, without a word where the page says it too.
    private mutating func adopt() {
        let isToldByItsOwn = before.canonicalLink.flatMap { prior.byLink[$0] } != nil
        let held = Set(before.matches.map(\.topic))
        guard !isToldByItsOwn, !page.content.outlet.isEmpty, matches.contains(where: { held.contains($0.topic) }) else {
            return
        }
        draft.closeAnswers(of: before, cause: nil)
        var story = before
        story.credit = .page
        story.revision += 1
        story.content = content(over: before.content)
        story.content.outlet = page.content.outlet
        if let updated = page.updated { story.updated = max(updated, story.updated ?? updated) }
        // The topics stay known, so that nothing is announced twice; what the feed's words proved does not.
        story.matches = before.matches.map {
            Match(topic: $0.topic, evidence: [], strength: $0.strength, source: Self.source)
        }
        let silence = RevisionJudge.Finding(changes: [], isAcknowledged: false)
        draft.plan.revisions.append(revision(story.revision, silence))
        RevisionDeltas.tell(
            silence, of: &story, content: story.content, matches: matches, source: Self.source,
            topics: Set(draft.topics.keys), in: &draft)
        story.matches = matches
        draft.plan.updated.append(story)
    }

    /// The page as the story's text; address and outlet stay those it is known by.
    private func content(over feed: StoryContent) -> StoryContent {
        var content = page.content
        if content.headline.isEmpty { content.headline = feed.headline }
        if content.authors.isEmpty { content.authors = feed.authors }
        if content.categories.isEmpty { content.categories = feed.categories }
        content.url = feed.url
        content.outlet = feed.outlet
        content.language = content.language ?? feed.language
        return content
    }

    /// A block page, a paywall's stump or an empty extraction is no version of the story.
    private func isWall(_ last: VersionReading?) -> Bool {
        if page.content.text.isEmpty { return true }
        let answer = PageAnswer(
            status: 200, requestedURL: before.content.url, title: page.content.headline, text: page.content.text,
            isLiveBlog: page.isLiveBlog)
        var known = before.content
        if let last { (known.headline, known.text) = (last.headline, last.text) }
        switch ProbeClassifier.finding(on: answer, about: before.id, known: known, at: page.time).cause {
        case .rolledOff: break
        case .notFound, .gone, .redirected, .softNotFound, .replaced, .paywalled, .blocked, .unreachable: return true
        }
        guard let last, !page.isLiveBlog else { return false }
        let (old, new) = (ReadingText(last.text).readKeys, ReadingText(page.content.text).readKeys)
        // The beginning of what stood here, and hardly more: the rest is for subscribers now.
        return new.count * 2 < old.count && old.count >= 80 && old.starts(with: new.prefix(max(0, new.count - 40)))
            && new.count >= 60
    }

    private func revision(_ number: Int, _ finding: RevisionJudge.Finding) -> Revision {
        Revision(
            story: before.id, number: number, view: .page, time: page.time, headline: page.content.headline,
            text: page.content.text, authors: page.content.authors, digest: fingerprint.whole,
            headlineDigest: fingerprint.headline, textDigest: fingerprint.text, acknowledged: finding.isAcknowledged,
            changes: finding.changes)
    }
}
