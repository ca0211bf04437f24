/// Follows ECMA-48 control sequences through a text, so that they are taken out whole: half of `ESC [ 31 m` is still litter.
enum EscapeSequence {
    case none
    /// After ESC.
    case escape
    /// After CSI, until a final byte.
    case control
    /// After OSC, DCS, SOS, PM or APC, until BEL or ST.
    case string
    /// After the ESC that may begin ST.
    case stringEscape

    /// Whether the scalar belongs to a sequence, and so is not text.
    mutating func consumes(_ scalar: Unicode.Scalar) -> Bool {
        switch (self, scalar.value) {
        case (.none, 0x1b): self = .escape
        case (.none, 0x9b): self = .control
        case (.none, 0x90), (.none, 0x98), (.none, 0x9d...0x9f): self = .string
        case (.none, _): return false
        case (.escape, 0x5b): self = .control
        case (.escape, 0x50), (.escape, 0x58), (.escape, 0x5d...0x5f): self = .string
        case (.escape, 0x1b): break
        case (.escape, 0x20...0x2f): break
        case (.escape, 0x30...0x7e): self = .none
        // Not a sequence after all: what follows is text.
        case (.escape, _): return abandon(scalar)
        case (.control, 0x40...0x7e): self = .none
        case (.control, 0x20...0x3f): break
        case (.control, _): return abandon(scalar)
        case (.string, 0x07), (.string, 0x9c): self = .none
        case (.string, 0x1b): self = .stringEscape
        // A string ends with its line here: a missing terminator must not swallow the rest of a story.
        case (.string, 0x0a), (.string, 0x0d): return abandon(scalar)
        case (.string, _): break
        case (.stringEscape, 0x5c): self = .none
        case (.stringEscape, _): self = .string
        }
        return true
    }

    private mutating func abandon(_ scalar: Unicode.Scalar) -> Bool {
        self = .none
        return consumes(scalar)
    }
}
