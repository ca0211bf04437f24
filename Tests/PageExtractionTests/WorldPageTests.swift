import PageExtraction
import Testing

/// Articles in scripts of two and three bytes a character, amid their own languages' furniture.
struct WorldPageTests {
    /// A page as newspapers build it: `menu` above, `label` between the paragraphs, `pointer` and `teasers` below.
    struct Sample: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let paragraphs: [String]
        let menu: [String]
        /// What stands over an advertisement.
        let label: String
        /// A link to another story, set as a paragraph.
        let pointer: String
        let teasers: [String]

        var html: String {
            func links(_ texts: [String]) -> String { texts.map { "<li><a href=/x>\($0)</a></li>" }.joined() }
            let middle = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "<p>\(label)</p>")
            return """
                <body><div><ul>\(links(menu))</ul></div>
                <div class=c>\(middle)<p><a href=/y>\(pointer)</a></p></div>
                <div><ul>\(links(teasers))</ul></div></body>
                """
        }
    }

    static let samples = [
        Sample(
            testDescription: "Japanese",
            paragraphs: [
                "港湾委員会は火曜日、三本の橋脚にひび割れが見つかったため、北岸壁を閉鎖することを決めた。",
                "修理は春まで続く見通しで、漁師たちは南の停泊地に移るよう求められている。",
            ],
            menu: ["ホーム", "国際", "経済"], label: "広告", pointer: "あわせて読みたい：岸壁の長い歴史",
            teasers: ["訪れるべき十の港", "天気予報"]),
        Sample(
            testDescription: "Chinese, of few characters",
            paragraphs: ["港务局周二决定关闭北码头，工程师在三个桥墩上发现了裂缝。", "维修预计持续到明年春天，渔民须迁往南港。"],
            menu: ["首页", "国际", "财经"], label: "广告", pointer: "延伸阅读：码头的历史", teasers: ["十大必看港口", "天气"]),
        Sample(
            testDescription: "Thai, whose words no space divides",
            paragraphs: [
                "คณะกรรมการท่าเรือลงมติเมื่อวันอังคารให้ปิดท่าเรือด้านเหนือ หลังจากวิศวกรพบรอยร้าวที่เสาสามต้น การซ่อมแซมจะใช้เวลาถึงฤดูใบไม้ผลิ",
                "ชาวประมงที่ใช้ท่าเรือทุกเช้าได้รับแจ้งให้ย้ายไปยังอ่าวด้านใต้ ซึ่งค่าจอดเรือแพงกว่าสองเท่า",
            ],
            menu: ["หน้าแรก", "ต่างประเทศ", "เศรษฐกิจ"], label: "โฆษณา", pointer: "อ่านเพิ่มเติม: ประวัติของท่าเรือ",
            teasers: ["สิบท่าเรือที่ควรไปชม", "พยากรณ์อากาศ"]),
        Sample(
            testDescription: "Arabic",
            paragraphs: [
                "صوّت مجلس الميناء يوم الثلاثاء على إغلاق الرصيف الشمالي، بعد أن وجد المهندسون شقوقا في ثلاث من دعائمه، وقال إن الإصلاح سيستمر حتى الربيع.",
                "وطُلب من الصيادين، ومنهم أقدم عائلات المدينة، الانتقال إلى الحوض الجنوبي، حيث تبلغ الرسوم ضعفين.",
            ],
            menu: ["الرئيسية", "العالم", "اقتصاد"], label: "إعلان", pointer: "اقرأ أيضا: تاريخ الرصيف الطويل",
            teasers: ["عشرة موانئ تستحق الزيارة", "الطقس"]),
        Sample(
            testDescription: "Hebrew",
            paragraphs: [
                "הנהלת הנמל הצביעה ביום שלישי בעד סגירת הרציף הצפוני, לאחר שמהנדסים מצאו סדקים בשלושה מעמודיו, ואמרה שהתיקון יימשך עד האביב.",
                "הדייגים, ובהם מן המשפחות הוותיקות בעיר, נדרשו לעבור למעגן הדרומי, שם המחיר כפול.",
            ],
            menu: ["ראשי", "עולם", "כלכלה"], label: "פרסומת", pointer: "קראו גם: תולדות הרציף",
            teasers: ["עשרה נמלים שכדאי לראות", "מזג האוויר"]),
        Sample(
            testDescription: "Russian",
            paragraphs: [
                "Портовый совет во вторник решил закрыть северный причал, после того как инженеры нашли трещины в трёх опорах, и сообщил, что ремонт продлится до весны.",
                "Рыбакам, среди которых старейшие семьи города, велели перейти в южную гавань, где стоянка вдвое дороже.",
            ],
            menu: ["Главная", "Мир", "Экономика"], label: "Реклама", pointer: "Читайте также: история причала",
            teasers: ["Десять портов, которые стоит увидеть", "Погода"]),
    ]

    @Test(arguments: samples)
    func keepsTheArticleAndNothingElse(_ sample: Sample) {
        #expect(Page.extract(sample.html).text == sample.paragraphs.joined(separator: "\n"))
    }
}
