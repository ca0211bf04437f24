/// Words that occur in any news, folded, by the share of texts that hold them; rough on purpose, for five languages.
enum CommonWords {
    static let byShare: [(share: Double, words: String)] = [
        (0.8, english[0]), (0.45, english[1]), (0.22, english[2]), (0.1, english[3]), (0.1, kinds),
        (0.8, spanish[0]), (0.3, spanish[1]), (0.8, german[0]), (0.3, german[1]),
        (0.8, french[0]), (0.3, french[1]), (0.8, russian[0]), (0.3, russian[1]),
    ]

    private static let english = [
        "the a an and of to in for on is that with at by it as from was be this are have has he but not its",
        """
        his her she they their who will had been were which or one after also about more when out up all new would said \
        than we you there first over if into can what i other year time people two some could no so now most just only
        """,
        """
        him them our us my your how where while because before during between since until under against through off \
        down back even still then these those such any many much very well own last next day week month years ago three \
        four five six seven ten may like make made take took get got go going went come came say says told report news \
        according being do did does should being both each another around high part set know think way world long \
        including since per cent million number group man woman men official statement called video photo later early \
        image share read story use used using work want need good great big right left old day days night home end \
        show see look find found give given put help keep let few several same every without again already however \
        though never always today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday dont \
        didnt cant wasnt isnt doesnt wont im were ive thats
        """,
        """
        january february march april june july august september october november december state states government \
        country national public president city house police law case family life children place area public media \
        social company business market money service system plan lead leader head member team game play player season \
        win won lost loss start began begin continue follow following become became turn run move hold held bring \
        brought leave leaving left try tried ask asked tell speak spoke talk word question answer fact point issue \
        problem reason result change support fight open close best better bad real full free hard far away near local \
        little small large young late recent latest possible likely able clear sure true different major important \
        former top second third least half past future hour hours minute minutes moment later soon once ever yet \
        almost nearly really actually something nothing anything everything someone anyone everyone thing things kind \
        lot bit side line face hand eye body water car road street school book film show side press conference \
        interview comment comments twitter facebook post posted email website online site page click subscribe \
        newsletter sign advertisement cookies reading main continue caption copyright reserved rights editor reporter \
        reuters associated ap afp bbc cnn daily mail times guardian telegraph washington york america american united \
        us uk britain british europe european international foreign minister secretary spokesman spokeswoman \
        spokesperson director chief executive office department agency authority force security power political \
        party election vote campaign party deal agreement meeting talks visit call called decision order action \
        effort attempt failed failure success happened happen event incident attack death died dead killed kill \
        injured victim suspected suspect arrest arrested court judge charges trial investigation evidence source \
        sources information data study research expert analyst history example order rather among across along behind \
        toward towards within despite due whether perhaps maybe simply especially particularly approximately added \
        add expected expect believe believed feel felt mean means known seen heard saw seem appear appeared allow \
        allowed remain remained stay return returned send sent pay paid buy sell cost price rate percent billion \
        thousand hundred dozen total average
        """,
    ]

    /// What kind of body, place or storm a name names: the other words of the name tell which.
    private static let kinds = """
        bank central federal reserve supreme corp inc ltd plc group holding union university institute ministry \
        council committee commission organization organisation association federation hurricane typhoon cyclone storm \
        tropical lake sea river mount mountain gulf bay island city county province district valley street park \
        airport station stadium hospital church club league cup championship prize award act bill treaty college \
        academy museum foundation agency bureau chamber congress parliament senate assembly tribunal navy army fleet \
        airline airway
        """

    private static let spanish = [
        "el la los las de del en y que a un una con por para se es al lo su como mas no",
        """
        sus este esta pero ha han fue ser son era entre sobre tras desde hasta cuando donde tambien muy ya hay segun \
        anos ano dia dias dijo presidente gobierno pais parte dos tres contra sin si le les nos me mi todo todos otro \
        otra otros esto ese esa porque durante antes despues hoy ayer millones
        """,
    ]

    private static let german = [
        "der die das und in den von zu mit ist im fur auf des sich nicht ein eine dem es auch als an",
        """
        aus bei nach hat haben wird werden sind war wie er sie sein seine ihre ihr oder aber nur noch mehr uber unter \
        vor zum zur einen einem einer eines am um so wenn dass bis durch gegen seit sagte sagt jahr jahre jahren tag \
        tage wurde wurden kann konnen soll sollen will schon man wir ich was diese dieser dieses alle zwei drei \
        millionen prozent laut habe sei
        """,
    ]

    private static let french = [
        "le la les de des du en et un une a au aux que qui dans pour par sur est pas plus se ce l d",
        """
        son sa ses avec ont ete etre il elle ils sont mais ou ne cette ces leur leurs comme apres avant entre depuis \
        selon aussi tout tous toute fait deux trois ans an jour jours contre sans sous meme dont nous vous je on y si \
        president gouvernement pays lors ainsi etait avait quand alors millions
        """,
    ]

    private static let russian = [
        "в и на с что по не о из за к от для это как его у он",
        """
        а но то до при также был была было были со об так же все который которая которые ее их они она мы я вы ли \
        или если может после время году года лет день сообщает сообщил заявил сказал словам данным россии рф \
        президент страны однако между этом этого еще уже только чтобы более два три миллионов процентов ранее
        """,
    ]
}
