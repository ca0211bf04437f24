import NewsModel

/// An article as a feed lists it at one moment.
struct DemoEntry {
    let article: DemoArticle
    let shown: DemoArticle.Version
    let published: Timestamp
}
