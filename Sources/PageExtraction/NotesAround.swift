import Markup

/// The notes of change that stand beside the element that holds the article, not in it.
struct NotesAround {
    private(set) var before: [Int] = []
    private(set) var after: [Int] = []

    /// No article has more.
    private static let limit = 8

    /// Of `notes`, those that the article's outermost frame holds as well.
    init(_ content: Int, _ notes: [Int], _ outline: PageOutline) {
        let tree = outline.tree
        var frame = content
        var ancestor = tree.parent(of: content)
        while ancestor > outline.body {
            // A frame that holds much else is that of a page, not of an article.
            guard outline.prose[ancestor] <= outline.prose[content] * 5 / 4 + 100 else { break }
            frame = ancestor
            ancestor = tree.parent(of: ancestor)
        }
        if ancestor == outline.body, outline.prose[ancestor] <= outline.prose[content] * 5 / 4 + 100 {
            frame = ancestor
        }
        for note in notes.prefix(Self.limit) where tree.subtree(of: frame).contains(note) {
            if note < content { before.append(note) } else if note >= tree.end(of: content) { after.append(note) }
        }
    }
}
