import NewsModel
import TextProcessing

/// A revision's word diff as a person reads it: what went in red, what came in green, with the sentence around it.
enum DiffText {
    static func lines(_ changes: [TextChange], _ style: ReportStyle, indent: String) -> [String] {
        changes.flatMap { change -> [String] in
            let place = change.field == .title ? "headline" : change.field.rawValue
            var lines = [indent + style.ink(.dim, "\(change.op.rawValue) in \(place)")]
            if let before = change.before {
                lines.append(indent + style.ink(.red, "- " + TerminalText.line(before)))
            }
            let (mark, ink): (String, ReportStyle.Ink) = change.op == .removed ? ("- ", .red) : ("+ ", .green)
            lines.append(indent + style.ink(ink, mark + TerminalText.line(change.text)))
            if let context = change.context, context != change.text {
                lines.append(indent + style.ink(.dim, "  in: " + TerminalText.line(context)))
            }
            return lines
        }
    }
}
