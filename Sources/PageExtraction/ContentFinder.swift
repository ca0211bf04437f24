import Markup

/// Finds the element that holds the article.
struct ContentFinder {
    /// The element with the most prose that is nearly nothing but prose, as far as names and elements allow.
    static func find(in outline: PageOutline) -> Int {
        let tree = outline.tree
        var best = outline.body
        var bestScore = 0.0
        for node in tree.subtree(of: outline.body) where outline.prose[node] > 0 && !outline.isDropped[node] {
            let tag = tree.tag(of: node)
            guard tag.isBlock || tag == .other || tag == .span, tag != .p, tag != .li, tag != .blockquote, tag != .tr,
                tag != .ul, tag != .ol
            else {
                continue
            }
            let score = score(node, outline)
            // Of nested elements with the same prose, the innermost.
            if score >= bestScore {
                best = node
                bestScore = score
            }
        }
        return climb(from: best, outline)
    }

    /// Joins the other parts of an article that is cut into several containers: goes up for as long as what an ancestor
    /// adds reads like the article as well.
    private static func climb(from start: Int, _ outline: PageOutline) -> Int {
        var (node, ancestor) = (start, outline.tree.parent(of: start))
        while ancestor > outline.body {
            let prose = Double(outline.prose[ancestor] - outline.prose[node])
            let text = Double(max(outline.textLength[ancestor] - outline.textLength[node], 1))
            let links = Double(outline.linkLength[ancestor] - outline.linkLength[node])
            if prose > 60, prose / text > 0.5 && links / text < 0.3 || prose / text > 0.3 && links / text < 0.1 {
                node = ancestor
            } else if text > 400 {
                break
            }
            ancestor = outline.tree.parent(of: ancestor)
        }
        return node
    }

    static func score(_ node: Int, _ outline: PageOutline) -> Double {
        let prose = Double(outline.prose[node])
        let purity = prose / Double(max(outline.textLength[node], 1))
        var score = prose * purity * purity.squareRoot()
        guard node != outline.body else { return score }
        if outline.hints[node].contains(.body) || outline.tree.value(of: .itemprop, of: node) == "articleBody" {
            score *= 1.5
        }
        switch outline.tree.tag(of: node) {
        case .article: score *= 1.2
        case .main: score *= 1.1
        default: break
        }
        return score
    }
}
