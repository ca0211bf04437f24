import NewsModel
import TextProcessing

/// One version of a story as it was read: the words, and the digests they are known by.
struct VersionReading {
    let headline: String
    let text: String
    let authors: [String]
    let fingerprint: Revision.Fingerprint

    init(_ content: StoryContent, fingerprint: Revision.Fingerprint = .unknown) {
        (headline, text, authors) = (content.headline, content.text, content.authors)
        self.fingerprint = fingerprint == .unknown ? content.fingerprint : fingerprint
    }

    init(_ revision: Revision) {
        (headline, text, authors) = (revision.headline, revision.text, revision.authors)
        fingerprint = Revision.Fingerprint(
            whole: revision.digest, headline: revision.headlineDigest, text: revision.textDigest)
    }
}
