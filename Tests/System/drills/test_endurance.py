"""What a service lives through for months, in short: kills, reloads, large bodies, hours of polls.

Each is short here and long by a variable: FEEDWATCH_KILLS=300, FEEDWATCH_SOAK=7200 (seconds), FEEDWATCH_HOSTS=64. A run that
draws lots prints its seed; FEEDWATCH_SEED repeats it.
"""

import json
import os
import random
import signal
import time
import unittest

from newsroom import Newsroom, rss, story
from service import Drill, within

MIB = 1 << 20


def count(name, usual):
    return int(os.environ.get(f"FEEDWATCH_{name}", usual))


class EnduranceDrills(Drill):
    def setUp(self):
        super().setUp()
        self.room = Newsroom()
        self.addCleanup(self.room.close)
        seed = count("SEED", random.randrange(1 << 32))
        print(f"\n    seed {seed}")
        self.lots = random.Random(seed)
        self.published = 0

    def feeds(self, number):
        return [self.room.url(f"/feed{feed}") for feed in range(number)]

    def publish(self, feeds, more):
        """Some more stories, each in one feed, the last 40 of each; their pages too."""
        for _ in range(more):
            self.room.put(f"/page/story-{self.published}", page(self.published), "text/html")
            self.published += 1
        for feed in range(feeds):
            numbers = [number for number in range(self.published) if number % feeds == feed]
            self.room.put(f"/feed{feed}", rss([story(number) for number in reversed(numbers[-40:])], self.room.url("/page/")))

    def watch(self, feeds, topics=("trial",), follow=True):
        self.configure(
            self.feeds(feeds), alerts=f', group-wait: 0s, group-interval: 0s, sinks: {{ desk: {{ webhook: "{self.room.url("/hook")}" }} }}',
            topics=json.dumps({
                topic: {"match": "report", "follow": follow, "alert": {"on": ["firstStory", "followUp", "corroborated"],
                                                                     "to": ["desk"]}} for topic in topics}))

    def expect_every_story_once(self, first):
        """Each story from then on is told in the log exactly once a topic, and to the webhook at least once."""
        def complete():
            told = self.urls_logged()
            return all(f"story-{number}" in told for number in range(first, self.published))
        within(120, complete, "an alert of every story")
        told = [alert["url"].rsplit("/", 1)[-1] for alert in self.logged() if alert.get("url") and alert["topic"] == "trial"
                and alert["kind"] in ("firstStory", "followUp", "corroborated")]
        self.assertEqual(sorted(set(told)), sorted(told), "nothing is told twice")
        def posted():
            urls = {alert.get("url", "").rsplit("/", 1)[-1] for alert in self.room.told}
            return all(f"story-{number}" in urls for number in range(first, self.published))
        within(180, posted, "the webhook's alert of every story")
        self.expect_sound()

    def test_kills(self):
        """Killed again and again while polls, pages, reloads and a webhook that fails go on: nothing is lost or told twice."""
        self.publish(4, 12)
        self.watch(4)
        self.start()
        within(60, lambda: self.logged(), "a baseline")
        first = self.published
        for _ in range(count("KILLS", 5)):
            self.publish(4, self.lots.randrange(1, 4))
            self.room.refuse = (lambda post: 503) if self.lots.random() < 0.5 else (lambda post: None)
            if self.lots.random() < 0.3:
                self.watch(4, ("trial", "second") if self.lots.random() < 0.5 else ("trial",))
                self.process.send_signal(signal.SIGHUP)
            time.sleep(self.lots.uniform(0.05, 2))
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.output.close()
            self.start()
        self.room.refuse = lambda post: None
        self.expect_every_story_once(first)

    def test_reload_storm(self):
        """Feeds and topics come and go with every reload, as fast as they can be asked for, while stories come in."""
        self.publish(4, 12)
        self.watch(4)
        self.start()
        within(60, lambda: self.logged(), "a baseline")
        first = self.published
        for _ in range(count("RELOADS", 25)):
            self.publish(4, 1)
            self.watch(4, ("trial", *self.lots.sample(["second", "third", "fourth"], self.lots.randrange(3))),
                       follow=self.lots.random() < 0.5)
            self.process.send_signal(signal.SIGHUP)
            time.sleep(self.lots.uniform(0, 0.4))
        self.watch(4)
        self.process.send_signal(signal.SIGHUP)
        self.assertTrue(self.alive())
        self.expect_every_story_once(first)

    def test_large_bodies_at_once(self):
        """Many hosts send as much as they may at the same moment: all are read, one after the other, in bounded memory."""
        # On every address of the loopback network, each of which is a host of its own.
        self.room = Newsroom(address="0.0.0.0")
        self.addCleanup(self.room.close)
        hosts, size = count("HOSTS", 12), 15 * MIB - 4096 if "FEEDWATCH_HOSTS" in os.environ else 6 * MIB
        paths = [f"/feed{number}" for number in range(hosts)]
        # A page's worth of text over and over, in a body that is no comment: it is read like any other.
        filler = "<p>" + "The harbour was closed for the day and nobody would say why. " * 16 + "</p>"
        for number, path in enumerate(paths):
            key, title, text = story(number)
            text += filler * ((size - 4096) // len(filler.replace("<", "&lt;").replace(">", "&gt;")))
            self.room.put(path, rss([(key, title, text)], self.room.url("/page/")))
        self.configure([f"http://127.0.0.{number + 1}:{self.room.port}{path}" for number, path in enumerate(paths)],
                       poll=", concurrency: 64")
        self.config.write_text(self.config.read_text().replace("timeout: 2s", "timeout: 60s"))
        self.start()
        within(60, lambda: (self.folder / "feedwatch.db").exists() and "feeds," in self.ask("status", code=None), "a record")
        within(600, lambda: json.loads(self.ask("status", "--json", code=None))["stories"] == hosts, "every feed's story")
        with open(f"/proc/{self.process.pid}/status") as status:
            peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) / 1024
        print(f"    {hosts} bodies of {size / MIB:.1f} MiB: {peak:.0f} MiB at most")
        self.assertEqual(json.loads(self.ask("status", "--json", code=None))["failing"], 0)
        self.assertLessEqual(peak, 256)
        self.expect_sound()

    def test_soak(self):
        """Polls at every second, with pages that are followed: what it holds in memory does not grow."""
        seconds, feeds = count("SOAK", 20), 50 if "FEEDWATCH_SOAK" in os.environ else 8
        self.publish(feeds, feeds * 4)
        self.watch(feeds)
        self.start()
        within(60, lambda: self.logged(), "a baseline")
        samples, end = [], time.monotonic() + seconds
        while time.monotonic() < end:
            self.publish(feeds, 1)
            time.sleep(1)
            with open(f"/proc/{self.process.pid}/status") as status:
                resident = next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
            samples.append((time.monotonic(), resident / 1024))
        self.assertTrue(self.alive())
        settled = [sample for sample in samples if sample[0] > end - seconds + 600]
        if len(settled) > 300:
            slope = 3600 * gradient(settled)
            print(f"    {slope:.2f} MiB an hour over {settled[-1][0] - settled[0][0]:.0f} s; {settled[-1][1]:.1f} MiB at the end")
            self.assertLess(slope, 2)
        self.assertEqual(self.stop(), 0)
        self.ask("db", "check")


def page(number):
    _, title, text = story(number)
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1><p>{text}</p></article></body></html>".encode()


def gradient(samples):
    """Of the line nearest to all samples (least squares)."""
    times, values = zip(*samples)
    middle, mean = sum(times) / len(times), sum(values) / len(values)
    return sum((t - middle) * (v - mean) for t, v in samples) / sum((t - middle) ** 2 for t in times)


if __name__ == "__main__":
    unittest.main()
