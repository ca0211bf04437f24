import DeltaDetection
import Fetching
import Logging
import NewsModel
import NewsStore
import PageExtraction
import TextProcessing
import WatchConfiguration
import Alerting

/// What one look at a story's page showed, and what is made of it.
struct PageLook: Sendable {
    var visit: PageVisit
    let story: Story
    /// Those that have listed the story.
    let feeds: [Feed.ID]
    let result: FetchResult
    let watch: Watch
    let setup: WatchSetup

    /// Records what the page says or that it is gone; returns when to look again.
    func settle() async -> PageVisit? {
        let now = watch.clock.now()
        if story.credit == .elsewhere { return await settleElsewhere(at: now) }
        switch result.content {
        case .deferred(let until): return again(at: until)
        case .notModified, .unchanged: return await conclude(.rolledOff, note: "the page has not changed", at: now)
        case .document(let document):
            let page = PageExtractor.extract(document.body, contentType: document.contentType, url: document.url)
            let answer = PageAnswer(
                status: result.answer?.status, requestedURL: story.content.url, finalURL: result.finalURL,
                title: page.title, text: page.text, isLiveBlog: page.signals.isLiveBlog)
            let finding = ProbeClassifier.finding(on: answer, about: story.id, known: story.content, at: now)
            if finding.cause == .replaced, isWall(page) {
                return await conclude(.blocked, note: "the same page stands in the place of other stories", at: now)
            }
            if !finding.cause.confirmsWithdrawal, plan.follows(story) {
                guard await record(page, outlet: story.content.outlet, at: now) else { return unrecorded(at: now) }
            }
            return await conclude(finding.cause, note: finding.note, at: now)
        case .failed(let outcome):
            let answer = PageAnswer(
                status: outcome.status ?? result.answer?.status, requestedURL: story.content.url,
                finalURL: result.finalURL, title: nil, text: nil, failure: outcome.message)
            let finding = ProbeClassifier.finding(on: answer, about: story.id, known: story.content, at: now)
            return await conclude(finding.cause, note: finding.note, at: now)
        }
    }

    private var plan: WatchPlan { setup.plan }

    private func isWall(_ page: ExtractedPage) -> Bool {
        let text = StoryContent(
            headline: "", text: page.text, url: story.content.url, outlet: story.content.outlet)
        return watch.walls.isWall(
            host: WebAddress(result.finalURL).host ?? "", digest: text.fingerprint.whole, insteadOf: story.id)
    }

    /// The page of a story that only feeds of other outlets have told. It is read for what it says; what it does not say
    /// proves nothing, for the feed's words are not the page's.
    private func settleElsewhere(at now: Timestamp) async -> PageVisit? {
        var visit = visit
        switch result.content {
        case .deferred(let until): return again(at: until)
        case .document(let document):
            let page = PageExtractor.extract(document.body, contentType: document.contentType, url: document.url)
            // Such links lead by way of others: where they end is the page.
            let answer = PageAnswer(
                status: result.answer?.status, requestedURL: result.finalURL, title: page.title, text: page.text,
                isLiveBlog: page.signals.isLiveBlog)
            let unknown = StoryContent(headline: "", text: "", url: story.content.url, outlet: "")
            let finding = ProbeClassifier.finding(on: answer, about: story.id, known: unknown, at: now)
            if finding.cause == .rolledOff, let site = WebAddress(result.finalURL).registrableDomain, !isWall(page) {
                guard await record(page, outlet: site, at: now) else { return unrecorded(at: now) }
                watch.claims.takePage(site)
                return followed(visit, at: now)
            }
        case .notModified, .unchanged, .failed: break
        }
        visit.unclear += 1
        forgetValidators(&visit)
        return VisitLadder.retry(afterAttempts: visit.unclear).map { again(visit, after: $0, at: now) }
    }

    private func record(_ page: ExtractedPage, outlet: String, at now: Timestamp) async -> Bool {
        let content = StoryContent(
            headline: page.title ?? "", text: page.text, authors: page.authors, url: story.content.url,
            outlet: outlet, language: page.language)
        let topics = story.matches.map(\.topic) + plan.configuration.topics.filter(mayRead).map(\.id)
        var reading = PageReading(
            story: story.id, time: now, content: content, published: page.published, updated: page.updated,
            isLiveBlog: page.signals.isLiveBlog, matches: plan.matches(content, among: Set(topics)))
        reading.isRenewal = visit.extractor != PageReading.extractor
        let read = reading
        return await commit(at: now) { detector, prior, memory in
            detector.decide(page: read, prior: prior, memory: &memory)
        }
    }

    /// A topic that follows pages, and reads a feed that has listed the story.
    private func mayRead(_ topic: Topic) -> Bool {
        topic.follow && (topic.feeds.isEmpty || feeds.contains { plan.feed($0).map(topic.reads) == true })
    }

    /// Weighs a finding: what it says at once, what it must say twice, what must be asked again.
    private func conclude(_ cause: ProbeFinding.Cause, note: String, at now: Timestamp) async -> PageVisit? {
        var visit = visit
        if cause.confirmsWithdrawal {
            visit.gone += 1
            visit.backSince = nil
            forgetValidators(&visit)
            // A feed that dropped the story says the same thing once already; a story still listed must be gone twice.
            guard visit.purpose == .probe || visit.gone >= 2, await isSiteItself else {
                // A site that stays away for long is asked as seldom as any page, or not at all.
                if visit.gone <= Self.confirmations { return again(visit, after: Self.confirmation, at: now) }
                if visit.purpose == .follow { return followed(visit, at: now) }
                let wait = VisitLadder.retry(afterAttempts: visit.gone - Self.confirmations)
                return wait.map { again(visit, after: $0, at: now) }
            }
            guard await tell(cause, note, at: now) else { return unrecorded(at: now) }
            visit.purpose = .follow
            return followed(visit, at: now)
        }
        visit.gone = 0
        switch cause {
        case .unreachable, .blocked, .paywalled:
            visit.unclear += 1
            forgetValidators(&visit)
            guard visit.purpose == .probe else { return followed(visit, at: now) }
            guard let wait = VisitLadder.retry(afterAttempts: visit.unclear) else { return nil }
            return again(visit, after: wait, at: now)
        default:
            visit.unclear = 0
            if let answer = result.answer, answer.status == 200 {
                (visit.etag, visit.lastModified) = (answer.etag, answer.lastModified)
                visit.extractor = PageReading.extractor
            }
            // Back ends alternate: what was withdrawn has come back when it stays.
            if story.state == .withdrawn, now - (visit.backSince ?? now) < Self.probation {
                visit.backSince = visit.backSince ?? now
                forgetValidators(&visit)
                return again(visit, after: Self.confirmation, at: now)
            }
            visit.backSince = nil
            if visit.purpose == .probe || story.state == .withdrawn {
                guard await tell(cause, note, at: now) else { return unrecorded(at: now) }
            }
            visit.purpose = .follow
            return followed(visit, at: now)
        }
    }

    /// A site that says that a page is gone is believed while one of the story's feeds is read: behind a captive portal,
    /// or when the whole site answers 404, the feed is none either.
    private var isSiteItself: Bool {
        get async {
            var isConfigured = false
            for feed in feeds where plan.feed(feed) != nil {
                guard let state = await watch.schedule.standing(of: feed)?.state else { continue }
                isConfigured = true
                guard state.outcome?.isSuccess == true, let success = state.lastSuccess else { continue }
                if visit.purpose == .probe || success >= visit.due - Self.confirmation { return true }
            }
            return !isConfigured
        }
    }

    /// How long the page of a withdrawn story must be there again without a break.
    private static let probation = Duration.seconds(3600)
    /// Between the first look that says that a page is gone, or back, and the next.
    private static let confirmation = Duration.seconds(600)
    /// So many looks at that pace, while the feed cannot be read either.
    private static let confirmations = 6

    /// The record did not take what was found: the page is asked again as if nobody had looked, without the validators
    /// of the answer that was lost.
    private func unrecorded(at now: Timestamp) -> PageVisit { again(visit, after: .seconds(60), at: now) }

    private func tell(_ cause: ProbeFinding.Cause, _ note: String, at now: Timestamp) async -> Bool {
        var finding = ProbeFinding(story: story.id, time: now, cause: cause, note: note)
        finding.isListed = visit.purpose == .follow && story.state == .listed
        let told = finding
        return await commit(at: now) { detector, prior, memory in
            detector.decide(probe: told, prior: prior, memory: &memory)
        }
    }

    /// Whether the record took it.
    private func commit(at now: Timestamp, _ decide: @escaping Recorder.Decide) async -> Bool {
        switch await watch.recorder.record(changeOf: [story.id], at: now, plan: plan, deciding: decide) {
        case .success(let recorded):
            watch.troubles.settle(.page, at: now)
            watch.tally.count(RecordTally(recorded))
            if !recorded.alerts.isEmpty { setup.dispatcher.ring() }
            return true
        case .failure(let error):
            watch.troubles.note(.page, error, at: now)
            if !error.isTransient {
                watch.logger.error(
                    "a page could not be recorded; it is looked at again",
                    metadata: ["story": "\(story.id)", "reason": "\(error.description)", "hint": "\(error.hint)"])
            }
            return false
        }
    }

    private func followed(_ visit: PageVisit, at now: Timestamp) -> PageVisit? {
        guard plan.follows(story), let wait = plan.wait(for: story, at: now) else { return nil }
        return again(visit, after: wait, at: now)
    }

    private func again(_ visit: PageVisit, after wait: Duration, at now: Timestamp) -> PageVisit {
        var visit = visit
        visit.due = now + wait
        return visit
    }

    /// Those of a wall or of another page: "not modified" would then mean that the story is still not there.
    private func forgetValidators(_ visit: inout PageVisit) { (visit.etag, visit.lastModified) = (nil, nil) }

    private func again(at time: Timestamp) -> PageVisit {
        var visit = visit
        visit.due = time
        return visit
    }
}
