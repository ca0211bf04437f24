"""The disk full, read-only, gone; the database held by somebody else: it says so, loses nothing, and goes on by itself."""

import os
import shutil
import sqlite3
import subprocess
import unittest

from newsroom import Newsroom
from service import Drill, Mounted, within


class DiskDrills(Drill):
    def setUp(self):
        super().setUp()
        self.room = Newsroom()
        self.addCleanup(self.room.close)
        self.room.publish("/feed", range(3))

    def begin(self, store="feedwatch.db", log=None):
        self.configure([self.room.url("/feed")], extra=f"store: {store}")
        if log:
            self.config.write_text(self.config.read_text().replace("log/alerts.jsonl", log))
        self.start()
        within(30, lambda: self.logged(), "a baseline")

    def test_full_disk_under_the_record(self):
        disk = Mounted(self, "disk", 6)
        self.begin(store=disk.path / "feedwatch.db")
        disk.fill()
        self.room.publish("/feed", range(400))
        within(30, lambda: self.said("the database's disk is full"), "a word on the full disk")
        self.assertTrue(self.alive())
        self.assertIn("takes no writes", within(150, lambda: self.ask_if_stuck(), "a word in the status"))
        disk.clear()
        self.expect_logged(399, 90)
        within(30, lambda: len(self.logged()) == 398, "every story")
        self.expect_sound()

    def ask_if_stuck(self):
        text = self.ask("status")
        return text if "takes no writes" in text else None

    def test_full_disk_under_the_log(self):
        disk = Mounted(self, "log", 1)
        self.begin()
        disk.fill()
        self.room.publish("/feed", range(60))
        within(30, lambda: "No space left" in self.ask("status") or "ENOSPC" in self.ask("status"), "a word in the status")
        disk.clear()
        self.expect_logged(59, 90)
        within(30, lambda: len(self.logged()) == 58, "every story")
        self.expect_sound()

    def test_start_on_a_read_only_file_system(self):
        """It says why it cannot start, and with which exit code; started again when it can, it goes on where it was."""
        disk = Mounted(self, "disk", 16)
        self.begin(store=disk.path / "feedwatch.db")
        self.assertEqual(self.stop(), 0)
        subprocess.run(["mount", "-o", "remount,ro", disk.path], check=True)
        self.room.publish("/feed", range(4))
        self.start()
        self.assertEqual(self.process.wait(30), 69)
        self.assertTrue(self.said(f"{disk.path}/feedwatch.db"))
        # Reading goes on: alerts, status and search need no writable disk.
        self.assertIn("baseline", self.ask("alerts"))
        self.assertIn("not running", self.ask("status"))
        subprocess.run(["mount", "-o", "remount,rw", disk.path], check=True)
        self.start()
        self.expect_logged(3)
        self.expect_sound()

    def test_log_folder_gone(self):
        """Made anew; and where something else stands in its place, alerts wait until that is gone."""
        self.begin()
        shutil.rmtree(self.log.parent)
        self.room.publish("/feed", range(4))
        self.expect_logged(3)
        shutil.rmtree(self.log.parent)
        self.log.parent.write_text("in the way")
        self.room.publish("/feed", range(6))
        within(30, lambda: any(sink.get("last_error") for sink in self.status()["sinks"]), "a word in the status")
        self.log.parent.unlink()
        self.expect_logged(5, 60)
        self.assertEqual(self.stop(), 0)
        self.ask("db", "check")

    def test_database_locked_by_somebody_else(self):
        self.begin()
        other = sqlite3.connect(self.folder / "feedwatch.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        self.room.publish("/feed", range(5))
        within(30, lambda: self.said("locked by another program"), "a word on the lock")
        self.assertTrue(self.alive())
        self.ask("alerts")
        other.execute("ROLLBACK")
        other.close()
        self.expect_logged(4, 60)
        within(30, lambda: len(self.logged()) == 3, "every story")
        self.expect_sound()


if __name__ == "__main__":
    unittest.main()
