public import NewsModel

extension StoryContent {
    /// Digests of what a reader reads. Linear in the text.
    public var fingerprint: Revision.Fingerprint {
        let headline = ReadingText(HeadlineForm.withoutOutlet(self.headline, outlet), recognisesFurniture: false).digest
        let text = ReadingText(text).digest
        var hash = StableHash()
        hash.combine(Int64(bitPattern: headline))
        hash.combine(Int64(bitPattern: text))
        hash.combine(Int64(bitPattern: AuthorNames(authors).digest))
        return Revision.Fingerprint(whole: hash.value, headline: headline, text: text)
    }
}
