/// Marks that folding does not drop, because with their base they make a letter of its own.
///
/// So that text in either normal form folds alike: Cyrillic й ї ў ѓ ќ, voiced kana, and Hangul syllables from jamo.
enum Composition {
    static func compose(_ base: UInt32, _ mark: UInt32) -> UInt32? {
        switch mark {
        case 0x0300...0x0308: cyrillic(base, mark)
        case 0x3099: voiced(base)
        case 0x309A: semivoiced(base)
        case 0x1161...0x1175:
            (0x1100...0x1112).contains(base) ? 0xAC00 + ((base - 0x1100) * 21 + mark - 0x1161) * 28 : nil
        case 0x11A8...0x11C2:
            (0xAC00...0xD7A3).contains(base) && (base - 0xAC00) % 28 == 0 ? base + mark - 0x11A7 : nil
        default: nil
        }
    }

    private static func cyrillic(_ base: UInt32, _ mark: UInt32) -> UInt32? {
        switch (base, mark) {
        case (0x438, 0x306): 0x439
        case (0x443, 0x306): 0x45E
        case (0x456, 0x308): 0x457
        case (0x433, 0x301): 0x453
        case (0x43A, 0x301): 0x45C
        default: nil
        }
    }

    /// Hiragana and katakana have the same layout, 0x60 apart; the voiced letter follows its base.
    private static func voiced(_ base: UInt32) -> UInt32? {
        let katakana: UInt32 = (0x30A1...0x30FA).contains(base) ? 0x60 : 0
        switch base - min(base, katakana) {
        case 0x3046: return 0x3094 + katakana
        case 0x304B...0x3062 where base % 2 == 1, 0x3064...0x3069 where base % 2 == 0: return base + 1
        case 0x306F...0x307D where (base - katakana - 0x306F) % 3 == 0: return base + 1
        default: return nil
        }
    }

    private static func semivoiced(_ base: UInt32) -> UInt32? {
        let katakana: UInt32 = (0x30A1...0x30FA).contains(base) ? 0x60 : 0
        let hiragana = base - min(base, katakana)
        return (0x306F...0x307D).contains(hiragana) && (hiragana - 0x306F) % 3 == 0 ? base + 2 : nil
    }
}
