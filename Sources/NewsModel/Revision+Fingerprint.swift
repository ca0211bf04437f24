extension Revision {
    /// Digests of what a reader reads: equal for versions that differ only cosmetically, and the same on every machine.
    package struct Fingerprint: Hashable, Sendable {
        /// Headline, text and authors together.
        package let whole: UInt64
        package let headline: UInt64
        package let text: UInt64

        package init(whole: UInt64, headline: UInt64, text: UInt64) {
            self.whole = whole
            self.headline = headline
            self.text = text
        }

        /// Not computed yet; detection computes it where it finds this.
        package static let unknown = Fingerprint(whole: 0, headline: 0, text: 0)
    }
}
