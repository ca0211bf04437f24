/// Letters with marks that news text has, as base and combining mark (Unicode canonical decomposition, lower case only).
enum ComposedLetter {
    /// nil where the scalar has no decomposition here.
    static func parts(of scalar: UInt32) -> (base: UInt32, mark: UInt32)? {
        table[scalar]
    }

    private static let table: [UInt32: (base: UInt32, mark: UInt32)] = {
        var table: [UInt32: (base: UInt32, mark: UInt32)] = [:]
        for (mark, pairs) in byMark {
            let scalars = Array(pairs.unicodeScalars)
            for index in stride(from: 0, to: scalars.count - 1, by: 2) {
                table[scalars[index].value] = (scalars[index + 1].value, mark)
            }
        }
        return table
    }()

    /// For each mark: composed letter and base, in turn.
    private static let byMark: [(UInt32, String)] = [
        (
            0x300,
            "àaèeìiòoùu\u{1ea7}\u{e2}\u{1eb1}\u{103}\u{1ec1}\u{ea}\u{1ed3}\u{f4}\u{1edd}\u{1a1}\u{1eeb}\u{1b0}\u{1ef3}\u{79}"
        ),
        (
            0x301,
            "áaéeíióoúuýyćcĺlńnŕrśsźz\u{3ac}\u{3b1}\u{3ad}\u{3b5}\u{3ae}\u{3b7}\u{3af}\u{3b9}\u{3cc}\u{3bf}\u{3cd}\u{3c5}\u{3ce}\u{3c9}\u{1ea5}\u{e2}\u{1eaf}\u{103}\u{1ebf}\u{ea}\u{1ed1}\u{f4}\u{1edb}\u{1a1}\u{1ee9}\u{1b0}"
        ),
        (0x302, "âaêeîiôoûuĉcĝgĥhĵjŝsŵwŷy\u{1ead}\u{1ea1}\u{1ec7}\u{1eb9}\u{1ed9}\u{1ecd}"),
        (
            0x303,
            "ãañnõoĩiũu\u{1eab}\u{e2}\u{1eb5}\u{103}\u{1ebd}\u{65}\u{1ec5}\u{ea}\u{1ed7}\u{f4}\u{1ee1}\u{1a1}\u{1eef}\u{1b0}\u{1ef9}\u{79}"
        ),
        (0x308, "äaëeïiöoüuÿy\u{451}\u{435}\u{457}\u{456}"),
        (0x30a, "åaůu"),
        (0x327, "çcģgķkļlņnŗrşsţt"),
        (0x304, "āaēeīiōoūu"),
        (0x306, "ăaĕeğgĭiŏoŭu\u{439}\u{438}\u{45e}\u{443}\u{1eb7}\u{1ea1}"),
        (0x328, "ąaęeįiųu"),
        (0x307, "ċcėeġgżz"),
        (0x30c, "čcďděeľlňnřršsťtžzǎa"),
        (0x30b, "őoűu"),
        (0x326, "șsțt"),
        (
            0x323,
            "\u{1ea1}\u{61}\u{1eb9}\u{65}\u{1ecb}\u{69}\u{1ecd}\u{6f}\u{1ee3}\u{1a1}\u{1ee5}\u{75}\u{1ef1}\u{1b0}\u{1ef5}\u{79}"
        ),
        (
            0x309,
            "\u{1ea3}\u{61}\u{1ea9}\u{e2}\u{1eb3}\u{103}\u{1ebb}\u{65}\u{1ec3}\u{ea}\u{1ec9}\u{69}\u{1ecf}\u{6f}\u{1ed5}\u{f4}\u{1edf}\u{1a1}\u{1ee7}\u{75}\u{1eed}\u{1b0}\u{1ef7}\u{79}"
        ),
    ]
}
