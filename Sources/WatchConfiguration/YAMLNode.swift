/// A YAML value that knows where it stands; our own, since it outlives the parser and never shares anchors.
struct YAMLNode {
    indirect enum Content {
        case scalar(YAMLScalar)
        case sequence([YAMLNode])
        case mapping([Pair])
    }

    /// A key is always a scalar here; other keys are reported when the document is read.
    struct Pair {
        let key: String
        let keyPosition: Position
        let value: YAMLNode
    }

    let content: Content
    let position: Position

    /// For messages: what stands here.
    var kind: String {
        switch content {
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .scalar(let scalar): scalar.isNull ? "nothing" : "\"\(scalar.text.shortened)\""
        }
    }

    var isNull: Bool {
        if case .scalar(let scalar) = content { scalar.isNull } else { false }
    }
}

/// A scalar as text, and the way it was written.
struct YAMLScalar {
    let text: String
    /// Plain scalars may stand for null, booleans and numbers; quoted ones are always text.
    let isPlain: Bool
    /// Finds the place of a character of `text` in the file.
    let source: ScalarSource

    var isNull: Bool { isPlain && ["", "~", "null", "Null", "NULL"].contains(text) }
}

extension String {
    /// Short enough to be quoted in a message, on one line.
    var shortened: String {
        let line = prefix { !$0.isNewline }
        return line.count > 60 || line.count < count ? line.prefix(60) + "…" : String(line)
    }
}
