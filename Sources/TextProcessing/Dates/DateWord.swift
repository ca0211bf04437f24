/// What a word in a date means, in the languages that feeds are written in.
enum DateWord: Equatable {
    case month(Int)
    case weekday
    case morning, afternoon
    /// `年`, `년`: the number before it is the year; and so on.
    case yearMark, monthMark, dayMark, hourMark, minuteMark, secondMark
    /// Says nothing: `at`, `de`, `th`, `Uhr`.
    case filler

    /// The meaning, and the minutes east of Greenwich that the language implies where no zone is given.
    static func meaning(of word: String) -> (meaning: DateWord, impliedOffset: Int?)? {
        exact[word] ?? stemmed(word)
    }

    private static func stemmed(_ word: String) -> (meaning: DateWord, impliedOffset: Int?)? {
        guard let first = word.utf8.first,
            let stem = stems[first]?.first(where: { word.utf8.starts(with: $0.stem.utf8) })
        else { return nil }
        return (stem.meaning, nil)
    }

    private static let korea = 540
    private static let china = 480

    private static let exact: [String: (meaning: DateWord, impliedOffset: Int?)] = {
        var table: [String: (meaning: DateWord, impliedOffset: Int?)] = [
            "am": (.morning, nil), "pm": (.afternoon, nil), "오전": (.morning, korea), "오후": (.afternoon, korea),
            "上午": (.morning, china), "下午": (.afternoon, china), "午前": (.morning, korea), "午後": (.afternoon, korea),
            "πμ": (.morning, nil), "μμ": (.afternoon, nil),
            "년": (.yearMark, korea), "월": (.monthMark, korea), "일": (.dayMark, korea), "시": (.hourMark, korea),
            "분": (.minuteMark, korea), "초": (.secondMark, korea),
            "年": (.yearMark, china), "月": (.monthMark, china), "日": (.dayMark, china), "号": (.dayMark, china),
            "时": (.hourMark, china), "時": (.hourMark, korea), "点": (.hourMark, china), "分": (.minuteMark, china),
            "秒": (.secondMark, china), "h": (.hourMark, nil),
        ]
        let fillers = [
            "t", "at", "on", "of", "the", "de", "del", "le", "um", "uhr", "den", "der", "kl", "op", "om", "klo", "o",
            "st",
            "nd", "rd", "th", "er", "º", "ª", "a", "as", "г", "года", "в", "ore", "alle",
        ]
        for filler in fillers { table[filler] = (.filler, nil) }
        for day in "월화수목금토일" { table["\(day)요일"] = (.weekday, korea) }
        for day in "月火水木金土日" { table["\(day)曜日"] = (.weekday, korea) }
        for day in "一二三四五六日天" {
            table["星期\(day)"] = (.weekday, china)
            table["周\(day)"] = (.weekday, china)
        }
        // Nearly every feed's dates are in English: its words are not looked for among the stems each time.
        let english = [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "january", "february",
            "march", "april", "june", "july", "august", "september", "october", "november", "december",
            "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday", "friday",
            "saturday", "sunday",
        ]
        for word in english { table[word] = stemmed(word) }
        return table
    }()

    /// By their first bytes, longest stem first, so that Finnish `marraskuu` (November) is not March.
    private static let stems: [UInt8: [(stem: String, meaning: DateWord)]] = {
        let months: [[String]] = [
            ["jan", "ene", "gen", "tammi", "янв", "ιαν"],
            ["feb", "fev", "helmi", "фев", "φεβ"],
            ["mar", "mrz", "maerz", "mrt", "maart", "maalis", "мар", "μαρ"],
            ["apr", "avr", "abr", "huhti", "апр", "απρ"],
            ["may", "mai", "mag", "mei", "maj", "touko", "май", "мая", "μαι", "μαη"],
            ["jun", "juin", "giu", "kesa", "июн", "ιουν"],
            ["jul", "juil", "lug", "heina", "июл", "ιουλ"],
            ["aug", "aou", "ago", "elo", "авг", "αυγ"],
            ["sep", "set", "syys", "sze", "сен", "σεπ"],
            ["oct", "okt", "ott", "out", "loka", "окт", "οκτ"],
            ["nov", "marras", "ноя", "νοε"],
            ["dec", "dez", "dic", "des", "joulu", "дек", "δεκ"],
        ]
        let weekdays = [
            "mon", "tue", "wed", "thu", "fri", "sat", "sun", "montag", "die", "mit", "don", "fre", "sam", "son",
            "lun", "mardi", "martes", "marted", "mer", "jeu", "ven", "dim", "mie", "jue", "vie", "sab", "dom", "gio",
            "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "seg", "ter", "qua",
            "qui", "sex", "maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai",
            "hetfo", "kedd", "szerda", "csut", "pent", "szomb", "vasarnap", "пон", "вто", "сре", "чет", "пят", "суб",
            "вос", "δευ", "τρι", "τετ", "πεμ", "παρ", "σαβ", "κυρ", "maa", "tii", "kes", "tor", "per", "lau",
        ]
        var table = weekdays.map { (stem: $0, meaning: DateWord.weekday) }
        for (index, names) in months.enumerated() {
            for name in names { table.append((stem: name, meaning: .month(index + 1))) }
        }
        let sorted = table.sorted { $0.stem.utf8.count > $1.stem.utf8.count }
        return Dictionary(grouping: sorted) { $0.stem.utf8.first ?? 0 }
    }()
}
