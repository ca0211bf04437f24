/// What a word in a date means, in the languages that feeds are written in.
enum DateWord: Equatable {
    case month(Int)
    /// 1 Monday to 7 Sunday; nil for names that languages don't agree on.
    case weekday(Int?)
    case morning, afternoon
    /// `年`, `년`: the number before it is the year; and so on.
    case yearMark, monthMark, dayMark, hourMark, minuteMark, secondMark
    /// Says nothing: `at`, `de`, `th`, `Uhr`.
    case filler

    /// The zone that a word's language implies where none is given.
    struct Implied {
        /// Minutes east of Greenwich.
        let offset: Int
        /// How telling the word is: several languages share most of these characters.
        let weight: Int
    }

    /// The meaning, and what the language of the word implies.
    static func meaning(of word: String) -> (meaning: DateWord, implied: Implied?)? {
        exact[word] ?? stemmed(word)
    }

    private static func stemmed(_ word: String) -> (meaning: DateWord, implied: Implied?)? {
        guard let first = word.utf8.first,
            let stem = stems[first]?.first(where: { word.utf8.starts(with: $0.stem.utf8) })
        else { return nil }
        return (stem.meaning, nil)
    }

    private static let korea = Implied(offset: 540, weight: 3)
    private static let japan = Implied(offset: 540, weight: 3)
    private static let china = Implied(offset: 480, weight: 3)
    /// Written in Japan, and in Taiwan and Hong Kong with 上午 or 下午.
    private static let traditional = Implied(offset: 540, weight: 2)
    private static let han = Implied(offset: 480, weight: 1)

    private static let exact: [String: (meaning: DateWord, implied: Implied?)] = {
        var table: [String: (meaning: DateWord, implied: Implied?)] = [
            "am": (.morning, nil), "pm": (.afternoon, nil), "오전": (.morning, korea), "오후": (.afternoon, korea),
            "上午": (.morning, china), "下午": (.afternoon, china), "午前": (.morning, japan), "午後": (.afternoon, japan),
            "πμ": (.morning, nil), "μμ": (.afternoon, nil),
            "년": (.yearMark, korea), "월": (.monthMark, korea), "일": (.dayMark, korea), "시": (.hourMark, korea),
            "분": (.minuteMark, korea), "초": (.secondMark, korea),
            "年": (.yearMark, han), "月": (.monthMark, han), "日": (.dayMark, han), "号": (.dayMark, china),
            "时": (.hourMark, china), "時": (.hourMark, traditional), "点": (.hourMark, china), "分": (.minuteMark, han),
            "秒": (.secondMark, han), "h": (.hourMark, nil),
        ]
        let fillers = [
            "t", "at", "on", "of", "the", "de", "del", "le", "um", "uhr", "den", "der", "kl", "op", "om", "klo", "o",
            "st",
            "nd", "rd", "th", "er", "º", "ª", "a", "as", "г", "года", "в", "ore", "alle",
            "feira",
        ]
        for filler in fillers { table[filler] = (.filler, nil) }
        for (index, day) in "월화수목금토일".enumerated() { table["\(day)요일"] = (.weekday(index + 1), korea) }
        for (index, day) in "月火水木金土日".enumerated() { table["\(day)曜日"] = (.weekday(index + 1), japan) }
        // Two letters, as calendars have them: Dutch, German, Finnish, French, Italian, Spanish, Russian.
        let shortDays = [
            "ma", "di", "wo", "do", "vr", "za", "zo", "mo", "mi", "fr", "sa", "so", "ti", "ke", "to", "pe", "la", "su",
            "lu", "me", "je", "ve", "gi", "ju", "vi", "пн", "вт", "ср", "чт", "пт", "сб", "вс",
        ]
        for day in shortDays { table[day] = (.weekday(nil), nil) }
        let chineseMonths = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
        for (index, name) in chineseMonths.enumerated() { table["\(name)月"] = (.month(index + 1), nil) }
        for (index, day) in "一二三四五六日天".enumerated() {
            table["星期\(day)"] = (.weekday(min(index + 1, 7)), china)
            table["周\(day)"] = (.weekday(min(index + 1, 7)), china)
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
        let weekdays: [[String]] = [
            ["mon", "montag", "lun", "maandag", "maa", "seg", "maanantai", "hetfo", "пон", "δευ"],
            ["tue", "die", "mardi", "martes", "marted", "dinsdag", "ter", "tii", "tiistai", "kedd", "вто", "τρι"],
            ["wed", "mit", "mer", "mie", "woensdag", "qua", "kes", "keskiviikko", "szerda", "сре", "τετ"],
            ["thu", "don", "jeu", "jue", "gio", "donderdag", "qui", "tor", "torstai", "csut", "чет", "πεμ"],
            ["fri", "fre", "ven", "vie", "vrijdag", "sex", "per", "perjantai", "pent", "пят", "παρ"],
            ["sat", "sam", "sab", "zaterdag", "lau", "lauantai", "szomb", "суб", "σαβ"],
            ["sun", "son", "dim", "dom", "zondag", "sunnuntai", "vasarnap", "вос", "κυρ"],
        ]
        var table: [(stem: String, meaning: DateWord)] = []
        for (index, names) in weekdays.enumerated() {
            for name in names { table.append((stem: name, meaning: .weekday(index + 1))) }
        }
        for (index, names) in months.enumerated() {
            for name in names { table.append((stem: name, meaning: .month(index + 1))) }
        }
        let sorted = table.sorted { $0.stem.utf8.count > $1.stem.utf8.count }
        return Dictionary(grouping: sorted) { $0.stem.utf8.first ?? 0 }
    }()
}
