import DeltaDetection
import NewsModel
import Testing

@testable import Monitoring

struct SiteClaimsTests {
    private let paper = Feed(url: "https://paper.example/rss")
    private let service = Feed(url: "https://feeds.host.example/a")
    private let sister = Feed(url: "https://feeds.host.example/b")
    private let rogue = Feed(url: "https://rogue.example/rss")

    @Test func aSiteIsItsOwnHostsBeforeAllOthers() {
        let claims = SiteClaims()
        claims.adopt([service, paper], homes: [service.id: "paper.example"], pages: [])
        #expect(!claims.take("paper.example", by: service, .again))
        #expect(!claims.take("paper.example", by: rogue, .first))
    }

    @Test func otherwiseItIsTheFirstThatLeadsThere() {
        let claims = SiteClaims()
        claims.adopt([service, sister, rogue], homes: [:], pages: [])
        #expect(claims.take("paper.example", by: service, .first))
        #expect(claims.take("paper.example", by: sister, .first))
        #expect(!claims.take("paper.example", by: rogue, .first))
        #expect(!claims.take("paper.example", by: rogue, .moved))
        #expect(claims.take("paper.example", by: service, .again))
        #expect(claims.take("new.example", by: service, .moved))
    }

    /// A feed service carries anybody's feed: that one of them is the paper's does not make the next one the paper's.
    @Test func aHostOfManySitesVouchesForNone() {
        let claims = SiteClaims()
        claims.adopt([service, sister, rogue], homes: [:], pages: [])
        #expect(claims.take("paper.example", by: service, .first))
        #expect(claims.take("blog.example", by: sister, .first))
        let third = Feed(url: "https://feeds.host.example/c")
        #expect(!claims.take("paper.example", by: third, .first))
        #expect(!claims.take("paper.example", by: sister, .moved))
        #expect(claims.take("paper.example", by: service, .again))
    }

    @Test func theOperatorsWordAndPagesCount() {
        let claims = SiteClaims()
        let named = Feed(url: "https://feeds.host.example/a", outlet: "Paper.example")
        claims.adopt([named, rogue], homes: [rogue.id: "paper.example"], pages: ["read.example"])
        #expect(!claims.take("paper.example", by: rogue, .again))
        #expect(!claims.take("read.example", by: rogue, .first))
        claims.takePage("fresh.example")
        #expect(!claims.take("fresh.example", by: rogue, .first))
    }
}
