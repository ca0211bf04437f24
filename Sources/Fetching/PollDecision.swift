public import NewsModel

/// What to ask for next and when: (feed, what we know, what came back) to what we know now. No clock, no I/O.
public struct PollDecision: Sendable {
    public let rules: PollRules

    public init(rules: PollRules) { self.rules = rules }

    /// The request that a poll makes.
    public func request(for feed: Feed, state: PollState, now: Timestamp) -> PollRequest {
        var request = PollRequest(url: state.currentURL ?? feed.url)
        guard let since = state.validatorsSince else { return request }
        let age = now - since
        // A clock that was set back makes the age negative; then it says nothing about the validators.
        if age >= .zero, age < PollRules.validatorAge {
            request.etag = state.etag
            request.lastModified = state.lastModified
        }
        return request
    }

    /// What to remember after a poll.
    /// - Parameters:
    ///   - verdict: what parsing showed; only looked at where a document came.
    ///   - isOffline: everything fails at the moment, so that the failure is no fault of this feed.
    public func next(
        _ feed: Feed, _ state: PollState, _ result: FetchResult, verdict: ParseVerdict? = nil, now: Timestamp,
        isOffline: Bool = false
    ) -> PollState {
        var state = state
        if case .deferred(let until) = result.content {
            let timing = PollTiming(rules: rules, feed: feed)
            (state.nextDue, state.dueReason) = timing.afterDeferral(until: until)
            return state
        }
        let outcome = PollOutcome.of(result, verdict: verdict)
        state.polls += 1
        state.lastAttempt = now
        state.outcome = outcome
        if outcome.isSuccess {
            succeed(&state, feed, result, verdict, now)
        } else {
            fail(&state, feed, outcome, result, now, isOffline)
        }
        return state
    }

    /// When a stored state is really due, should the clock have been set back since it was stored: the delay that was
    /// decided holds, the hour it was to end at does not.
    public func due(_ state: PollState, now: Timestamp) -> Timestamp {
        guard let attempt = state.lastAttempt, attempt > now else { return state.nextDue }
        return min(state.nextDue, now + max(.zero, state.nextDue - attempt))
    }

    private func succeed(
        _ state: inout PollState, _ feed: Feed, _ result: FetchResult, _ verdict: ParseVerdict?, _ now: Timestamp
    ) {
        state.consecutiveFailures = 0
        state.lastSuccess = now
        switch result.content {
        case .document:
            learnValidators(&state, result, now)
            var hasChanged = true
            if case .parsed(let hints, let changed) = verdict {
                state.hints = hints
                hasChanged = changed
            }
            if hasChanged { learnChange(&state, now) }
        case .unchanged:
            learnValidators(&state, result, now)
        case .notModified:
            // A 304 may carry newer validators (RFC 9110 section 15.4.5); their age is still that of the document.
            if let etag = result.answer?.etag { state.etag = etag }
            if let date = result.answer?.lastModified { state.lastModified = date }
        case .failed, .deferred: break
        }
        learnMove(&state, feed, result, now)
        let timing = PollTiming(rules: rules, feed: feed)
        (state.nextDue, state.dueReason) = timing.afterSuccess(state, result.answer, now: now)
    }

    private func fail(
        _ state: inout PollState, _ feed: Feed, _ outcome: PollOutcome, _ result: FetchResult, _ now: Timestamp,
        _ isOffline: Bool
    ) {
        if !isOffline || state.consecutiveFailures == 0 { state.consecutiveFailures += 1 }
        // An adopted address that stopped working gives way to the one the operator wrote.
        if state.consecutiveFailures >= 3, state.currentURL != nil {
            state.currentURL = nil
            (state.movedTo, state.movedSince) = (nil, nil)
        }
        let timing = PollTiming(rules: rules, feed: feed)
        (state.nextDue, state.dueReason) = timing.afterFailure(
            state, outcome, result.answer, now: now, isOffline: isOffline)
    }

    private func learnValidators(_ state: inout PollState, _ result: FetchResult, _ now: Timestamp) {
        state.etag = result.answer?.etag
        state.lastModified = result.answer?.lastModified
        state.validatorsSince = now
        state.bodyDigest = result.answer?.bodyDigest
    }

    private func learnChange(_ state: inout PollState, _ now: Timestamp) {
        if let last = state.lastChange, now > last {
            // A month of silence tells no more than that.
            let gap = min(now - last, .seconds(30 * 86400))
            state.meanChangeInterval = state.meanChangeInterval.map { $0 + (gap - $0) / 4 } ?? gap
        }
        state.lastChange = now
    }

    private func learnMove(_ state: inout PollState, _ feed: Feed, _ result: FetchResult, _ now: Timestamp) {
        guard let target = result.permanentTarget else {
            (state.movedTo, state.movedSince) = (nil, nil)
            return
        }
        guard state.movedTo == target, let since = state.movedSince, since <= now else {
            (state.movedTo, state.movedSince) = (target, now)
            return
        }
        if now - since >= PollRules.moveAge {
            state.currentURL = target == feed.url ? nil : target
            (state.movedTo, state.movedSince) = (nil, nil)
        }
    }
}
