/// The zones of the tz database (2025b) with an area in their name, as far as one rule tells their time.
enum ZoneRegionTable {
    /// When clocks are changed, and by how much.
    struct Rule {
        /// Added to standard time from `from` to `to`.
        let minutes: Int
        let from: Change
        let to: Change
    }

    /// The `week`-th `weekday` (7 is Sunday) of a month, 5 being the last, and the minute of that day on the wall.
    struct Change {
        let month: Int
        let week: Int
        let weekday: Int
        let minute: Int
    }

    static let rules: [Character: Rule] = [
        "a": Rule(
            minutes: 60, from: Change(month: 3, week: 2, weekday: 7, minute: 120),
            to: Change(month: 11, week: 1, weekday: 7, minute: 120)),
        "b": Rule(
            minutes: 60, from: Change(month: 3, week: 5, weekday: 7, minute: 120),
            to: Change(month: 10, week: 5, weekday: 7, minute: 180)),
        "c": Rule(
            minutes: 60, from: Change(month: 10, week: 1, weekday: 7, minute: 120),
            to: Change(month: 4, week: 1, weekday: 7, minute: 180)),
        "d": Rule(
            minutes: 60, from: Change(month: 3, week: 5, weekday: 7, minute: 180),
            to: Change(month: 10, week: 5, weekday: 7, minute: 240)),
        "e": Rule(
            minutes: 60, from: Change(month: 3, week: 5, weekday: 7, minute: 60),
            to: Change(month: 10, week: 5, weekday: 7, minute: 120)),
        "f": Rule(
            minutes: 60, from: Change(month: 3, week: 5, weekday: 7, minute: -60),
            to: Change(month: 10, week: 5, weekday: 7, minute: 0)),
        "g": Rule(
            minutes: 60, from: Change(month: 9, week: 5, weekday: 7, minute: 120),
            to: Change(month: 4, week: 1, weekday: 7, minute: 180)),
        "h": Rule(
            minutes: 60, from: Change(month: 9, week: 1, weekday: 6, minute: 1440),
            to: Change(month: 4, week: 1, weekday: 6, minute: 1440)),
        "i": Rule(
            minutes: 60, from: Change(month: 3, week: 4, weekday: 4, minute: 3000),
            to: Change(month: 10, week: 4, weekday: 4, minute: 3000)),
        "j": Rule(
            minutes: 60, from: Change(month: 3, week: 4, weekday: 4, minute: 1560),
            to: Change(month: 10, week: 5, weekday: 7, minute: 120)),
        "k": Rule(
            minutes: 30, from: Change(month: 10, week: 1, weekday: 7, minute: 120),
            to: Change(month: 4, week: 1, weekday: 7, minute: 120)),
        "l": Rule(
            minutes: 60, from: Change(month: 9, week: 1, weekday: 6, minute: 1320),
            to: Change(month: 4, week: 1, weekday: 6, minute: 1320)),
        "m": Rule(
            minutes: 60, from: Change(month: 4, week: 5, weekday: 5, minute: 0),
            to: Change(month: 10, week: 5, weekday: 4, minute: 1440)),
        "n": Rule(
            minutes: 60, from: Change(month: 3, week: 2, weekday: 7, minute: 0),
            to: Change(month: 11, week: 1, weekday: 7, minute: 60)),
        "o": Rule(
            minutes: 120, from: Change(month: 3, week: 5, weekday: 7, minute: 60),
            to: Change(month: 10, week: 5, weekday: 7, minute: 180)),
        "p": Rule(
            minutes: 60, from: Change(month: 3, week: 5, weekday: 7, minute: 0),
            to: Change(month: 10, week: 5, weekday: 7, minute: 0)),
        "q": Rule(
            minutes: 60, from: Change(month: 3, week: 5, weekday: 7, minute: 0),
            to: Change(month: 10, week: 5, weekday: 7, minute: 60)),
        "r": Rule(
            minutes: -60, from: Change(month: 10, week: 5, weekday: 7, minute: 120),
            to: Change(month: 3, week: 5, weekday: 7, minute: 60)),
        "s": Rule(
            minutes: 60, from: Change(month: 9, week: 5, weekday: 7, minute: 165),
            to: Change(month: 4, week: 1, weekday: 7, minute: 225)),
    ]

    /// Minutes east of Greenwich in winter, the rule, the first year that it holds for, and the zones.
    static let rows = """
        -720 - 1990 etc/gmt+12
        -660 - 1990 etc/gmt+11 pacific/midway pacific/niue pacific/pago_pago pacific/samoa us/samoa
        -600 - 1990 etc/gmt+10 pacific/honolulu pacific/johnston pacific/tahiti us/hawaii
        -600 - 1992 pacific/rarotonga
        -600 a 2007 america/adak america/atka us/aleutian
        -570 - 1990 pacific/marquesas
        -540 - 1990 etc/gmt+9 pacific/gambier
        -540 a 2007 america/anchorage america/juneau america/nome america/sitka america/yakutat us/alaska
        -540 a 2020 america/metlakatla
        -480 - 1990 etc/gmt+8
        -480 - 1999 pacific/pitcairn
        -480 a 2007 america/los_angeles america/vancouver canada/pacific us/pacific
        -480 a 2010 america/ensenada america/santa_isabel america/tijuana mexico/bajanorte
        -420 - 1990 america/creston america/dawson_creek america/phoenix etc/gmt+7 us/arizona
        -420 - 1999 america/hermosillo
        -420 - 2016 america/fort_nelson
        -420 - 2021 america/dawson america/whitehorse canada/yukon
        -420 - 2023 america/mazatlan mexico/bajasur
        -420 a 2007 america/boise america/cambridge_bay america/denver america/edmonton america/inuvik \
        america/shiprock america/yellowknife canada/mountain us/mountain
        -420 a 2023 america/ciudad_juarez
        -360 - 1990 america/belize america/el_salvador america/regina america/swift_current canada/saskatchewan \
        etc/gmt+6
        -360 - 1993 america/costa_rica
        -360 - 1994 pacific/galapagos
        -360 - 2007 america/guatemala america/managua america/tegucigalpa
        -360 - 2023 america/bahia_banderas america/chihuahua america/merida america/mexico_city america/monterrey \
        mexico/general
        -360 a 2007 america/chicago america/indiana/knox america/indiana/tell_city america/knox_in \
        america/menominee america/north_dakota/center america/north_dakota/new_salem america/rainy_river \
        america/rankin_inlet america/winnipeg canada/central us/central us/indiana-starke
        -360 a 2008 america/resolute
        -360 a 2010 america/matamoros
        -360 a 2011 america/north_dakota/beulah
        -360 a 2023 america/ojinaga
        -360 l 2023 chile/easterisland pacific/easter
        -300 - 1990 america/atikokan america/cayman america/coral_harbour america/jamaica america/panama etc/gmt+5
        -300 - 1994 america/bogota america/guayaquil
        -300 - 1995 america/lima
        -300 - 2014 america/eirunepe america/porto_acre america/rio_branco brazil/acre
        -300 - 2016 america/cancun
        -300 a 2007 america/detroit america/fort_wayne america/indiana/indianapolis america/indiana/marengo \
        america/indiana/vevay america/indianapolis america/iqaluit america/kentucky/louisville \
        america/kentucky/monticello america/louisville america/montreal america/nassau america/new_york \
        america/nipigon america/pangnirtung america/thunder_bay america/toronto canada/eastern us/east-indiana \
        us/eastern us/michigan
        -300 a 2008 america/indiana/petersburg america/indiana/vincennes america/indiana/winamac
        -300 a 2017 america/port-au-prince
        -300 a 2019 america/grand_turk
        -300 n 2013 america/havana
        -240 - 1990 america/anguilla america/antigua america/aruba america/barbados america/blanc-sablon \
        america/curacao america/dominica america/grenada america/guadeloupe america/kralendijk america/la_paz \
        america/lower_princes america/marigot america/martinique america/montserrat america/port_of_spain \
        america/porto_velho america/puerto_rico america/st_barthelemy america/st_kitts america/st_lucia \
        america/st_thomas america/st_vincent america/tortola america/virgin etc/gmt+4
        -240 - 1993 america/guyana
        -240 - 1995 america/manaus brazil/west
        -240 - 2001 america/boa_vista america/santo_domingo
        -240 - 2017 america/caracas
        -240 - 2020 america/campo_grande america/cuiaba
        -240 a 2007 america/glace_bay america/goose_bay america/halifax america/moncton america/thule \
        atlantic/bermuda canada/atlantic
        -240 h 2023 america/santiago chile/continental
        -210 a 2007 america/st_johns canada/newfoundland
        -180 - 1990 america/belem america/cayenne america/paramaribo antarctica/rothera etc/gmt+3
        -180 - 2003 america/fortaleza america/maceio america/recife
        -180 - 2009 america/argentina/catamarca america/argentina/comodrivadavia america/argentina/jujuy \
        america/argentina/la_rioja america/argentina/mendoza america/argentina/rio_gallegos \
        america/argentina/salta america/argentina/san_juan america/argentina/ushuaia america/catamarca \
        america/jujuy america/mendoza america/santarem
        -180 - 2010 america/argentina/buenos_aires america/argentina/cordoba america/argentina/san_luis \
        america/argentina/tucuman america/buenos_aires america/cordoba america/rosario
        -180 - 2011 atlantic/stanley
        -180 - 2013 america/bahia
        -180 - 2014 america/araguaina
        -180 - 2016 america/montevideo
        -180 - 2017 america/punta_arenas antarctica/palmer
        -180 - 2020 america/sao_paulo brazil/east
        -180 - 2025 america/asuncion america/coyhaique
        -180 a 2007 america/miquelon
        -120 - 1990 atlantic/south_georgia etc/gmt+2
        -120 - 2003 america/noronha brazil/denoronha
        -120 f 2024 america/godthab america/nuuk
        -120 f 2025 america/scoresbysund
        -60 - 1990 atlantic/cape_verde etc/gmt+1
        -60 q 1996 atlantic/azores
        0 - 1990 africa/abidjan africa/accra africa/bamako africa/banjul africa/bissau africa/conakry africa/dakar \
        africa/freetown africa/lome africa/monrovia africa/nouakchott africa/ouagadougou africa/timbuktu \
        atlantic/reykjavik atlantic/st_helena etc/gmt etc/gmt+0 etc/gmt-0 etc/gmt0 etc/greenwich etc/uct etc/utc \
        etc/universal etc/zulu
        0 - 1996 america/danmarkshavn
        0 - 2019 africa/sao_tome
        0 e 1996 atlantic/canary atlantic/faeroe atlantic/faroe atlantic/madeira europe/belfast europe/guernsey \
        europe/isle_of_man europe/jersey europe/london
        0 e 1997 europe/lisbon
        0 o 2005 antarctica/troll
        60 - 1990 africa/algiers africa/bangui africa/brazzaville africa/douala africa/kinshasa africa/lagos \
        africa/libreville africa/luanda africa/malabo africa/ndjamena africa/niamey africa/porto-novo etc/gmt-1
        60 - 2009 africa/tunis
        60 b 1996 africa/ceuta arctic/longyearbyen atlantic/jan_mayen europe/amsterdam europe/andorra \
        europe/belgrade europe/berlin europe/bratislava europe/brussels europe/budapest europe/busingen \
        europe/copenhagen europe/gibraltar europe/ljubljana europe/luxembourg europe/madrid europe/malta \
        europe/monaco europe/oslo europe/paris europe/podgorica europe/prague europe/rome europe/san_marino \
        europe/sarajevo europe/skopje europe/stockholm europe/tirane europe/vaduz europe/vatican europe/vienna \
        europe/warsaw europe/zagreb europe/zurich
        60 r 1996 europe/dublin
        120 - 1990 africa/blantyre africa/bujumbura africa/gaborone africa/harare africa/johannesburg \
        africa/kigali africa/lubumbashi africa/lusaka africa/maputo africa/maseru africa/mbabane etc/gmt-2
        120 - 2014 africa/tripoli
        120 - 2015 europe/kaliningrad
        120 - 2018 africa/khartoum africa/windhoek
        120 - 2022 africa/juba
        120 b 1996 europe/chisinau europe/tiraspol
        120 d 1996 europe/athens europe/bucharest europe/helsinki europe/kiev europe/kyiv europe/mariehamn \
        europe/sofia europe/uzhgorod europe/zaporozhye
        120 d 1998 asia/nicosia europe/nicosia
        120 d 2001 europe/riga
        120 d 2002 europe/tallinn
        120 d 2003 europe/vilnius
        120 d 2018 asia/famagusta
        120 i 2026 asia/gaza asia/hebron
        120 j 2013 asia/jerusalem asia/tel_aviv
        120 m 2023 africa/cairo
        120 p 1999 asia/beirut
        180 - 1990 africa/addis_ababa africa/asmara africa/asmera africa/dar_es_salaam africa/djibouti \
        africa/kampala africa/mogadishu africa/nairobi antarctica/syowa asia/aden asia/bahrain asia/kuwait \
        asia/qatar asia/riyadh etc/gmt-3 indian/antananarivo indian/comoro indian/mayotte
        180 - 2008 asia/baghdad
        180 - 2012 europe/minsk
        180 - 2015 europe/kirov europe/moscow europe/simferopol
        180 - 2017 asia/istanbul europe/istanbul
        180 - 2021 europe/volgograd
        180 - 2023 asia/amman asia/damascus
        210 - 2023 asia/tehran
        240 - 1990 asia/dubai asia/muscat etc/gmt-4 indian/mahe indian/reunion
        240 - 2006 asia/tbilisi
        240 - 2010 indian/mauritius
        240 - 2012 asia/yerevan europe/samara
        240 - 2016 asia/baku
        240 - 2017 europe/astrakhan europe/saratov europe/ulyanovsk
        270 - 1990 asia/kabul
        300 - 1990 etc/gmt-5 indian/kerguelen indian/maldives
        300 - 1992 asia/dushanbe asia/samarkand asia/tashkent
        300 - 1993 asia/ashgabat asia/ashkhabad
        300 - 2005 asia/aqtau asia/aqtobe asia/atyrau asia/oral
        300 - 2010 antarctica/mawson asia/karachi
        300 - 2015 asia/yekaterinburg
        300 - 2019 asia/qyzylorda
        300 - 2024 antarctica/vostok
        300 - 2025 asia/almaty asia/qostanay
        330 - 1990 asia/calcutta asia/kolkata
        330 - 2007 asia/colombo
        345 - 1990 asia/kathmandu asia/katmandu
        360 - 1990 asia/kashgar asia/thimbu asia/thimphu asia/urumqi etc/gmt-6
        360 - 1996 indian/chagos
        360 - 2006 asia/bishkek
        360 - 2010 asia/dacca asia/dhaka
        360 - 2015 asia/omsk
        390 - 1990 asia/rangoon asia/yangon indian/cocos
        420 - 1990 asia/bangkok asia/ho_chi_minh asia/jakarta asia/phnom_penh asia/pontianak asia/saigon \
        asia/vientiane etc/gmt-7 indian/christmas
        420 - 2012 asia/novokuznetsk
        420 - 2013 antarctica/davis
        420 - 2015 asia/krasnoyarsk
        420 - 2017 asia/barnaul asia/hovd asia/novosibirsk asia/tomsk
        480 - 1990 asia/brunei asia/hong_kong asia/kuala_lumpur asia/kuching asia/macao asia/macau asia/makassar \
        asia/singapore asia/taipei asia/ujung_pandang etc/gmt-8
        480 - 1991 asia/manila
        480 - 1992 asia/chongqing asia/chungking asia/harbin asia/shanghai
        480 - 2010 australia/perth australia/west
        480 - 2015 asia/irkutsk
        480 - 2017 asia/choibalsan asia/ulaanbaatar asia/ulan_bator
        480 - 2024 antarctica/casey
        525 - 2010 australia/eucla
        540 - 1990 asia/jayapura asia/seoul asia/tokyo etc/gmt-9 pacific/palau
        540 - 2001 asia/dili
        540 - 2015 asia/khandyga asia/yakutsk
        540 - 2017 asia/chita
        540 - 2019 asia/pyongyang
        570 - 1990 australia/darwin australia/north
        570 c 2008 australia/adelaide australia/broken_hill australia/south australia/yancowinna
        600 - 1990 antarctica/dumontdurville etc/gmt-10 pacific/chuuk pacific/guam pacific/port_moresby \
        pacific/saipan pacific/truk pacific/yap
        600 - 1993 australia/brisbane australia/queensland
        600 - 1995 australia/lindeman
        600 - 2015 asia/ust-nera asia/vladivostok
        600 c 2008 australia/act australia/canberra australia/currie australia/hobart australia/melbourne \
        australia/nsw australia/sydney australia/tasmania australia/victoria
        600 c 2011 antarctica/macquarie
        630 k 2008 australia/lhi australia/lord_howe
        660 - 1990 etc/gmt-11 pacific/guadalcanal pacific/pohnpei pacific/ponape
        660 - 1994 pacific/efate
        660 - 1998 pacific/noumea
        660 - 1999 pacific/kosrae
        660 - 2015 asia/srednekolymsk pacific/bougainville
        660 - 2017 asia/magadan asia/sakhalin
        660 c 2020 pacific/norfolk
        720 - 1990 etc/gmt-12 pacific/funafuti pacific/majuro pacific/nauru pacific/tarawa pacific/wake \
        pacific/wallis
        720 - 1994 pacific/kwajalein
        720 - 2012 asia/anadyr asia/kamchatka
        720 - 2022 pacific/fiji
        720 g 2008 antarctica/mcmurdo antarctica/south_pole pacific/auckland
        765 s 2008 pacific/chatham
        780 - 1990 etc/gmt-13
        780 - 1995 pacific/enderbury pacific/kanton
        780 - 2012 pacific/fakaofo
        780 - 2018 pacific/tongatapu
        780 - 2022 pacific/apia
        840 - 1990 etc/gmt-14
        840 - 1995 pacific/kiritimati
        """
}
