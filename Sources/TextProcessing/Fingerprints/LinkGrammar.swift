/// Lines that lead elsewhere: links to other stories, calls to subscribe, notices of cookies, signatures of plug-ins.
enum LinkGrammar {
    /// `Watch: the moment the bridge fell`, in a line of its own that does not end as a sentence does.
    static func isLink(_ line: FurnitureLine) -> Bool {
        guard line.isAlone, !endsInPoint(line), line.count <= 25 else { return false }
        if let label = FurnitureWords.linkLabels.opening(
            of: line.keys, where: { line.isLabelled(line.range.lowerBound + $0 - 1) })
        {
            return label < line.count
        }
        return FurnitureWords.restOpeners.opening(of: line.keys).map { $0 < line.count } ?? false
    }

    /// An address alone.
    static func isAddress(_ line: FurnitureLine) -> Bool {
        guard line.isAlone, line.count >= 2 else { return false }
        let span =
            line.token(line.range.lowerBound).span.lowerBound..<line.token(line.range.upperBound - 1).span.upperBound
        let bytes = line.text.bytes[span]
        return !bytes.contains { $0 <= 0x20 }
            && (bytes.starts(with: Array("http".utf8)) || bytes.starts(with: Array("www.".utf8)))
    }

    enum Appeal {
        /// All its words are those of such calls.
        case closed
        /// With names among them.
        case named
    }

    /// `Sign up for our daily newsletter.`
    static func appeal(_ line: FurnitureLine) -> Appeal? {
        guard line.count <= 25, let opener = FurnitureWords.appealOpeners.opening(of: line.keys),
            line.keys.contains(where: FurnitureWords.appealObjects.contains)
        else { return nil }
        var isClosed = true
        for index in line.range.dropFirst(opener) where !FurnitureWords.appeals.contains(line.allKeys[index]) {
            guard line.isCapital(index) else { return nil }
            isClosed = false
        }
        return isClosed ? .closed : .named
    }

    /// A sentence of a notice; the first of them says what it is about.
    static func isNotice(_ line: FurnitureLine, follows: Bool) -> Bool {
        guard line.count <= 60, follows || line.keys.contains(where: FurnitureWords.noticeAnchors.contains) else {
            return false
        }
        return line.count >= (follows ? 1 : 3) && line.keys.allSatisfy(FurnitureWords.notices.contains)
    }

    /// `The post TITLE appeared first on SITE.`, as one sentence or as a paragraph of several.
    static func isSignature(_ tokens: Range<Int>, of line: FurnitureLine) -> Bool {
        let keys = line.allKeys[tokens]
        guard tokens.count <= 60, FurnitureWords.signatureOpeners.opening(of: keys) != nil else { return false }
        return FurnitureWords.signatures.contains { opener, middle in
            guard keys.starts(with: opener) else { return false }
            let latest = tokens.upperBound - middle.count - 1
            let earliest = max(tokens.lowerBound + opener.count, latest - 8)
            return earliest <= latest
                && (earliest...latest).contains { place in
                    line.allKeys[place...].starts(with: middle)
                        && namesSite(place + middle.count..<tokens.upperBound, line)
                }
        }
    }

    /// A name, or an address such as `example.com`.
    private static func namesSite(_ tokens: Range<Int>, _ line: FurnitureLine) -> Bool {
        let site = FurnitureLine(tokens, of: line)
        let start = line.token(tokens.lowerBound).span.lowerBound
        let end = line.token(tokens.upperBound - 1).span.upperBound
        return site.isName(from: tokens.lowerBound)
            || !line.text.bytes[start..<end].contains(0x20) && line.text.bytes[start..<end].contains(UInt8(ascii: "."))
            || tokens.allSatisfy {
                line.isCapital($0) || line.isValue($0) || FurnitureWords.nameLinks.contains(line.allKeys[$0])
            }
    }

    /// A question or an exclamation may stand in a link's title.
    private static func endsInPoint(_ line: FurnitureLine) -> Bool {
        guard line.hasEndMark else { return false }
        let last = line.token(line.range.upperBound - 1)
        if last.kind == .sign { return false }
        return !line.text.bytes[last.span.upperBound...].prefix(4).contains(UInt8(ascii: "!"))
    }
}
