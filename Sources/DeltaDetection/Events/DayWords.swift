/// The names of the days of the week, which say on what day a happening was.
enum DayWords {
    /// 0 for Monday to 6 for Sunday; nil for another word.
    static func day(_ term: UInt64) -> Int32? { table[term] }

    private static let table: NumberTable<UInt64> = {
        var table = NumberTable<UInt64>(capacity: 96)
        for week in weeks {
            for (day, word) in week.split(separator: " ").enumerated() {
                _ = table.value(of: EventTerms.hash(word: String(word)), orInsert: Int32(day))
            }
        }
        return table
    }()

    /// Folded, Monday first.
    private static let weeks = [
        "monday tuesday wednesday thursday friday saturday sunday",
        "lunes martes miercoles jueves viernes sabado domingo",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "montag dienstag mittwoch donnerstag freitag samstag sonntag",
        "lunedi martedi mercoledi giovedi venerdi sabato domenica",
        "segunda terca quarta quinta sexta sabado domingo",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "poniedziałek wtorek środę czwartek piątek sobotę niedzielę",
        "понедельник вторник среду четверг пятницу субботу воскресенье",
        "понедiлок вiвторок середу четвер п'ятницю суботу недiлю",
        "pazartesi salı çarşamba perşembe cuma cumartesi pazar",
    ]
}
