"""Very much at once: one message a sink and topic, and every record in the log."""

import json
import re
import unittest

from newsroom import Newsroom
from service import Drill, within


class BurstDrills(Drill):
    def begin(self, feeds, wait):
        self.configure(
            feeds, alerts=f', group-wait: {wait}, group-interval: 1s, '
            f'sinks: {{ one: {{ webhook: "{self.room.url("/one")}" }}, two: {{ webhook: "{self.room.url("/two")}" }} }}',
            topics=json.dumps({
                name: {"match": "report", "alert": {"on": ["firstStory", "followUp", "corroborated"], "to": to}}
                for name, to in (("trial", ["one", "two"]), ("other", ["two"]))}))
        self.start()

    def test_four_hundred_stories_at_once(self):
        self.room = Newsroom()
        self.addCleanup(self.room.close)
        self.room.publish("/feed", range(1))
        self.begin([self.room.url("/feed")], "2s")
        within(60, lambda: len(self.room.posts) == 3, "the baselines")
        self.assertEqual(len(self.logged()), 2)
        del self.room.posts[:]
        # A longer document would be recorded in parts, and could be told in parts.
        self.room.publish("/feed", range(401))
        within(240, lambda: len(self.room.posts) >= 3, "a message a sink and topic")
        within(60, lambda: len(self.logged()) == 802, "every record in the log")
        told = sorted((post["body"]["sink"], post["body"]["topic"], len(post["body"]["alerts"])) for post in self.room.posts)
        self.assertEqual(told, [("one", "trial", 400), ("two", "other", 400), ("two", "trial", 400)])
        self.expect_sound()

    def test_a_first_start_with_a_thousand_feeds(self):
        """Each has a story that matches: a baseline a topic in the log, a message of it a sink and topic."""
        self.room = Newsroom()
        self.addCleanup(self.room.close)
        paths = [f"/feed{number}" for number in range(1000)]
        for number, path in enumerate(paths):
            self.room.publish(path, [number])
        self.begin([self.room.url(path) for path in paths], "25s")
        def stories(topic):
            told = [alert["summary"] for alert in self.logged() if alert["topic"] == topic]
            return sum(int(re.match(rf"{topic}: (\d+) stor", summary)[1]) for summary in told)
        within(240, lambda: stories("trial") == stories("other") == 1000, "every feed's story in the baselines")
        # One a topic; a machine so slow that feeds answer late has a few more.
        self.assertLessEqual(len(self.logged()), 12)
        within(90, lambda: len({(post["body"]["sink"], post["body"]["topic"]) for post in self.room.posts}) == 3,
               "a message a sink and topic")
        self.expect_sound()


if __name__ == "__main__":
    unittest.main()
