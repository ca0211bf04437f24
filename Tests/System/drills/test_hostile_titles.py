"""A title may be anything: it stays a title in every sink and in every view."""

import json
import re
import subprocess
import unicodedata
import unittest

from newsroom import Newsroom
from service import PROGRAM, Drill, within

HOSTILE = {
    "ansi": "\x1b[31mred\x1b[0m \x1b]0;title\x07bell \x9b2J \x1bPunterminated report",
    "lines": "one\r\nBcc: everybody@example.org\r\n\r\nbody\nfeedwatch: error: all is lost report",
    "bidi": "right\u202eleft\u2066isolate\u2069\u200f\u061c report",
    "nul": "nul\x00byte report",
    "shell": "$(touch /tmp/feedwatch-pwned) `id` ; | & > /tmp/x '\" report",
    "html": "<script>alert(1)</script> ]]> & <!-- <img src=x onerror=alert(1)> report",
    "separators": "a\u2028b\u2029c\u0085d report",
    "tags": "tags\U000e0041\U000e007f and \ufffe report",
    "marks": "e" + "\u0301" * 500 + " report",
    "long": "long report " * 90_000,
}
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


class HostileTitles(Drill):
    def expect_inert(self, where, text, longest=4000):
        for line in text.split("\n"):
            bad = [f"U+{ord(c):04X}" for c in line if unicodedata.category(c) in ("Cc", "Cs") or c in BIDI
                   or 0xE0000 <= ord(c) <= 0xE007F or ord(c) == 0xFFFE]
            self.assertEqual(bad, [], f"{where}: {line[:200]!r}")
            self.assertLessEqual(len(line), longest, f"{where}: a line of {len(line)}")
            # A line of its own making: nothing that a feed says begins one.
            self.assertFalse(line.startswith(("Bcc:", "feedwatch: error")), where)

    def test_every_sink_and_view(self):
        room = Newsroom()
        self.addCleanup(room.close)

        def publish(names, suffix=""):
            # JSON can say what XML cannot: NUL and escapes.
            items = [
                {"id": name, "url": room.url(f"/page/{name}"), "title": HOSTILE[name],
                 "content_text": f"Case {number} of {name} is about subject {number * 7919}. {HOSTILE[name][:2000]}." + suffix.format(number, number * 31),
                 "authors": [{"name": HOSTILE[name][:500]}], "tags": [HOSTILE[name][:100]]}
                for number, name in enumerate(names)]
            room.put("/feed", json.dumps({
                "version": "https://jsonfeed.org/version/1.1", "title": HOSTILE["ansi"], "items": items}).encode(),
                "application/feed+json")

        room.put("/feed", json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Local", "items": [
            {"id": "first", "url": room.url("/page/first"), "title": "Rain", "content_text": "It rains."}]}).encode(),
            "application/feed+json")
        (self.folder / "take").write_text('#!/bin/sh\nexec cat >> "$0.json"\n')
        (self.folder / "take").chmod(0o755)
        self.config = self.folder / "feedwatch.yaml"
        self.configure(
            [room.url("/feed")],
            topics="""
  trial:
    question: What of it?
    match: report
    follow: true
    answers: { yes: { says: "Yes", match: "report" } }
    alert: { on: [firstStory, followUp, corroborated, revised, answerReported], to: [desk, take, reader] }""",
            alerts=', group-wait: 1s, group-interval: 1s, sinks: { '
            f'desk: {{ webhook: "{room.url("/hook")}" }}, take: {{ command: [./take] }}, '
            'reader: { atom: reader }, screen: { console: true } }')
        self.start()
        within(30, lambda: " ok " in self.ask("feeds", code=None), "the first poll")
        publish(HOSTILE)
        found = lambda: {alert.get("url", "").rsplit("/", 1)[-1] for alert in self.logged()}
        within(180, lambda: set(HOSTILE) <= found(), "an alert of each")
        publish(HOSTILE, " Update {}: witness {} says " + HOSTILE["ansi"] + HOSTILE["bidi"] + " and so on.")
        within(180, lambda: sum(alert["kind"] == "revised" for alert in self.logged()) >= len(HOSTILE) - 1, "revisions")
        within(60, lambda: {alert.get("url", "").rsplit("/", 1)[-1] for alert in room.told} >= set(HOSTILE), "posts")
        atom = self.folder / "reader" / "trial.atom"
        within(60, lambda: atom.exists() and "page/long" in atom.read_text(), "the Atom feed")

        self.expect_inert("log", "\n".join(
            value for alert in self.logged() for value in self.strings(alert)), 20_100)
        self.expect_inert("log file", self.log.read_text(), 200_000)
        self.expect_inert("webhook", "\n".join(
            value for alert in room.told for value in self.strings(alert)), 20_100)
        self.expect_inert("command", (self.folder / "take.json").read_text(), 4_000_000)
        self.expect_inert("atom", atom.read_text(), 400_000)
        self.assertNotIn("<script", atom.read_text())
        self.expect_inert("journal and console", (self.folder / "output").read_text())
        stories = [str(alert["story"]) for alert in self.logged() if "story" in alert]
        views = [["alerts"], ["alerts", "-v"], ["status"], ["feeds"], ["feeds", "-v"], ["question", "trial"],
                 ["search", "report"], ["topic", "test", "trial"]]
        views += [["story", number] for number in sorted(set(stories))]
        views += [["topic", "explain", "trial", "--story", number] for number in sorted(set(stories))]
        for view in views:
            self.expect_inert(" ".join(view), self.ask(*view, code=None))
        for view in (["alerts", "--json"], ["status", "--json"], ["feeds", "--json"], ["question", "trial", "--json"]):
            text = self.ask(*view)
            self.expect_inert(" ".join(view), text, 4_000_000)
            for line in text.splitlines():
                json.loads(line)
        self.assertIn("(", self.ask("search", "report"))
        self.assertFalse(__import__("os").path.exists("/tmp/feedwatch-pwned"))
        self.expect_sound()

    def strings(self, value):
        if isinstance(value, str):
            yield from value.split("\n")
        elif isinstance(value, dict):
            for each in value.values():
                yield from self.strings(each)
        elif isinstance(value, list):
            for each in value:
                yield from self.strings(each)


if __name__ == "__main__":
    unittest.main()
