import Markup

/// Measures of every node of a page, and which nodes are out of the running for its text.
///
/// Lengths are in Latin letters, as `TextMeasure` counts them: a Chinese character counts three, which is about what it
/// carries.
struct PageOutline {
    let tree: HTMLTree
    /// Text below the node, dropped parts not counted.
    private(set) var textLength: [Int32]
    /// The part of it inside links.
    private(set) var linkLength: [Int32]
    /// The part of it in blocks that read like prose.
    private(set) var prose: [Int32]
    private(set) var hints: [BlockHints]
    private(set) var isDropped: [Bool]
    /// For a block: its own text, that of inline descendants included, that of blocks inside it not.
    private(set) var ownLength: [Int32]
    private(set) var ownLinkLength: [Int32]
    private(set) var ownPunctuation: [Int32]
    /// Blocks that hold a notice of the site: their sentences are not prose that makes an article.
    private var isNotice: [Bool]
    let body: Int

    init(_ tree: HTMLTree) {
        self.tree = tree
        let zeros = [Int32](repeating: 0, count: tree.count)
        textLength = zeros
        linkLength = zeros
        prose = zeros
        ownLength = zeros
        ownLinkLength = zeros
        ownPunctuation = zeros
        hints = [BlockHints](repeating: [], count: tree.count)
        isDropped = [Bool](repeating: false, count: tree.count)
        isNotice = isDropped
        body = Self.body(of: tree)
        guard tree.count > 0 else { return }
        readHints()
        dropInvisible()
        measure()
        discountNotices()
    }

    /// Where there is much prose, no notice can be taken for the article.
    private mutating func discountNotices() {
        guard prose[body] < 4000 else { return }
        for node in tree.subtree(of: body) where ownLength[node] >= 40 && ownLength[node] == textLength[node] {
            isNotice[node] = NoticePhrases.occur(in: tree, node)
        }
        if isNotice.contains(true) { measure() }
    }

    /// The body; the root where the page has none, or has content outside it.
    private static func body(of tree: HTMLTree) -> Int {
        guard let body = tree.indices.first(where: { tree.tag(of: $0) == .body }), tree.parent(of: body) >= 0 else {
            return 0
        }
        let parent = tree.parent(of: body)
        let hasStray = tree.children(of: parent).contains {
            $0 != body && tree.tag(of: $0) != .head && tree.tag(of: $0).isBlock
        }
        return hasStray ? parent : body
    }

    /// The innermost block around an inline element.
    func enclosingBlock(of node: Int) -> Int? {
        var ancestor = tree.parent(of: node)
        while ancestor >= 0 {
            if tree.tag(of: ancestor).isBlock { return ancestor }
            ancestor = tree.parent(of: ancestor)
        }
        return nil
    }

    /// In a reader's comment, or in a list of other stories.
    func isAmongOthers(_ node: Int) -> Bool {
        var (ancestor, steps) = (node, 0)
        while ancestor > body, steps < 12 {
            if hints[ancestor].contains(.firm), !hints[ancestor].isDisjoint(with: [.comments, .related]) {
                return true
            }
            ancestor = tree.parent(of: ancestor)
            steps += 1
        }
        return false
    }

    func linkDensity(of node: Int) -> Double {
        textLength[node] == 0 ? 0 : Double(linkLength[node]) / Double(textLength[node])
    }

    /// Takes a subtree out; `measure()` must follow before measures are read again.
    mutating func drop(_ node: Int) {
        for i in tree.subtree(of: node) { isDropped[i] = true }
    }

    private mutating func readHints() {
        var reader = BlockHintReader(tree)
        for node in tree.indices where tree.tag(of: node) != .text { hints[node] = reader.hints(of: node) }
    }

    private mutating func dropInvisible() {
        for node in outermost(where: { tree.tag(of: $0).isNeverText && $0 != body }) { drop(node) }
        measure()
        let total = prose[body]
        let hidden = outermost { Visibility.isHidden($0, in: tree) && isBelievedInvisible($0, amid: total) }
        // Answers that open at a click hold the article where they hold most of the prose between them.
        if isBelievedInvisible(hidden, amid: total) { for node in hidden { drop(node) } }
        let invisible = outermost {
            tree.tag(of: $0).isInvisible && $0 != body && isBelievedInvisible($0, amid: total)
        }
        for node in invisible { drop(node) }
    }

    /// The nodes of which `isOut` is true, but not those inside others.
    private func outermost(where isOut: (Int) -> Bool) -> [Int] {
        var found: [Int] = []
        var node = 0
        while node < tree.count {
            if isOut(node) {
                found.append(node)
                node = tree.end(of: node)
            } else {
                node += 1
            }
        }
        return found
    }

    /// Not where most of the page's prose is in it, or paragraphs are in a button: then its end tag was misplaced, and the
    /// parser has put the rest of the page into it.
    private func isBelievedInvisible(_ node: Int, amid total: Int32) -> Bool {
        if tree.tag(of: node) == .button { return prose[node] < 150 }
        return isBelievedInvisible([node], amid: total)
    }

    private func isBelievedInvisible(_ nodes: [Int], amid total: Int32) -> Bool {
        let hidden = nodes.reduce(0) { $0 + prose[$1] }
        return hidden < 150 || hidden < total / 4 * 3
    }

    /// The prose of a block's own text, without that of the blocks inside it.
    func ownProse(of node: Int) -> Int32 { tree.tag(of: node).isBlock ? proseOfOwnText(node) : 0 }

    /// Counts everything that is not dropped.
    mutating func measure() {
        for i in tree.indices {
            textLength[i] = 0
            linkLength[i] = 0
            prose[i] = 0
            ownLength[i] = 0
            ownLinkLength[i] = 0
            ownPunctuation[i] = 0
        }
        // The innermost block and the innermost link that each node stands in, from its parent's.
        var block = [Int32](repeating: 0, count: tree.count)
        var isLinked = [Bool](repeating: false, count: tree.count)
        for i in tree.indices {
            let parent = tree.parent(of: i)
            let tag = tree.tag(of: i)
            block[i] = tag.isBlock || parent < 0 ? Int32(i) : block[parent]
            isLinked[i] = tag == .a && tree.has(.href, i) || parent >= 0 && isLinked[parent]
            guard tag == .text, !isDropped[i] else { continue }
            let (length, punctuation) = TextMeasure.measure(tree.bytes, tree.text(of: i))
            textLength[i] = length
            if isLinked[i] { linkLength[i] = length }
            let owner = Int(block[i])
            ownLength[owner] += length
            ownPunctuation[owner] += punctuation
            if isLinked[i] { ownLinkLength[owner] += length }
        }
        for i in tree.indices.reversed() {
            prose[i] += proseOfOwnText(i)
            if tree.tag(of: i) == .li { prose[i] /= 2 }
            let parent = tree.parent(of: i)
            guard parent >= 0 else { continue }
            textLength[parent] += textLength[i]
            linkLength[parent] += linkLength[i]
            prose[parent] += prose[i]
        }
    }

    /// How much of a block's own text counts as prose.
    private func proseOfOwnText(_ node: Int) -> Int32 {
        let length = ownLength[node]
        guard length >= 20, !isDropped[node], !isNotice[node] else { return 0 }
        let tag = tree.tag(of: node)
        if tag.isHeading || tag == .figcaption || tag == .caption { return 0 }
        let links = Double(ownLinkLength[node]) / Double(length)
        guard links < 0.5 else { return 0 }
        let sentences = ownPunctuation[node]
        var weight = 1 - links
        if length < 80 { weight *= sentences == 0 ? 0.1 : 0.4 } else if length < 150 { weight *= 0.7 }
        if sentences == 0 { weight *= 0.4 }
        if tag == .td || tag == .dd { weight *= 0.7 }
        return Int32(Double(length) * weight)
    }
}
