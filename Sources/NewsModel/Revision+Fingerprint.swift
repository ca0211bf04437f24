extension Revision {
    /// Digests of what a reader reads: equal for versions that differ only cosmetically, and the same on every machine.
    public struct Fingerprint: Hashable, Sendable {
        /// Headline, text and authors together.
        public let whole: UInt64
        public let headline: UInt64
        public let text: UInt64

        public init(whole: UInt64, headline: UInt64, text: UInt64) {
            self.whole = whole
            self.headline = headline
            self.text = text
        }

        /// Not computed yet; detection computes it where it finds this.
        public static let unknown = Fingerprint(whole: 0, headline: 0, text: 0)
    }
}
