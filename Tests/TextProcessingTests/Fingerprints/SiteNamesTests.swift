import TextProcessing
import Testing

@Suite("Names of sites beside headlines")
struct SiteNamesTests {
    private static let headline = "Crane falls on north pier"

    private func bare(_ text: String, outlet: String, titles: [String] = [], headlines: [String] = []) -> String {
        SiteNames(outlet: outlet, titles: titles, endings: SiteNames.endings(sharedBy: headlines)).bare(text)
    }

    @Test(
        "an outlet's domain tells its name: whole, by initials, without accents, with what its parts are called",
        arguments: [
            ("harbourgazette.example", "The Harbour Gazette"), ("hgnews.example", "HG News"),
            ("ht.example", "Harbour Times"), ("nhtimes.example", "The North Harbour Times"),
            ("npz.example", "Neue Pier-Zeitung"),
            ("elpuerto.example", "EL PUÉRTO"), ("muenstersche.de", "Münstersche Zeitung"),
            ("munstersche.de", "MÜNSTERSCHE"),
            ("hgz.de", "HGZ.de"), ("hafen.de", "HZ.de"), ("thepier.example", "ThePier"),
            ("corsa.example", "Corsa della Sera"),
        ])
    func ownNames(outlet: String, name: String) {
        for dressed in [
            "\(Self.headline) | \(name)", "\(Self.headline) - \(name)", "\(Self.headline) \u{2013} \(name)",
            "\(name): \(Self.headline)", "\(Self.headline) : \(name)", "\(Self.headline) | World | \(name)",
        ] {
            #expect(bare(dressed, outlet: outlet) == Self.headline, "\(dressed)")
        }
    }

    @Test(
        "what follows a dash is the headline's own, unless it is the outlet's name",
        arguments: [
            "Crane falls on north pier - police", "Crane falls on north pier \u{2013} EU",
            "Crane falls - Harbour Times",
            "Mayor: crane was safe", "Crane falls on north pier - Craft", "Crane falls | 4 dead",
        ])
    func others(headline: String) { #expect(bare(headline, outlet: "ft.example") == headline) }

    @Test("a feed's title, and an ending that half of its headlines share, are names")
    func learned() {
        #expect(bare("Crane falls - Night Watch", outlet: "hg.example", titles: ["Night Watch"]) == "Crane falls")
        let headlines = (1...4).map { "Story number \($0) - Lookout" }
        #expect(bare("Crane falls - Lookout", outlet: "hg.example", headlines: headlines) == "Crane falls")
        #expect(
            bare("Crane falls - Lookout", outlet: "hg.example", headlines: headlines.dropLast(2)) != "Crane falls")
    }
}
