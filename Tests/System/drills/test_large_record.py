"""A large record: no command, start or housekeeping takes more memory than a fixed bound, however much there is.

FEEDWATCH_LARGE=1 makes it 300,000 stories and 1,000,000 deltas, and watches the service until it has looked at its topics'
coverage, eleven minutes after the start.
"""

import json
import os
import subprocess
import sys
import time
import unittest
from pathlib import Path

from newsroom import Newsroom, rss, story
from service import PROGRAM, Drill, within

IS_FULL = bool(os.environ.get("FEEDWATCH_LARGE"))
MIB = 1 << 20
BOUND = 150 * MIB


class LargeRecordDrills(Drill):
    STORIES = 60

    def setUp(self):
        super().setUp()
        self.room = Newsroom()
        self.addCleanup(self.room.close)
        topic = {"match": "report", "alert": {"on": ["firstStory", "followUp", "corroborated", "revised"]}}
        self.configure([self.room.url("/feed")], topics=json.dumps({
            "trial": topic, "second": topic, "third": topic,
            "asked": {"question": "Does it stay open?", "match": "report", "alert": {"on": ["answerShifted"]},
                      "answers": {"open": {"says": "It stays open", "match": "stays NEAR/3 open"}}}}))

    def stories(self, count):
        found = []
        for number in range(count):
            key, title, text = story(number)
            if number % 5 == 0:
                text += f" The ferry number {number} stays open, the mayor of ward {number} said."
            found.insert(0, (key, title, text))
        return rss(found, self.room.url("/page/"))

    def peak(self, *arguments, code=0):
        """The most memory that a command takes, in bytes, and how long it runs."""
        begun = time.monotonic()
        with open(self.folder / "said", "wb") as said:
            process = subprocess.Popen([PROGRAM, *arguments, "--config", self.config], stdout=said, stderr=said)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != code:
            # Only where it is needed: what this process holds counts as its child's until the child is another program.
            self.fail((arguments, process.returncode, (self.folder / "said").read_bytes()[-400:]))
        return usage.ru_maxrss * 1024, time.monotonic() - begun

    def high_water(self):
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))

    def test_memory_of_every_command(self):
        self.room.put("/feed", self.stories(1))
        self.ask("poll")
        self.room.put("/feed", self.stories(self.STORIES))
        self.ask("poll")
        # In a process of its own: what it takes would count as the next one's.
        multiplier = [sys.executable, Path(__file__).with_name("large_record.py"), self.folder / "feedwatch.db"]
        said = subprocess.run([*multiplier, "5000" if IS_FULL else "30"], check=True, capture_output=True, text=True).stdout
        counts = json.loads(said)
        print(f"\n    {said.strip()}")
        last = counts["story"]
        commands = [
            ("alerts",), ("alerts", "--json"), ("alerts", "--topic", "second"), ("question", "asked"),
            ("question", "asked", "--json"), ("story", str(last)), ("story", "2", "--json"), ("search", "report"),
            ("search", "nowhere"), ("feeds",), ("status",), ("topic", "test", "trial"),
            ("topic", "explain", "trial", "--story", str(last)), ("silence", "list"), ("db", "check"),
            ("db", "backup", str(self.folder / "copy.db")), ("poll",), ("db", "compact"),
        ]
        over = []
        for command in commands:
            # The service is not running; `status` says so by its exit code.
            peak, seconds = self.peak(*command, code=3 if command == ("status",) else 0)
            name = " ".join(command).replace(str(self.folder), "")
            print(f"    {peak / MIB:7.1f} MiB {seconds:6.1f} s  {name}")
            if peak > BOUND:
                over.append((name, peak // MIB))
        self.start()
        time.sleep(660 if IS_FULL else 10)
        peak = self.high_water()
        print(f"    {peak / MIB:7.1f} MiB           run")
        if peak > BOUND:
            over.append(("run", peak // MIB))
        self.room.put("/feed", self.stories(self.STORIES + 1))
        within(120, lambda: any(alert.get("url", "").endswith(f"story-{self.STORIES}") for alert in self.logged()),
               "an alert of a new story")
        self.assertEqual(self.stop(), 0)
        self.assertEqual(over, [])


if __name__ == "__main__":
    unittest.main()
