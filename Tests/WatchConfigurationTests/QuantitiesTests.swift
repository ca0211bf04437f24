import Testing

@testable import WatchConfiguration

struct QuantitiesTests {
    @Test(arguments: [
        ("30s", 30_000), ("15m", 900_000), ("1h", 3_600_000), ("2d", 172_800_000), ("1w", 604_800_000), ("250ms", 250),
        ("1h30m", 5_400_000), ("1 h 30 m", 5_400_000), ("0", 0), ("0s", 0),
    ])
    func `durations are numbers with units`(_ text: String, _ milliseconds: Int) {
        #expect(Quantities.duration(text) == .milliseconds(milliseconds))
    }

    @Test(arguments: ["", "s", "15", "-1s", "1.5h", "1y", "1h30", "9223372036854775807w", "٣s", "1h-1m", "1 h x"])
    func `everything else is no duration`(_ text: String) { #expect(Quantities.duration(text) == nil) }

    @Test(arguments: [("4096", 4096), ("15MiB", 15 << 20), ("500kB", 500_000), ("1 GiB", 1 << 30), ("2m", 2 << 20)])
    func `sizes are bytes, decimal or binary`(_ text: String, _ bytes: Int) { #expect(Quantities.size(text) == bytes) }

    @Test(arguments: ["", "MiB", "-1", "1.5MiB", "1TiB", "9223372036854775807kB", "1k1"])
    func `everything else is no size`(_ text: String) { #expect(Quantities.size(text) == nil) }

    @Test(arguments: ["1d", "1h30m", "15m", "30s", "250ms", "1d2h3m4s5ms", "0"])
    func `a duration is written as it is read`(_ text: String) throws {
        #expect(Quantities.text(try #require(Quantities.duration(text))) == text)
    }
}
