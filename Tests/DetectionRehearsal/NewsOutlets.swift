/// A hundred outlets: where they publish, and what they put beside their headlines on pages and in some feeds.
enum NewsOutlets {
    static let all: [(domain: String, name: String)] = [
        ("theguardian.com", "The Guardian"), ("nytimes.com", "The New York Times"),
        ("washingtonpost.com", "The Washington Post"), ("dailymail.co.uk", "Daily Mail Online"),
        ("ft.com", "Financial Times"), ("wsj.com", "WSJ"), ("wsj.com", "The Wall Street Journal"),
        ("apnews.com", "AP News"), ("spiegel.de", "DER SPIEGEL"), ("lemonde.fr", "Le Monde"),
        ("sueddeutsche.de", "Süddeutsche Zeitung"), ("sueddeutsche.de", "SZ.de"), ("hotair.com", "HotAir"),
        ("elpais.com", "EL PAÍS"), ("cbc.ca", "CBC News"), ("abc.net.au", "ABC News"), ("npr.org", "NPR"),
        ("thehill.com", "TheHill"), ("foxnews.com", "Fox News"), ("reuters.com", "Reuters"),
        ("independent.co.uk", "The Independent"), ("faz.net", "FAZ"), ("faz.net", "Frankfurter Allgemeine Zeitung"),
        ("smh.com.au", "The Sydney Morning Herald"), ("rte.ie", "RTÉ News"),
        ("kyivindependent.com", "The Kyiv Independent"), ("tagesschau.de", "tagesschau.de"),
        ("telegraph.co.uk", "The Telegraph"), ("thetimes.co.uk", "The Times"),
        ("scmp.com", "South China Morning Post"), ("latimes.com", "Los Angeles Times"), ("bbc.co.uk", "BBC News"),
        ("bbc.co.uk", "BBC Sport"), ("economist.com", "The Economist"),
        ("stuttgarter-zeitung.de", "Stuttgarter Zeitung"), ("corriere.it", "Corriere della Sera"), ("nzz.ch", "NZZ"),
        ("nzz.ch", "Neue Zürcher Zeitung"), ("derstandard.at", "DER STANDARD"), ("diepresse.com", "DiePresse.com"),
        ("repubblica.it", "la Repubblica"), ("lastampa.it", "La Stampa"), ("lefigaro.fr", "Le Figaro"),
        ("liberation.fr", "Libération"), ("leparisien.fr", "Le Parisien"), ("lesechos.fr", "Les Echos"),
        ("ouest-france.fr", "Ouest-France"), ("elmundo.es", "EL MUNDO"), ("abc.es", "ABC"),
        ("lavanguardia.com", "La Vanguardia"), ("clarin.com", "Clarín"), ("lanacion.com.ar", "LA NACION"),
        ("publico.pt", "PÚBLICO"), ("folha.uol.com.br", "Folha"), ("estadao.com.br", "Estadão"),
        ("globo.com", "O Globo"), ("nrc.nl", "NRC"), ("volkskrant.nl", "de Volkskrant"),
        ("telegraaf.nl", "De Telegraaf"),
        ("standaard.be", "De Standaard"), ("lesoir.be", "Le Soir"), ("dn.se", "DN.SE"), ("svt.se", "SVT Nyheter"),
        ("aftonbladet.se", "Aftonbladet"), ("aftenposten.no", "Aftenposten"), ("nrk.no", "NRK"), ("vg.no", "VG"),
        ("politiken.dk", "Politiken"), ("yle.fi", "Yle"), ("hs.fi", "HS.fi"), ("gazeta.pl", "Gazeta.pl"),
        ("onet.pl", "Onet"), ("hvg.hu", "hvg.hu"), ("novinky.cz", "Novinky.cz"), ("idnes.cz", "iDNES.cz"),
        ("meduza.io", "Meduza"), ("pravda.com.ua", "Pravda"), ("haaretz.com", "Haaretz"),
        ("timesofisrael.com", "The Times of Israel"), ("jpost.com", "The Jerusalem Post"),
        ("aljazeera.com", "Al Jazeera"), ("dawn.com", "Dawn"), ("thehindu.com", "The Hindu"),
        ("indiatimes.com", "India Times"), ("straitstimes.com", "The Straits Times"),
        ("japantimes.co.jp", "The Japan Times"), ("nhk.or.jp", "NHK"), ("theage.com.au", "The Age"),
        ("nzherald.co.nz", "NZ Herald"), ("stuff.co.nz", "Stuff"), ("globeandmail.com", "The Globe and Mail"),
        ("thestar.com", "The Star"), ("politico.eu", "POLITICO"), ("axios.com", "Axios"),
        ("bloomberg.com", "Bloomberg"), ("cnn.com", "CNN"), ("nbcnews.com", "NBC News"), ("cbsnews.com", "CBS News"),
        ("usatoday.com", "USA TODAY"), ("chicagotribune.com", "Chicago Tribune"),
        ("bostonglobe.com", "The Boston Globe"),
        ("sfchronicle.com", "San Francisco Chronicle"), ("zeit.de", "ZEIT ONLINE"), ("welt.de", "WELT"),
    ]

    /// The headline with the name beside it, as outlets and feed makers set it.
    static func dressed(_ headline: String, in name: String, dice: inout Dice) -> String {
        switch dice.upTo(9) {
        case 0, 1, 2: "\(headline) | \(name)"
        case 3, 4: "\(headline) - \(name)"
        case 5: "\(headline) \u{2013} \(name)"
        case 6: "\(headline) \u{2014} \(name)"
        case 7: "\(name): \(headline)"
        default: "\(headline) | World | \(name)"
        }
    }
}
