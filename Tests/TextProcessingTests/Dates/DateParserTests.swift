import NewsModel
import Testing
import TextProcessing

@Suite("Dates as feeds publish them")
struct DateParserTests {
    @Test(
        "reads the form",
        arguments: [
            ("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
            ("Thu, 01 Jan 04 19:48:21 GMT", "2004-01-01T19:48:21Z"),
            ("Thu,  5 Apr 2012 10:00:00 GMT", "2012-04-05T10:00:00Z"),
            ("Wed, 19 Aug 2009 18:28:00 Etc/GMT", "2009-08-19T18:28:00Z"),
            ("Wed, 19 Feb 2012 22:40:00 GMT-01:01", "2012-02-19T23:41:00Z"),
            ("Mon, 13 Feb, 2012 06:28:00 UTC", "2012-02-13T06:28:00Z"),
            ("Thu, 01 Jan 2004 00:00 GMT", "2004-01-01T00:00:00Z"), ("Thu, 01 Jan 2004", "2004-01-01T00:00:00Z"),
            ("Mon, 26 January 2004 16:31:00 ET", "2004-01-26T21:31:00Z"),
            ("Thu Aug 30 2012 17:26:16 +0200", "2012-08-30T15:26:16Z"),
            ("Thursday, 01-Jan-04 19:48:21 GMT", "2004-01-01T19:48:21Z"),
            ("Sun Jan  4 16:29:06 2004", "2004-01-04T16:29:06Z"),
            ("Sun Jul 15 01:16:00 +0000 2012", "2012-07-15T01:16:00Z"),
            ("Thu, 01 Jan 0100 00:00:01 +0100", "0099-12-31T23:00:01Z"),
            ("Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53Z"),
            ("Thu, 16th Dec 2010 5:26 p.m. EST", "2010-12-16T22:26:00Z"),
            ("Thu, 30 Apr 2015 08:57:00 MEST", "2015-04-30T06:57:00Z"),
            ("1 Jan 2004 12:00 AM UTC", "2004-01-01T00:00:00Z"),
            // Offset and name: the offset counts. Go's programs print dates so.
            ("Mon, 2 Jan 2006 15:04:05 -0700 MST", "2006-01-02T22:04:05Z"),
            ("2006-01-02 15:04:05.999 +0300 +03", "2006-01-02T12:04:05.999Z"),
            ("Thu, 01 Jan 2004 19:48:21 GMT -0500", "2004-01-02T00:48:21Z"),
            ("Fri, 02 Jan 2004 10:00:00 0000", "2004-01-02T10:00:00Z"),
            ("Thu, 01 Jan 2004 19:48:21 Eastern Standard Time", "2004-01-02T00:48:21Z"),
            ("Fri, 02 Jan\u{a0}2004 10:00:00\u{a0}GMT", "2004-01-02T10:00:00Z"),
            ("2004-01-02 10:00 PM", "2004-01-02T22:00:00Z"), ("2004/01/02 12:30 a.m.", "2004-01-02T00:30:00Z"),
            ("Thu Jan 1 19:48:21 EST 2004", "2004-01-02T00:48:21Z"),
        ])
    func rfc822(text: String, expected: String) { #expect(DateParser.parse(text)?.rfc3339 == expected) }

    @Test(
        "reads every length of ISO 8601",
        arguments: [
            ("2003", "2003-01-01T00:00:00Z"), ("2003-12", "2003-12-01T00:00:00Z"),
            ("2003-12-31", "2003-12-31T00:00:00Z"),
            ("20031231", "2003-12-31T00:00:00Z"), ("2003-335", "2003-12-01T00:00:00Z"),
            ("03335", "2003-12-01T00:00:00Z"),
            ("-0312", "2003-12-01T00:00:00Z"), ("031231", "2003-12-31T00:00:00Z"), ("03-12-31", "2003-12-31T00:00:00Z"),
            ("-03-12", "2003-12-01T00:00:00Z"), ("2003-12-31T10:14:55.1234Z", "2003-12-31T10:14:55.123Z"),
            ("2003-012-31T10:14:55+00:00", "2003-12-31T10:14:55Z"),
            ("2003-12-31T10:14:55-08:00", "2003-12-31T18:14:55Z"),
            ("2004-07-08 23:56:58 -00:20", "2004-07-09T00:16:58Z"), ("2004-07-08 23:56:58.0", "2004-07-08T23:56:58Z"),
            ("20040708T235658Z", "2004-07-08T23:56:58Z"), ("2004-02-28T18:14:55-08:00", "2004-02-29T02:14:55Z"),
            ("2004-01-01T24:00:00Z", "2004-01-02T00:00:00Z"), ("1136214245", "2006-01-02T15:04:05Z"),
            ("1136214245000", "2006-01-02T15:04:05Z"), ("2004-W53-6", "2005-01-01T00:00:00Z"),
            ("2003W527T10:14:55Z", "2003-12-28T10:14:55Z"), ("2009-W01-1", "2008-12-29T00:00:00Z"),
            ("2008-W01", "2007-12-31T00:00:00Z"),
        ])
    func iso8601(text: String, expected: String) { #expect(DateParser.parse(text)?.rfc3339 == expected) }

    @Test(
        "reads names in many languages",
        arguments: [
            ("14. März 2019 10:30", "2019-03-14T10:30:00Z"), ("14 août 2019 à 10:30", "2019-08-14T10:30:00Z"),
            ("mar, 12 abr 2005 10:00:00 +0200", "2005-04-12T08:00:00Z"),
            ("mercoledì 4 giugno 2014 09:00", "2014-06-04T09:00:00Z"),
            ("di, 3 mei 2011 12:00:00 CEST", "2011-05-03T10:00:00Z"), ("12 de outubro de 2017", "2017-10-12T00:00:00Z"),
            ("15 marraskuuta 2018", "2018-11-15T00:00:00Z"), ("2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z"),
            ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"),
            ("Пн, 14 мая 2018 10:00:00 +0300", "2018-05-14T07:00:00Z"),
            ("2004-05-25 오후 11:23:17", "2004-05-25T14:23:17Z"), ("2004년 05월 28일  01:31:15", "2004-05-27T16:31:15Z"),
            ("2019年5月14日 18:30", "2019-05-14T10:30:00Z"), ("2004年5月28日 午後3時05分", "2004-05-28T06:05:00Z"),
            ("2004年5月28日 下午3時05分", "2004-05-28T07:05:00Z"),
            ("星期五, 02 十二月 2004 10:00:00 +0800", "2004-12-02T02:00:00Z"),
            ("segunda-feira, 5 de janeiro de 2004", "2004-01-05T00:00:00Z"),
            ("сб 3 дек 2004 10:00 МСК", "2004-12-03T07:00:00Z"), ("za 05 mei 2004", "2004-05-05T00:00:00Z"),
            ("ke 7 heinäkuuta 2004", "2004-07-07T00:00:00Z"),
        ])
    func languages(text: String, expected: String) { #expect(DateParser.parse(text)?.rfc3339 == expected) }

    @Test(
        "reads the names of zones in the tz database, in winter and summer",
        arguments: [
            ("Tue, 14 May 2019 20:19:00 America/Los_Angeles", "2019-05-15T03:19:00Z"),
            ("Mon, 14 Jan 2019 20:19:00 America/Los_Angeles", "2019-01-15T04:19:00Z"),
            ("Fri, 14 Jun 2024 09:00:00 Europe/Berlin", "2024-06-14T07:00:00Z"),
            ("2024-12-14T09:00:00 Europe/Berlin", "2024-12-14T08:00:00Z"),
            ("2024-01-14 09:00 Australia/Sydney", "2024-01-13T22:00:00Z"),
            ("14 Jul 2024 09:00 Australia/Sydney", "2024-07-13T23:00:00Z"),
            ("Fri, 14 Jun 2024 09:00:00 Asia/Kolkata", "2024-06-14T03:30:00Z"),
            ("Fri, 14 Jun 2024 09:00:00 America/Argentina/Buenos_Aires", "2024-06-14T12:00:00Z"),
            ("Fri, 14 Jun 2024 09:00:00 America/Port-au-Prince", "2024-06-14T13:00:00Z"),
            ("Fri, 14 Jun 2024 09:00:00 US/Pacific", "2024-06-14T16:00:00Z"),
            ("Fri, 14 Jun 2024 09:00:00 Etc/GMT+5", "2024-06-14T14:00:00Z"),
            ("Sun, 31 Mar 2024 00:59:00 Europe/London", "2024-03-31T00:59:00Z"),
            ("Sun, 31 Mar 2024 02:00:00 Europe/London", "2024-03-31T01:00:00Z"),
            ("2019-05-14T20:19:00-07:00[America/Los_Angeles]", "2019-05-15T03:19:00Z"),
        ])
    func regions(text: String, expected: String) {
        let reading = DateParser.read(text.utf8.span)
        #expect(reading?.timestamp.rfc3339 == expected && reading?.zone == .known)
    }

    @Test(
        "a region whose clocks went otherwise in that year is a zone that nobody knows",
        arguments: ["1 Feb 2013 10:00 Europe/Moscow", "1 Feb 2020 10:00 Europe/Nowhere", "1 Jul 2005 10:00 US/Eastern"])
    func unknownRegions(text: String) { #expect(DateParser.read(text.utf8.span)?.zone == .unknown) }

    @Test(
        "takes the order of day and month that the weekday agrees with",
        arguments: [
            ("Sat, 11 04 2020 08:51:49 +0100", "2020-04-11T07:51:49Z"),
            ("Wed, 11 04 2020 08:51:49 +0100", "2020-11-04T07:51:49Z"),
            ("Samedi 11/04/2020 08:51", "2020-04-11T08:51:00Z"), ("Wed, 11/04/2020 08:51", "2020-11-04T08:51:00Z"),
            ("11/04/2020 08:51", "2020-11-04T08:51:00Z"), ("Fri, 11/04/2020", "2020-11-04T00:00:00Z"),
            ("14 05 2019", "2019-05-14T00:00:00Z"), ("05-14-2019", "2019-05-14T00:00:00Z"),
            ("Thu, 01 01 1970 00:00:00 +0000", "1970-01-01T00:00:00Z"),
            ("Mon, 05.08.2019 10:00", "2019-08-05T10:00:00Z"), ("Wed, 05.08.2019 10:00", "2019-05-08T10:00:00Z"),
        ])
    func dayAndMonth(text: String, expected: String) { #expect(DateParser.parse(text)?.rfc3339 == expected) }

    @Test("does not guess which is the day", arguments: ["11 04 2020", "Fri, 11 04 2020 10:00 GMT"])
    func noGuess(text: String) { #expect(DateParser.parse(text) == nil) }

    @Test(
        "reads a day with a zone, and a clock with full stops",
        arguments: [
            ("26 Sep 2022 GMT", "2022-09-26T00:00:00Z"), ("26 Sep 2022 EST", "2022-09-26T05:00:00Z"),
            ("2022-09-26 GMT", "2022-09-26T00:00:00Z"), ("Tue, 14 May 2019 20.19.00 +0200", "2019-05-14T18:19:00Z"),
            ("14.5.2019 klo 20.19", "2019-05-14T20:19:00Z"),
        ])
    func rareForms(text: String, expected: String) { #expect(DateParser.parse(text)?.rfc3339 == expected) }

    @Test(
        "an impossible or unreadable date is none",
        arguments: [
            "", "Sun, 16 Dec 2012 1:2:3:4 GMT", "Sun, 16 zzz 2012 11:47:32 GMT", "Sun, Dec x 2012 11:47:32 GMT",
            "Sun, 16 Dec zz 11:47:32 GMT", "Sun, 16 Dec 2012 11:47:32 +zz:00", "Sun, 99 Jun 2009 12:00:00 GMT",
            "9999-12-31T23:59:59-99:99", "2003-12-31T25:14:55Z", "2003-12-31T10:61:55Z", "2003-12-31T10:14:61Z",
            "013",
            "2013-01-27-01", "2013-01-28T11:30:00-06:00Textra", "2013-xx-27", "2013-01-28T09:xx:00Z", "31 Feb 2004",
            "2004-W54-1", "2005-W53-1", "10:00 01-02-2004", "yesterday",
        ])
    func impossible(text: String) { #expect(DateParser.parse(text) == nil) }

    @Test("a zone that nobody knows is flagged")
    func unknownZone() {
        #expect(DateParser.read("Mon, 2 Feb 2004 10:00:00 QQT".utf8.span)?.zone == .unknown)
        #expect(DateParser.read("Mon, 2 Feb 2004 10:00:00".utf8.span)?.zone == .absent)
        #expect(DateParser.read("Mon, 2 Feb 2004 10:00:00 MSK".utf8.span)?.zone == .known)
    }

    @Test("reads a date of mail as it reads the same with another space", arguments: 0..<400)
    func mailDates(number: Int) {
        // Exactly this form is read in a way of its own; a second space sends it the general way.
        func part(_ from: String...) -> String { from[number * 7919 % 9973 % from.count] }
        let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Juin"][
            number % 13]
        let weekday = part("Tue, ", "Sun, ", "", "Tues, ", "Tue ")
        let day = ["1", "01", "9", "28", "29", "30", "31", "32", "0", "00"][number / 13 % 10]
        let year = ["2019", "2024", "1970", "1969", "0099", "9999", "19"][number / 5 % 7]
        let clock = ["00:00:00", "23:59:59", "24:00:00", "18:31:60", "24:00:01", "18:60:00", "8:31:00"][number / 3 % 7]
        let zone = ["GMT", "UTC", "EST", "+0000", "-0000", "+0530", "-1200", "+1400", "+1260", "Z"][number % 10]
        let form = "\(weekday)\(day) \(month) \(year) \(clock)"
        #expect(
            DateParser.read("\(form) \(zone)".utf8.span) == DateParser.read("\(form)  \(zone)".utf8.span),
            "\(form) \(zone)")
    }

}
