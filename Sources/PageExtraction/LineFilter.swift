import Markup
import TextProcessing

/// Takes out single lines that stand among the paragraphs without belonging to them: the headline itself, datelines above
/// the text, "Advertisement", "Read more: ...", headings with nothing below.
struct LineFilter {
    private let root: Int
    private let title: String?
    private let authors: [String]

    init(_ root: Int, title: String?, authors: [String]) {
        self.root = root
        self.title = title.map(PageTitle.folded)
        self.authors = authors.filter { $0.utf8.contains(0x20) }
    }

    func apply(to outline: inout PageOutline) {
        let lines = lines(in: outline)
        var isDropped = [Bool](repeating: false, count: lines.count)
        // The zones above the first and below the last paragraph, where labels stand.
        guard let firstProse = lines.firstIndex(where: { isSentence($0, outline) }),
            let lastProse = lines.lastIndex(where: { isSentence($0, outline) })
        else { return }
        for (index, line) in lines.enumerated() {
            isDropped[index] =
                isBoilerplate(line, outline) || index < firstProse && isLabel(line, outline)
                || index > lastProse && isLabel(line, outline)
        }
        dropHeadline(lines, outline, before: firstProse, &isDropped)
        dropBiography(lines, outline, &isDropped)
        dropEmptyHeadings(lines, outline, &isDropped)
        for (index, line) in lines.enumerated()
        where isDropped[index] && outline.ownLength[line] == outline.textLength[line] {
            outline.drop(line)
        }
        dropLoneTimes(&outline)
        outline.measure()
    }

    /// Takes out a `time` that stands between blocks rather than in a sentence.
    private func dropLoneTimes(_ outline: inout PageOutline) {
        let tree = outline.tree
        for node in tree.subtree(of: root) where tree.tag(of: node) == .time && !outline.isDropped[node] {
            guard let block = outline.enclosingBlock(of: node),
                outline.ownLength[block] < outline.textLength[node] + 15,
                outline.ownLength[block] < outline.textLength[block],
                WrittenDate.isAll(of: tree.plainText(of: node, limit: 100))
            else { continue }
            outline.drop(node)
        }
    }

    /// Blocks that hold text themselves, in order.
    private func lines(in outline: PageOutline) -> [Int] {
        outline.tree.subtree(of: root).filter {
            outline.ownLength[$0] > 0 && !outline.isDropped[$0] && outline.tree.tag(of: $0).isBlock
        }
    }

    private func isSentence(_ line: Int, _ outline: PageOutline) -> Bool {
        outline.ownLength[line] >= 80 && outline.ownPunctuation[line] > 0 && !outline.tree.tag(of: line).isHeading
            && outline.linkDensity(of: line) < 0.5
    }

    /// Above the first paragraph or below the last: a short line that is no sentence.
    private func isLabel(_ line: Int, _ outline: PageOutline) -> Bool {
        switch outline.tree.tag(of: line) {
        case .td, .th, .pre, .blockquote, .li, .dd, .dt, .h1, .h2, .h3, .h4, .h5, .h6: return false
        case .p:
            return outline.linkDensity(of: line) > 0.6
                || outline.ownLength[line] < 60 && WrittenDate.isAll(of: outline.tree.plainText(of: line, limit: 100))
        default:
            return outline.ownLength[line] < 60 && outline.ownPunctuation[line] <= 1
                || outline.linkDensity(of: line) > 0.6
        }
    }

    private func isBoilerplate(_ line: Int, _ outline: PageOutline) -> Bool {
        let length = outline.ownLength[line]
        guard length < 240 else { return false }
        let tag = outline.tree.tag(of: line)
        let density = outline.linkDensity(of: line)
        if density > 0.95, length >= 12, tag == .p || tag == .div, !isInList(line, outline) { return true }
        guard length < 120 else { return false }
        return BoilerplatePhrases.matches(outline.tree.plainText(of: line, limit: 256), isLinked: density > 0.4)
    }

    private func isInList(_ line: Int, _ outline: PageOutline) -> Bool {
        var ancestor = line
        while ancestor > root {
            switch outline.tree.tag(of: ancestor) {
            case .li, .td, .dd, .blockquote: return true
            default: ancestor = outline.tree.parent(of: ancestor)
            }
        }
        return false
    }

    /// The article's title above its text, and what stands above the title.
    private func dropHeadline(_ lines: [Int], _ outline: PageOutline, before firstProse: Int, _ isDropped: inout [Bool])
    {
        guard let title, !title.isEmpty else { return }
        for index in lines.indices.prefix(max(firstProse + 1, 12)).reversed() {
            guard Int(outline.ownLength[lines[index]]) < 2 * title.utf8.count + 20 else { continue }
            let text = PageTitle.folded(outline.tree.plainText(of: lines[index], limit: 800))
            guard text == title else { continue }
            let above = lines[..<index].reduce(0) { $0 + (outline.prose[$1] > 60 ? outline.ownLength[$1] : 0) }
            if above < outline.textLength[root] / 10 {
                for i in 0...index { isDropped[i] = true }
            } else {
                isDropped[index] = true
            }
            return
        }
    }

    /// What the article's end says of its writer: a paragraph that begins with the name, and those after it.
    private func dropBiography(_ lines: [Int], _ outline: PageOutline, _ isDropped: inout [Bool]) {
        let tail = lines.indices.suffix(Self.biography.lines)
        guard !authors.isEmpty, tail.count < lines.count,
            let start = tail.first(where: { introducesAuthor(lines[$0], outline) })
        else { return }
        let rest = start..<lines.endIndex
        let length = rest.reduce(0) { $0 + outline.ownLength[lines[$1]] }
        guard length <= Self.biography.length, length < outline.textLength[root] / 3 else { return }
        for index in rest where !ChangeNote.opens(outline.tree.plainText(of: lines[index], limit: 300)) {
            isDropped[index] = true
        }
    }

    private static let biography = (lines: 8, length: Int32(1200))

    private func introducesAuthor(_ line: Int, _ outline: PageOutline) -> Bool {
        let text = outline.tree.plainText(of: line, limit: 200)
        return authors.contains { name in
            guard text.hasPrefix(name) else { return false }
            // "Jane Doe is a reporter", or the name as a heading of its own; but not "Jane Doe was freed".
            let next = text.dropFirst(name.count).drop { $0 == " " || $0 == "," || $0 == "*" }
            return next.isEmpty || Self.copulas.contains(where: next.hasPrefix)
        }
    }

    private static let copulas = [
        "is ", "has ", "writes ", "covers ", "works ", "ist ", "est ", "es ", "è ", "é ", "is een ", "är ", "er ",
    ]

    /// A heading stands for what follows it; at the end of the article it stands for nothing.
    private func dropEmptyHeadings(_ lines: [Int], _ outline: PageOutline, _ isDropped: inout [Bool]) {
        let tree = outline.tree
        let dropped = Set(lines.indices.filter { isDropped[$0] }.map { lines[$0] })
        let lastText = tree.subtree(of: root).last { node in
            guard tree.tag(of: node) == .text, outline.textLength[node] > 0,
                let block = outline.enclosingBlock(of: node)
            else {
                return false
            }
            return !tree.tag(of: block).isHeading && !dropped.contains(block)
        }
        guard let lastText else { return }
        for index in lines.indices where lines[index] > lastText && tree.tag(of: lines[index]).isHeading {
            isDropped[index] = true
        }
    }
}
