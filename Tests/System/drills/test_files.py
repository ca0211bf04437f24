"""The files that it keeps: whose they are, by which names they go, how large they may grow."""

import os
import stat
import subprocess
import unittest

from newsroom import Newsroom
from service import PROGRAM, Drill, within


class FileDrills(Drill):
    def setUp(self):
        super().setUp()
        self.room = Newsroom()
        self.addCleanup(self.room.close)
        self.room.publish("/feed", range(3))

    def configured(self, store):
        self.configure([self.room.url("/feed")], extra=f"store: {store}")

    def works_through(self, link):
        """The service records through the link, and one that polls once does after it."""
        self.configured(link)
        self.ask("check")
        self.start()
        within(30, lambda: self.logged(), "a baseline")
        self.room.publish("/feed", range(4))
        self.expect_logged(3)
        self.assertFalse(self.said("could not be recorded"))
        self.expect_sound()
        self.room.publish("/feed", range(5))
        self.ask("poll")
        self.assertIn("story-4", self.urls_logged())

    def test_a_link_to_a_record(self):
        (self.folder / "real").mkdir()
        (self.folder / "real" / "record.db").touch()
        os.symlink("real/record.db", self.folder / "link.db")
        self.works_through("link.db")

    def test_a_link_to_a_record_that_is_not_there_yet(self):
        os.symlink("elsewhere/record.db", self.folder / "link.db")
        self.works_through("link.db")
        self.assertTrue((self.folder / "elsewhere" / "record.db").exists())

    def test_what_cannot_be_a_record_is_refused(self):
        os.symlink("round.db", self.folder / "back.db")
        os.symlink("back.db", self.folder / "round.db")
        self.configured("round.db")
        self.assertIn("leads round in a circle", self.ask("check", code=78))
        self.configured(".")
        self.assertIn("is a directory", self.ask("check", code=78))

    def test_one_service_a_file_whatever_its_name(self):
        self.configured("record.db")
        self.start()
        within(30, lambda: self.logged(), "a baseline")
        (self.folder / "names").mkdir()
        os.symlink("record.db", self.folder / "link.db")
        os.link(self.folder / "record.db", self.folder / "hard.db")
        os.symlink("..", self.folder / "names" / "up")
        text = self.config.read_text()
        for name in ("record.db", "link.db", "hard.db", "names/up/record.db", "./names/../record.db"):
            other = self.folder / "other.yaml"
            other.write_text(text.replace("store: record.db", f"store: {name}"))
            for command in ("run", "poll"):
                with self.subTest(name=name, command=command):
                    self.assertIn("another feedwatch is at work", self.ask(command, config=other, code=69))
        self.expect_sound()

    def test_modes_are_ours_whatever_the_shell(self):
        for umask, mode in ((0, 0o640), (0o027, 0o640), (0o077, 0o600)):
            with self.subTest(umask=oct(umask)):
                self.configure([self.room.url("/feed")], extra=f"store: {umask}.db")
                self.config.write_text(self.config.read_text().replace("log/alerts", f"log/{umask}"))
                self.start(before=["sh", "-c", f'umask {umask:o}; exec "$@"', "sh"])
                files = [f"{umask}.db", f"{umask}.db-wal", f"{umask}.db-shm", f"log/{umask}.jsonl"]
                within(30, lambda: all((self.folder / file).exists() for file in files), "the files")
                for file in files:
                    self.assertEqual(oct(stat.S_IMODE((self.folder / file).stat().st_mode)), oct(mode), file)
                self.assertEqual(self.stop(), 0)

    def test_a_file_that_may_not_grow_is_told_as_that(self):
        """It is no full disk: what was polled and not recorded is said, and the exit code says so too."""
        self.configured("record.db")
        self.room.publish("/feed", range(3))
        self.ask("poll")
        # Of every new story two rows at least, each with its text: more than may be written.
        self.room.publish("/feed", range(2000))
        limit = (self.folder / "record.db").stat().st_size + 100_000
        result = subprocess.run(
            ["prlimit", f"--fsize={limit}", PROGRAM, "poll", "--config", self.config], capture_output=True, text=True,
            timeout=120)
        said = result.stdout + result.stderr
        self.assertEqual(result.returncode, 74, said)
        self.assertIn("largest size that it may have", said)
        self.assertIn("ulimit -f", said)
        self.assertNotIn("disk is full", said)
        self.ask("poll")
        self.ask("db", "check")


if __name__ == "__main__":
    unittest.main()
