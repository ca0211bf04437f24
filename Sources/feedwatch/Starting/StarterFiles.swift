/// The files that `feedwatch init` writes: feeds and two questions that work as they are, with comments on what to change.
enum StarterFiles {
    /// By path below the folder, in the order of writing.
    static let all: [(path: String, text: String)] = [
        ("feedwatch.yaml", main), ("topics.d/ceasefire.yaml", ceasefire), ("topics.d/rates.yaml", rates),
    ]

    private static let main = """
        # feedwatch.yaml: which feeds are polled, and where alerts go.
        # After a change: `feedwatch check`. feedwatch.yaml(5) explains every key.

        feeds:
          # A URL alone is enough. With a name, alerts read better; topics can choose feeds by name or tag.
          - { url: "https://feeds.bbci.co.uk/news/world/rss.xml", name: BBC World, tags: [world] }
          - { url: "https://www.theguardian.com/world/rss", name: The Guardian, tags: [world] }
          - { url: "https://rss.nytimes.com/services/xml/rss/nyt/World.xml", name: New York Times, tags: [world] }
          - { url: "https://www.aljazeera.com/xml/rss/all.xml", name: Al Jazeera, tags: [world] }
          - { url: "https://rss.dw.com/rdf/rss-en-world", name: Deutsche Welle, tags: [world] }
          - { url: "https://www.france24.com/en/rss", name: France 24, tags: [world] }
          - { url: "https://feeds.bbci.co.uk/news/business/rss.xml", name: BBC Business, tags: [economy] }
          - { url: "https://www.theguardian.com/business/rss", name: The Guardian Business, tags: [economy] }
          - { url: "https://www.ecb.europa.eu/rss/press.html", name: European Central Bank, tags: [economy, official] }
          # - opml: subscriptions.opml           # what another feed reader exports

        # Words that several topics need. A topic's query names a set with an at sign: @russia.
        terms:
          russia: [russia*, putin, kremlin, moscow]
          ukraine: [ukrain*, kyiv, kiev, zelensk*]

        # One file a topic.
        topics: topics.d/*.yaml

        alerts:
          log: alerts.jsonl                      # every alert, one JSON object a line
          # sinks:
          #   desk: { webhook: "https://hooks.example.org/desk", file: desk-hook.secret }

        """

    private static let ceasefire = """
        # A question with answers. `feedwatch question ceasefire` shows where it stands.
        topic: ceasefire
        question: Do Russia and Ukraine agree on a ceasefire?

        # Which stories belong to it. AND, OR, NOT, "a phrase", prefix*, NEAR/3: see feedwatch-topic(5).
        match: '@ukraine AND @russia AND (ceasefire* OR "cease-fire" OR truce OR (peace NEAR/3 (deal OR plan OR talk*)))'

        # Look at the article pages too: most updates never reach the feed.
        follow: true

        # A sentence that fits an answer's query, and asserts it, counts for that answer.
        answers:
          agreed:
            says: A ceasefire is agreed
            match: 'SENTENCE((ceasefire OR "cease-fire" OR truce) NEAR/6 (agreed OR signed OR "takes effect" OR "in force"))'
          refused:
            says: One side refuses a ceasefire
            match: 'SENTENCE((ceasefire OR "cease-fire" OR truce) NEAR/8 (reject* OR refus* OR "ruled out" OR "rules out"))'

        # `feedwatch check` runs these, so that a later change of the query cannot break it unseen.
        tests:
          - { text: "Kyiv and Moscow agreed a ceasefire along the front.", expect: match, answers: [agreed] }
          - { text: "The Kremlin rejected a truce with Ukraine.", expect: match, answers: [refused] }
          - { text: "Kyiv marks its day of independence; Moscow is silent.", expect: none }

        """

    private static let rates = """
        # A second question, on the feeds that carry the tag `economy` only.
        topic: rates
        question: Does the European Central Bank cut its interest rates?
        match: '(ecb OR "european central bank") AND (rate* OR "monetary policy")'
        feeds: [economy]

        answers:
          cut: { says: The rates are cut, match: 'SENTENCE((cut* OR lower*) NEAR/5 rate*)' }
          hold: { says: The rates stay, match: 'SENTENCE((rate* NEAR/5 unchanged) OR ((hold* OR held OR keep* OR kept) NEAR/4 rate*))' }

        tests:
          - { text: "The European Central Bank cut its key rate by a quarter point.", expect: match, answers: [cut] }
          - { text: "The ECB left rates unchanged on Thursday.", expect: match, answers: [hold] }
          - { text: "The Bank of England cut its rate.", expect: none }

        """
}
