import NewsModel

extension PollOutcome {
    /// How a fetch and what was made of its document ended.
    static func of(_ result: FetchResult, verdict: ParseVerdict?) -> PollOutcome {
        let status = result.answer?.status
        let note = result.answer?.note.map { "; \($0)" } ?? ""
        switch result.content {
        case .notModified: return PollOutcome(.notModified, status: status, message: "not modified")
        case .unchanged: return PollOutcome(.unchanged, status: status, message: "the same bytes as before" + note)
        case .failed(let outcome): return outcome
        case .deferred: return PollOutcome(.rateLimited, message: "not asked, at its host's request")
        case .document:
            switch verdict {
            case .refused(let outcome): return outcome
            case .parsed(_, changed: false):
                return PollOutcome(.unchanged, status: status, message: "no entry changed" + note)
            case .parsed(_, changed: true), nil:
                return PollOutcome(.modified, status: status, message: "entries changed" + note)
            }
        }
    }

    /// What a status other than 2xx, 304 and a followed redirect means for the operator; nil for those.
    static func status(_ status: Int) -> PollOutcome? {
        func make(_ kind: Kind, _ what: String, _ hint: String) -> PollOutcome {
            PollOutcome(kind, status: status, message: "HTTP \(status): \(what)", hint: hint)
        }
        switch status {
        case 200, 203, 304: return nil
        case 204, 205: return make(.empty, "no content", "ask the publisher whether the feed still exists")
        case 401, 403, 407:
            return make(
                .unauthorized, "access refused",
                "give the feed credentials, or another user-agent if its host blocks programs")
        case 404:
            return make(
                .notFound, "not found", "the address may have changed: try `feedwatch feeds discover` on the site")
        case 408, 425: return make(.serverError, "the server wants the request again", "nothing to do unless it lasts")
        case 410:
            return make(
                .gone, "gone for good", "remove the feed, or find its successor with `feedwatch feeds discover`")
        case 429: return make(.rateLimited, "too many requests", "raise the feed's interval or host-gap if it lasts")
        case 400..<500:
            return make(.clientError, "the server refuses the request", "open the address in a browser and compare")
        case 500..<600: return make(.serverError, "the server is in trouble", "nothing to do unless it lasts")
        default: return make(.unexpectedStatus, "not an answer to a feed request", "check the address")
        }
    }
}
