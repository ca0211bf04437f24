/// What asking for a story's page told about its fate.
public struct ProbeFinding: Hashable, Sendable {
    /// Design section 3.3. Only some causes confirm that a story was withdrawn; the others explain or postpone.
    public enum Cause: String, Hashable, Sendable, Codable, CaseIterable {
        /// The page still tells the story; the feed just stopped listing it.
        case rolledOff
        case notFound, gone
        /// The address now leads to a section, the front page or another article.
        case redirected
        /// The page answers 200 and says that there is nothing here.
        case softNotFound
        /// The page now tells something else, or says that the story was withdrawn.
        case replaced
        /// The page is there, its text is not for us.
        case paywalled
        /// A captcha, a bot check, a consent wall, a legal block or a login.
        case blocked
        /// No answer that means anything: a failure, a server error, an empty page.
        case unreachable

        public var confirmsWithdrawal: Bool {
            switch self {
            case .notFound, .gone, .redirected, .softNotFound, .replaced: true
            case .rolledOff, .paywalled, .blocked, .unreachable: false
            }
        }
    }

    public let story: Story.ID
    public let time: Timestamp
    public let cause: Cause
    /// Details for a person: `404 Not Found`, where a redirect led, the words of a retraction.
    public let note: String
    /// Its feed goes on listing the story: the page was looked at because it is followed.
    public var isListed = false

    public init(story: Story.ID, time: Timestamp, cause: Cause, note: String) {
        self.story = story
        self.time = time
        self.cause = cause
        self.note = note
    }
}
