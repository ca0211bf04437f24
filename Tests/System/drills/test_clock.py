"""The clock is set while the service runs: it says so, and alerts go on as if nothing had been."""

import pathlib
import shutil
import subprocess
import unittest

from newsroom import Newsroom
from service import Drill, within


class ClockDrills(Drill):
    def set_clock(self, text):
        # Replaced whole: the service reads it at any moment.
        (self.folder / "new").write_text(text)
        (self.folder / "new").rename(self.folder / "clock")

    def drill(self, offset, said):
        compiler = shutil.which("clang") or shutil.which("cc")
        if not compiler:
            self.skipTest("there is no C compiler here")
        source, library = pathlib.Path(__file__).with_name("wallclock.c"), self.folder / "wallclock.so"
        subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
        room = Newsroom()
        self.addCleanup(room.close)
        room.publish("/feed", range(3))
        self.configure(
            [room.url("/feed")], to="desk",
            alerts=f', group-wait: 1s, group-interval: 1s, sinks: {{ desk: {{ webhook: "{room.url("/hook")}" }} }}')
        self.set_clock("0")
        self.start(environment={"LD_PRELOAD": str(library), "WALLCLOCK": str(self.folder / "clock")})
        within(30, lambda: self.logged(), "a baseline")
        room.publish("/feed", range(4))
        within(30, lambda: any(alert.get("url", "").endswith("story-3") for alert in room.told), "an alert at the desk")
        self.set_clock(offset)
        within(60, lambda: self.said(said), "a word on the clock")
        for number in (5, 6):
            room.publish("/feed", range(number))
            self.expect_logged(number - 1, 60)
            within(
                60, lambda: any(alert.get("url", "").endswith(f"story-{number - 1}") for alert in room.told),
                "an alert at the desk")
        self.assertEqual(self.status()["failing"], 0)
        self.expect_sound()

    def test_back_an_hour(self):
        self.drill("-3600", "the clock was set; due times move along by=\"-3")

    def test_forward_a_day(self):
        self.drill("86400", "the clock was set; due times move along by=\"86")


if __name__ == "__main__":
    unittest.main()
