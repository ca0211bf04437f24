/// The cue files of all languages, read when a language is first met. They are part of the program.
enum CueLibrary {
    static let languages = files.keys.sorted()

    /// By the language's code (ISO 639-1).
    static func index(of language: String) -> CueIndex? { indices[language] }

    static func text(of language: String) -> String? {
        files[language].map { String(decoding: $0, as: UTF8.self) }
    }

    private static let indices = files.mapValues { CueIndex(CueFile(String(decoding: $0, as: UTF8.self))) }

    private static let files: [String: [UInt8]] = [
        "ar": PackageResources.ar_txt, "de": PackageResources.de_txt, "en": PackageResources.en_txt,
        "es": PackageResources.es_txt, "fr": PackageResources.fr_txt, "it": PackageResources.it_txt,
        "ja": PackageResources.ja_txt, "ko": PackageResources.ko_txt, "nl": PackageResources.nl_txt,
        "pl": PackageResources.pl_txt, "pt": PackageResources.pt_txt, "ru": PackageResources.ru_txt,
        "tr": PackageResources.tr_txt, "uk": PackageResources.uk_txt, "zh": PackageResources.zh_txt,
    ]
}
