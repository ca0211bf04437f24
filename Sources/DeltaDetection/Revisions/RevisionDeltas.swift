import NewsModel

/// What a new version of a story, in one of its views, means for each topic.
enum RevisionDeltas {
    /// `story` has its new revision number already; its matches are brought up to date here.
    static func tell(
        _ finding: RevisionJudge.Finding, of story: inout Story, content: StoryContent, matches: [Match],
        source: String,
        topics: Set<Topic.ID>, in draft: inout PlanDraft
    ) {
        let isSilent = finding.changes.isEmpty
        let changes = MatchChange.changes(from: story.matches, to: matches, source: source, topics: topics)
        // A shorter cut of the same text does not take the story out of its topics.
        let kept =
            isSilent
            ? story.matches.filter { old in old.source == source && !matches.contains { $0.topic == old.topic } } : []
        let held = Set(story.matches.map(\.topic))
        story.matches = MatchChange.merged(story.matches, with: matches + kept, source: source)
        // The fuller view is the story's text, whichever view was edited.
        draft.reviseEvents(of: story, content: story.content)
        var gone = held.subtracting(story.matches.map(\.topic))
        for change in changes {
            if change.kind == .left, !isSilent { gone.insert(change.topic) }
            guard change.kind == .entered, let match = change.match else { continue }
            if isSilent {
                // Nothing was edited: more of the story, or another view of it, has come to light.
                draft.tellFirst(&story, content: content, match: match)
            } else {
                _ = draft.place(&story, content: content, match: match)
            }
        }
        let answers = draft.readAnswers(of: story, content: content, gone: gone)
        if isSilent { return }
        for change in changes where change.kind != .entered || change.match != nil {
            let kind: Delta.Kind =
                switch change.kind {
                case .entered: .enteredTopic
                case .left: .leftTopic
                case .stays: .revised
                }
            tell(kind, finding, change, answers[change.topic], of: story, content: content, in: &draft)
        }
    }

    private static func tell(
        _ kind: Delta.Kind, _ finding: RevisionJudge.Finding, _ change: MatchChange, _ answers: String?,
        of story: Story, content: StoryContent, in draft: inout PlanDraft
    ) {
        draft.tell(kind, of: story, content: content, topic: change.topic, identity: ["\(story.revision)"]) {
            $0.changes = finding.changes
            $0.acknowledged = finding.isAcknowledged
            $0.effect = change.effect
            $0.note = answers
            $0.evidence = change.match?.evidence ?? []
        }
    }
}
