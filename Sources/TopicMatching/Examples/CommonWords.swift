/// Words that most news stories hold, with the share of stories that do: what is known before any story is stored.
enum CommonWords {
    /// By the hash of the folded word.
    static let frequencies: [UInt64: Double] = {
        var frequencies: [UInt64: Double] = [:]
        for (words, share) in [(everywhere, 0.9), (usual, 0.5), (frequent, 0.2)] {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                frequencies[WordHash.of(word.utf8)] = share
            }
        }
        return frequencies
    }()

    private static let everywhere = """
        the of to and a in that for on is was with as at by it from be has have an are said not but his he its were this
        who which their had they will been more after one or
        der die das und in von zu mit den im ist auf fur nicht eine ein des sich dem
        le la les de des et en un une du dans que qui est pour pas sur au par
        el los las y en del se por con una para su es al lo como
        и в на не что с по из за как это
        """

    private static let usual = """
        about also all up out when there if would than two who her she what into no over could can new some other first
        last people time year years we i you them our so only us most before many now while during between against since
        told including according just because where those where may such being under through my your these did do how
        like back even make made take three several week month day days monday tuesday wednesday thursday friday
        saturday sunday mr ms government state country world officials percent million
        auch aus nach bei wie er sie als oder wird noch sind hat uber um einer war bis aber nur
        plus son il elle ont avec se sa ce cette mais ou aux apres
        pero sus mas este esta ha fue sobre entre sin
        он она они его но от до также был было для
        """

    private static let frequent = """
        president minister national public group part report news reporters statement called way off down still around
        another well much very get going go come came set own both same each next long since four five six ten early late
        say says think know want see good right high old end used use home work place city area house called left near
        number help need public second until without among another whether though however already never every too
        january february march april may june july august september october november december today yesterday
        morning night photo image caption share read story video copyright reuters associated press ap bbc cnn updated
        """
}
