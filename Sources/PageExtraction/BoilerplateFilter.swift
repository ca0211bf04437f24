import Markup

/// Takes out what is labelled as something other than the article.
///
/// A label is believed only of a part that does not hold most of the page's prose: `has-sidebar` stands on many a body. And
/// a label of one word that may mean something else (`BlockHints.firm`) only of what does not read like prose.
struct BoilerplateFilter {
    /// How far labels are believed.
    enum Trust {
        case all
        /// Only those that leave no doubt: the others have hidden the article itself.
        case firm
    }

    private let total: Int32
    private let trust: Trust
    private let groups: LabelGroups
    /// Boxes in which the outlet says that it changed the story.
    private(set) var notes: [Int] = []
    /// Paragraphs passed so far that stay, however short.
    private var paragraphs = 0

    init(_ outline: PageOutline, trust: Trust = .all) {
        total = max(1, outline.prose[outline.body])
        self.trust = trust
        groups = LabelGroups(outline)
    }

    mutating func apply(to outline: inout PageOutline) {
        let tree = outline.tree
        var node = outline.body + 1
        // Prose of the paragraphs passed so far that stay.
        var before: Int32 = 0
        while node < tree.end(of: outline.body) {
            if !outline.isDropped[node], tree.tag(of: node) != .text, isBoilerplate(node, after: before, outline) {
                if EditorialNote.stands(in: node, outline) {
                    notes.append(node)
                } else {
                    outline.drop(node)
                }
                node = tree.end(of: node)
            } else {
                if !outline.isDropped[node] {
                    before += outline.ownProse(of: node)
                    if tree.tag(of: node) == .p, outline.ownLength[node] > 0 { paragraphs += 1 }
                }
                node += 1
            }
        }
        dropHeadedSections(from: &outline)
        outline.measure()
    }

    private func isBoilerplate(_ node: Int, after before: Int32, _ outline: PageOutline) -> Bool {
        let tag = outline.tree.tag(of: node)
        let share = Double(outline.prose[node]) / Double(total)
        if trust == .all {
            switch tag {
            case .nav, .footer: if share < 0.6 { return true }
            case .aside, .menu: if share < 0.4 { return true }
            case .form: if share < 0.2 && outline.textLength[node] < 1500 { return true }
            case .header where outline.prose[node] < 100: return true
            default: break
            }
        }
        switch tag {
        case .article, .main, .body, .html: return false
        case .blockquote, .pre, .figure, .h1, .h2, .h3: return hasRole(node, outline) && share < 0.3
        default: break
        }
        if hasRole(node, outline) && share < 0.3 { return true }
        if tag == .p && outline.textLength[node] > 250 { return false }
        // A word of a sentence is not boilerplate, whatever its link is called.
        if !tag.isBlock, tag != .other, let block = outline.enclosingBlock(of: node),
            outline.ownLength[block] > 2 * outline.textLength[node] + 12
        {
            return false
        }
        return isLabelled(node, share: share, after: before, outline)
    }

    /// By the names in its class and id.
    private func isLabelled(_ node: Int, share: Double, after before: Int32, _ outline: PageOutline) -> Bool {
        guard !outline.hints[node].isDisjoint(with: .boilerplate) else { return false }
        if isNamed(node, share: share, after: before, outline) { return true }
        // A notice may be longer than a short article, whatever it is called.
        guard share >= 0.15, before > 0 || share < 0.9 else { return false }
        return NoticePhrases.occur(in: outline.tree, node)
    }

    private func isNamed(_ node: Int, share: Double, after before: Int32, _ outline: PageOutline) -> Bool {
        let hints = outline.hints[node]
        if hints.contains(.body) { return share < 0.02 && outline.linkDensity(of: node) > 0.5 }
        guard hints.contains(.firm) || trust == .all && !readsLikeProse(node, outline) else { return false }
        // What follows the article may be longer than a short article.
        let follows =
            hints.contains(.firm) && before >= Self.article && !hints.contains(.content) && !holdsArticle(node, outline)
        if hints.contains(.comments) { return share < (before >= Self.article ? 0.95 : 0.3) }
        if groups.isArticle(node, outline) { return false }
        let isBox =
            hints.contains(.firm) && paragraphs > 0 && outline.textLength[node] <= Self.box && !hints.contains(.content)
        if isBox, !hints.isDisjoint(with: [.solicitation, .byline, .related]), !holdsArticle(node, outline) {
            return share < 0.95 || outline.textLength[node] <= Self.smallBox
        }
        if !hints.isDisjoint(with: [.sharing, .advertising, .solicitation, .aside, .furniture]) {
            return share < (follows ? 0.6 : 0.3)
        }
        if hints.contains(.related) {
            return share < (follows ? 0.6 : 0.25)
                && (!hints.contains(.content) || outline.linkDensity(of: node) > 0.2)
        }
        if hints.contains(.caption) { return share < 0.1 && outline.textLength[node] < 2000 || follows && share < 0.5 }
        if hints.contains(.byline) { return share < (follows ? 0.4 : 0.15) && outline.textLength[node] < 1200 }
        return false
    }

    private func holdsArticle(_ node: Int, _ outline: PageOutline) -> Bool {
        outline.tree.subtree(of: node).contains {
            let tag = outline.tree.tag(of: $0)
            return tag == .article || tag == .main || tag == .h1
        }
    }

    /// Prose that may be a whole article (as `TextMeasure` counts).
    private static let article: Int32 = 150
    /// No box beside an article holds more.
    private static let box: Int32 = 1200
    /// A box this short is none of an article, even if nothing else of the page reads like prose.
    private static let smallBox: Int32 = 400

    /// Sentences, hardly a link, and no plea to subscribe.
    private func readsLikeProse(_ node: Int, _ outline: PageOutline) -> Bool {
        let tree = outline.tree
        guard outline.prose[node] >= 20, outline.prose[node] * 5 > outline.textLength[node],
            outline.linkDensity(of: node) < 0.2
        else { return false }
        let isForm = tree.subtree(of: node).contains { tree.tag(of: $0) == .form || tree.tag(of: $0) == .input }
        return !isForm && !NoticePhrases.occur(in: tree, node)
    }

    /// Takes out sections whose heading says that they are none of the article's: "Top Rated Comments".
    private func dropHeadedSections(from outline: inout PageOutline) {
        let tree = outline.tree
        let headings = tree.subtree(of: outline.body).filter {
            tree.tag(of: $0).isHeading && tree.tag(of: $0) != .h1 && !outline.isDropped[$0]
                && outline.ownLength[$0] <= 80
        }
        let kinds = headings.compactMap { heading in
            SectionHeading.kind(of: tree.plainText(of: heading, limit: 100)).map { (heading, $0) }
        }
        guard !kinds.isEmpty else { return }
        let (letters, prose) = sumsBefore(outline)
        for (heading, kind) in kinds.prefix(Self.sectionLimit) where !outline.isDropped[heading] {
            let section = HeadedSection(heading, outline, letters: letters)
            let share = Double(section.prose) / Double(total)
            guard share < (kind == .comments ? 0.95 : 0.3), prose[heading] >= Self.article else { continue }
            for part in section.parts { outline.drop(part) }
        }
    }

    private static let sectionLimit = 50

    /// Of each node, how much text and how much prose stands before it.
    private func sumsBefore(_ outline: PageOutline) -> (letters: [Int32], prose: [Int32]) {
        let tree = outline.tree
        var letters = [Int32](repeating: 0, count: tree.count)
        var prose = letters
        for node in tree.indices.dropLast() {
            let isText = tree.tag(of: node) == .text
            letters[node + 1] = letters[node] + (isText ? outline.textLength[node] : 0)
            prose[node + 1] = prose[node] + (outline.isDropped[node] ? 0 : outline.ownProse(of: node))
        }
        return (letters, prose)
    }

    private func hasRole(_ node: Int, _ outline: PageOutline) -> Bool {
        guard let role = outline.tree.value(of: .role, of: node) else { return false }
        return Self.roles.contains(role)
    }

    private static let roles: Set<String> = [
        "navigation", "complementary", "banner", "contentinfo", "dialog", "alertdialog", "search", "menu", "menubar",
        "toolbar", "tablist", "form", "alert", "button",
    ]
}
