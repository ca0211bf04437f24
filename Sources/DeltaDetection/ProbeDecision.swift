import NewsModel

/// What a probe's finding makes of a story. Only a confirmed cause withdraws; doubt changes nothing.
enum ProbeDecision {
    ///
    /// - Parameter pageWasRead: some version of the story was read on its page.
    static func apply(
        _ finding: ProbeFinding, to before: Story, pageWasRead: Bool, in draft: inout PlanDraft
    ) {
        // A link that never led anywhere is a broken link, as long as the feed goes on listing the story.
        if finding.cause.confirmsWithdrawal, finding.isListed, !pageWasRead { return }
        var story = before
        let kind: Delta.Kind
        if finding.cause.confirmsWithdrawal, before.state != .withdrawn {
            story.state = .withdrawn
            kind = .withdrawn
            draft.closeAnswers(of: story, cause: finding.note)
            draft.markInEvents(story, isWithdrawn: true)
        } else if finding.cause == .rolledOff, before.state == .withdrawn {
            story.state = .rolledOff
            kind = .restored
            draft.markInEvents(story, isWithdrawn: false)
            draft.readAnswers(of: story, content: story.content)
        } else {
            if finding.cause == .rolledOff, before.state == .listed {
                story.state = .rolledOff
                draft.plan.updated.append(story)
            }
            return
        }
        draft.plan.updated.append(story)
        for topic in Set(story.matches.map(\.topic)).sorted() {
            draft.tell(kind, of: story, topic: topic, identity: ["\(finding.time.milliseconds)"]) {
                $0.note = finding.note
            }
        }
    }
}
