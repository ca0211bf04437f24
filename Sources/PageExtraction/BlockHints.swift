/// What the words in an element's class, id and role say about its content.
struct BlockHints: OptionSet, Sendable {
    let rawValue: UInt32

    /// Navigation and page furniture: menus, breadcrumbs, mastheads, pagination.
    static let furniture = BlockHints(rawValue: 1 << 0)
    static let sharing = BlockHints(rawValue: 1 << 1)
    /// Links to other stories.
    static let related = BlockHints(rawValue: 1 << 2)
    static let advertising = BlockHints(rawValue: 1 << 3)
    static let comments = BlockHints(rawValue: 1 << 4)
    /// Newsletter and log-in forms, cookie notices, dialogs.
    static let solicitation = BlockHints(rawValue: 1 << 5)
    /// Who, when, tags: belongs to the metadata, not to the text.
    static let byline = BlockHints(rawValue: 1 << 6)
    static let caption = BlockHints(rawValue: 1 << 7)
    static let hidden = BlockHints(rawValue: 1 << 8)
    /// A word that wrappers of articles carry; also lifts suspicion from the element.
    static let content = BlockHints(rawValue: 1 << 9)
    /// Names the text of the article itself (`article-body`, `entry-content`).
    static let body = BlockHints(rawValue: 1 << 10)
    /// The sidebar and other columns beside the article.
    static let aside = BlockHints(rawValue: 1 << 11)

    /// A wall before the rest of the text.
    static let paywall = BlockHints(rawValue: 1 << 12)

    /// A word of the page's furniture in a place where it can hardly mean anything else: `newsletter`, `share-buttons`, but
    /// not the `share` of `share-price`. Without it the content decides whether the label is believed.
    static let firm = BlockHints(rawValue: 1 << 13)
    /// A correction, an update, a note by the editors.
    static let note = BlockHints(rawValue: 1 << 14)

    static let boilerplate: BlockHints = [
        .furniture, .sharing, .related, .advertising, .comments, .solicitation, .byline, .aside, .caption,
    ]
}
