"""Few descriptors, names that do not resolve, no network at the start: it says so and goes on."""

import os
import resource
import shutil
import subprocess
import unittest

from newsroom import Newsroom
from service import PROGRAM, Drill, within


class DescriptorDrills(Drill):
    def begin(self, limit):
        self.room = Newsroom()
        self.addCleanup(self.room.close)
        for number in range(40):
            self.room.publish(f"/feed{number}", range(number * 10, number * 10 + 3))
        self.configure([self.room.url(f"/feed{number}") for number in range(40)], poll=", concurrency: 64")
        self.start(before=["prlimit", f"--nofile={limit}:{limit}"])

    def test_too_few_are_refused_with_a_word(self):
        for limit in (12, 24, 63):
            with self.subTest(limit=limit):
                self.begin(limit)
                self.assertEqual(self.process.wait(60), 69)
                self.assertTrue(self.said("raise the limit"))
                self.assertFalse((self.folder / "feedwatch.db").exists())

    def test_few_are_made_do_with(self):
        """Forty feeds at once on 64 descriptors: transfers wait for one another, and none counts as failed."""
        self.begin(64)
        within(90, lambda: len(self.logged()) == 1, "the baseline of all feeds")
        self.assertIn("from 40 of 40 feeds", self.logged()[0]["summary"])
        for number in range(40):
            self.room.publish(f"/feed{number}", range(number * 10, number * 10 + 4))
        within(60, lambda: sum(alert["kind"] != "baseline" for alert in self.logged()) >= 40, "an alert of each feed")
        self.assertEqual(self.status()["failing"], 0)
        self.assertFalse(self.said("out of file descriptors"))
        self.expect_sound()

    def test_a_soft_limit_is_raised(self):
        self.room = Newsroom()
        self.addCleanup(self.room.close)
        self.room.publish("/feed", range(3))
        self.configure([self.room.url("/feed")])
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        if hard < 1024:
            self.skipTest("the hard limit is low here")
        self.start(before=["prlimit", f"--nofile=32:{hard}"])
        within(60, lambda: self.logged(), "a baseline")
        self.expect_sound()


class NetworkDrills(Drill):
    def test_a_name_that_does_not_resolve(self):
        room = Newsroom()
        self.addCleanup(room.close)
        room.publish("/feed", range(3))
        # RFC 6761: .invalid never resolves.
        self.configure([room.url("/feed"), "http://feeds.invalid/rss"])
        self.start()
        within(60, lambda: "dnsFailure" in self.ask("feeds", code=None), "the failure's name")
        self.assertIn("feeds.invalid", self.ask("status"))
        room.publish("/feed", range(4))
        self.expect_logged(3)
        self.expect_sound()

    def test_no_network_at_the_start(self):
        """In a network of its own, whose loopback comes up later: nothing is lost, and nobody starts it again."""
        if os.geteuid() != 0 or subprocess.run(["unshare", "-n", "true"], capture_output=True).returncode != 0:
            self.skipTest("it needs root to make a network")
        if not shutil.which("ip"):
            self.skipTest("there is no ip here")
        self.configure(["http://127.0.0.1:8099/feed", "http://127.0.0.2:8099/feed"])
        self.start(before=["unshare", "-n"])
        within(60, lambda: "connectFailure" in self.ask("feeds", code=None), "the failure's name")
        self.assertEqual(self.status()["state"], "running")
        inside = ["nsenter", "-t", str(self.process.pid), "-n"]
        subprocess.run([*inside, "ip", "link", "set", "lo", "up"], check=True)
        folder = self.folder / "web"
        folder.mkdir()
        room = Newsroom()
        room.publish("/feed", range(3))
        (folder / "feed").write_bytes(room.shelf["/feed"][0])
        room.close()
        server = subprocess.Popen(
            [*inside, "python3", "-m", "http.server", "8099", "--bind", "0.0.0.0", "--directory", folder],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(server.wait)
        self.addCleanup(server.kill)
        within(120, lambda: any(alert["kind"] == "baseline" for alert in self.logged()), "a baseline")
        within(120, lambda: self.status()["failing"] == 0, "both feeds' recovery")
        self.expect_sound()


if __name__ == "__main__":
    unittest.main()
