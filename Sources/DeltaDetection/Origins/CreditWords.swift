/// Words, folded, that credit an agency.
enum CreditWords {
    /// Right before the name in a byline.
    static let bylines: Set<String> = ["by", "von", "por", "par", "avec", "con", "mit", "from", "di", "door", "przez"]

    /// Right after the name in a byline.
    static let staff: Set<String> = [
        "staff", "reporters", "reporter", "correspondent", "correspondents", "writer", "writers", "and", "with", "und",
        "et",
        "y", "news", "agency",
    ]

    /// Small words of datelines.
    static let dates: Set<String> = [
        "de", "den", "am", "of", "le", "enero", "febrero", "marzo", "abril", "mayo", "may", "junio", "julio", "agosto",
        "septiembre", "octubre", "noviembre", "diciembre", "ene", "feb", "mar", "abr", "jun", "jul", "ago", "sep",
        "oct",
        "nov", "dic", "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
        "novembre", "decembre", "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
        "октября", "ноября", "декабря",
    ]

    /// Right before a colon and the name.
    static let labels: Set<String> = [
        "source", "sources", "quelle", "quellen", "fuente", "fuentes", "источник", "fonte", "bron", "zrodło", "źrodło",
        "kaynak", "credit", "agency", "agenturen", "copyright",
    ]

    /// Right before the name in a short closing line: "Le Monde avec AFP".
    static let partners: Set<String> = ["avec", "mit", "con", "with", "und", "et", "y", "и"]

    /// After the name: "... contributed to this report".
    static let contributions: Set<String> = ["contributed", "contribuyo", "contribue", "beigetragen", "contribuito"]

    /// Before the name: "with material from", "copyright 2019 The Associated Press".
    static let materials: Set<String> = [
        "copyright", "material", "wire", "contributed", "contribue", "beitrag", "informacion", "материалам", "материал",
    ]

    /// A line with one of these is about a picture or how it looks.
    static let pictures: Set<String> = [
        "photo", "photos", "photograph", "photographs", "photographer", "picture", "pictures", "image", "images",
        "graphic",
        "graphics", "map", "maps", "chart", "charts", "illustration", "infographic", "video", "font", "fonts",
        "typeface",
        "caption", "getty", "foto", "fotos", "bild", "bilder", "grafik", "karte", "schrift", "imagen", "imagenes",
        "grafico",
        "graficos", "mapa", "infographie", "carte", "photographie", "фото", "фотография", "видео", "рисунок", "графика",
    ]
}
