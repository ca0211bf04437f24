import PageExtraction

/// Pages in tests: prose long enough to be taken for an article, and the wrapping around it.
enum Page {
    static let first = """
        The harbour board voted on Tuesday to close the northern quay, after engineers found cracks in three of its piers, \
        and said that repairs would take until the spring.
        """
    static let second = """
        Fishermen who use the quay every morning, among them some of the town's oldest families, were told to move to the \
        southern basin, where berths cost twice as much.
        """
    static let third = """
        "Nobody asked us," said one of them, pointing at the empty moorings; the board answered that it had written to every \
        owner in June, and again in August.
        """

    static let more = [
        """
        The ferries that call at the quay twice a day will be sent to the cement works, where there is no shelter from the \
        rain, and a bus will take their passengers to the market.
        """,
        """
        Engineers had warned of the piers for the first time nine years ago, in a report of four hundred pages that was read \
        by few, and by none of those who decided.
        """,
        """
        A new quay would cost thirty million, the board reckons, which is more than the harbour earns in six years, so that \
        the region and the state would have to pay most of it.
        """,
    ]

    static let paragraphs = [first, second, third].map { "<p>\($0)</p>" }.joined(separator: "\n")
    static let text = [first, second, third].joined(separator: "\n")

    static func extract(_ html: String, url: String? = nil) -> ExtractedPage {
        PageExtractor.extract(Array(html.utf8), contentType: "text/html; charset=utf-8", url: url)
    }
}
