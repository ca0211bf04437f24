import NewsModel
import Testing

@testable import Monitoring

struct WallMemoryTests {
    /// Whatever language it is in: two stories of one site are not replaced by the same text.
    @Test func theSamePageInThePlaceOfTwoStoriesIsAWall() {
        let memory = WallMemory()
        #expect(!memory.isWall(host: "a.example", digest: 7, insteadOf: Story.ID(1)))
        #expect(!memory.isWall(host: "a.example", digest: 7, insteadOf: Story.ID(1)), "seen twice in one place")
        #expect(!memory.isWall(host: "b.example", digest: 7, insteadOf: Story.ID(2)))
        #expect(memory.isWall(host: "a.example", digest: 7, insteadOf: Story.ID(2)))
        #expect(memory.isWall(host: "a.example", digest: 7, insteadOf: Story.ID(1)))
    }
}
