/// A number with its noun: `1 warning`, `2 warnings`.
public enum Counted {
    public static func text(_ number: Int, _ noun: String, plural: String? = nil) -> String {
        "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
    }
}
