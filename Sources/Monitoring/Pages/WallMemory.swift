import NewsModel
import Synchronization

/// Pages that came in the place of others. Two stories of one site are not replaced by the same text: that is a consent
/// wall or a notice in words that nobody knows yet, which takes nothing back.
final class WallMemory: Sendable {
    private struct Page: Hashable {
        let host: String
        let digest: UInt64
    }

    private let pages = Mutex<[Page: Set<Story.ID>]>([:])

    /// More are not kept; what is still in the way is met again.
    private static let capacity = 4096

    /// Takes note of what was read in the place of a story, and says whether it was met in the place of another.
    func isWall(host: String, digest: UInt64, insteadOf story: Story.ID) -> Bool {
        pages.withLock { pages in
            if pages.count >= Self.capacity { pages.removeAll() }
            let page = Page(host: host, digest: digest)
            var stories = pages[page] ?? []
            // Two are enough to know.
            if stories.count < 2, stories.insert(story).inserted { pages[page] = stories }
            return stories.count > 1
        }
    }
}
