import NewsModel

/// Nodes as the values that settings are; each reports what it cannot read and answers nil.
extension YAMLNode {
    func text(_ what: String, _ findings: Findings) -> String? {
        guard case .scalar(let scalar) = content, !scalar.isNull else {
            findings.error(position, "\(what) must be text, not \(kind)")
            return nil
        }
        let text = scalar.text.trimmingBlanks
        guard !text.isEmpty else {
            findings.error(position, "\(what) is empty")
            return nil
        }
        return text
    }

    /// Text for names and headers: one line without control characters.
    func line(_ what: String, _ findings: Findings) -> String? {
        guard let text = text(what, findings) else { return nil }
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) else {
            findings.error(position, "\(what) must be one line without control characters")
            return nil
        }
        return text
    }

    /// One value or a list of them; the scalars with their nodes.
    func list(_ what: String, _ findings: Findings) -> [YAMLNode] {
        if case .sequence(let nodes) = content { return nodes }
        if case .mapping = content {
            findings.error(position, "\(what) must be a list, not a mapping")
            return []
        }
        return [self]
    }

    func lines(_ what: String, _ findings: Findings) -> [String] {
        list(what, findings).compactMap { $0.line(what, findings) }
    }

    func duration(_ what: String, atLeast least: Duration = .zero, _ findings: Findings) -> Duration? {
        guard let text = text(what, findings) else { return nil }
        guard let duration = Quantities.duration(text) else {
            findings.error(position, "\(what) must be a duration such as 30s, 15m, 1h or 2d, not \"\(text.shortened)\"")
            return nil
        }
        guard duration >= least else {
            findings.error(position, "\(what) must be at least \(Quantities.text(least)), not \(text)")
            return nil
        }
        return duration
    }

    func size(_ what: String, _ findings: Findings) -> Int? {
        guard let text = text(what, findings) else { return nil }
        guard let size = Quantities.size(text), size > 0 else {
            findings.error(position, "\(what) must be a size such as 500kB or 15MiB, not \"\(text.shortened)\"")
            return nil
        }
        return size
    }

    func integer(_ what: String, in range: ClosedRange<Int>, _ findings: Findings) -> Int? {
        guard let text = text(what, findings) else { return nil }
        guard let number = Int(text), range.contains(number) else {
            findings.error(
                position,
                "\(what) must be a whole number from \(range.lowerBound) to \(range.upperBound), not \"\(text.shortened)\""
            )
            return nil
        }
        return number
    }

    func number(_ what: String, in range: ClosedRange<Double>, _ findings: Findings) -> Double? {
        guard let text = text(what, findings) else { return nil }
        guard let number = Double(text), range.contains(number) else {
            findings.error(
                position,
                "\(what) must be a number from \(range.lowerBound) to \(range.upperBound), not \"\(text.shortened)\"")
            return nil
        }
        return number
    }

    /// YAML 1.1's words for yes and no, unquoted.
    func boolean(_ what: String, _ findings: Findings) -> Bool? {
        if case .scalar(let scalar) = content, scalar.isPlain {
            switch scalar.text.lowercased() {
            case "true", "yes", "on": return true
            case "false", "no", "off": return false
            default: break
            }
        }
        findings.error(position, "\(what) must be true or false, not \(kind)")
        return nil
    }

    /// One of an enumeration's names.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ what: String, _: Choice.Type, _ findings: Findings
    ) -> Choice? {
        guard let text = line(what, findings) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        let hint = Suggestion.hint(for: text, among: Choice.allCases.map(\.rawValue))
        findings.error(position, "\(what) cannot be \"\(text.shortened)\"\(hint)")
        return nil
    }
}

extension String {
    var trimmingBlanks: String {
        func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" || character.isNewline }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
