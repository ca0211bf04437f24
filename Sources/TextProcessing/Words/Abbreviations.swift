/// Words that a full stop follows without ending the sentence, folded.
enum Abbreviations {
    /// Titles and the like: what follows is their name.
    static let beforeNames: Set<String> = words(
        """
        mr mrs ms mx dr prof gen sen rep gov lt col sgt capt cmdr cpl pvt adm maj pres hon rev fr sr st ste mt ft messrs
        mme mlle mgr dott sig sra dra ing herr hr fru amb supt insp det atty treas vs rt asst assoc brig
        г гг ул им проф акад ген адм тов гос св стр д п
        """)

    /// Only before a figure: "No. 5", "Jan. 6".
    static let beforeNumbers: Set<String> = words(
        """
        no nos nr num art sec ch fig vol pp p par cl op ed approx ca c est
        jan feb mar apr jun jul aug sep sept oct nov dec janv fevr avr juil dez okt ст
        """)

    /// May end a sentence as well; the next word decides.
    static let anywhere: Set<String> = words(
        """
        inc ltd corp co cos bros plc llc jr sr etc al dept univ ave blvd rd eg ie am pm cf viz ph esq ret
        usw bzw ca evtl ggf inkl zb uvm ua tzv atd napr
        """)

    static let months: Set<String> = words(
        """
        januar februar marz april mai juni juli august september oktober november dezember
        maj juna jula januara februara leden unor brezen duben kveten cerven cervenec srpen
        """)

    /// Capitalised after a full stop, these begin a sentence rather than carry on a name.
    static let starters: Set<String> = words(
        """
        a an the he she it its it's they we i you this that these those there here his her their our my your
        in on at by for from with to as and but or nor so yet if when while after before since although though because
        however meanwhile moreover what who why how where which whether not no yes also then now one two some many most
        both all each every such another other last earlier later today yesterday tomorrow officials police
        der die das ein eine er sie es wir aber und le la les un une il elle ils elles mais et el los las una pero y
        он она они это но и в на
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
    }
}
