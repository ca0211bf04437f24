"""Care of the record: what is wrong with it is found, and a damaged one is set aside only when told."""

import socket
import sqlite3
import unittest

import older_schema
from newsroom import Newsroom, rss
from service import Drill, within


class CareDrills(Drill):
    def setUp(self):
        super().setUp()
        self.room = Newsroom()
        self.addCleanup(self.room.close)
        self.room.put("/feed", rss([("first", "Rain", "It rains.")], self.room.url("/")))
        self.configure([self.room.url("/feed")], to="desk", topics="""
  trial:
    question: Will it close?
    match: report
    answers: { open: { says: "It stays open", match: "stays NEAR/3 open" } }
    alert: { on: [firstStory, followUp, corroborated, answerReported], to: [desk] }""",
            alerts=f', group-wait: 0s, sinks: {{ desk: {{ webhook: "{self.room.url("/hook")}" }} }}')
        self.ask("poll")
        self.room.put("/feed", rss([
            ("second", "A report from the harbour", "The ferry stays open to all, the mayor said. It rained."),
            ("first", "Rain", "It rains.")], self.room.url("/")))
        self.ask("poll")
        self.database = self.folder / "feedwatch.db"

    def tampered(self, *statements):
        """What `db check` says once somebody has been at the record."""
        database = sqlite3.connect(self.database)
        for statement in statements:
            database.execute(statement)
        database.commit()
        database.close()
        return self.ask("db", "check", code=65)

    def test_a_sound_record(self):
        self.assertIn("sound", self.ask("db", "check"))
        self.assertIn("stays where it is", self.ask("db", "set-aside", code=65))
        self.assertTrue(self.database.exists())

    def test_an_answer_that_is_missing_from_the_ledger(self):
        self.assertIn("the answer open of story 2 is missing", self.tampered("DELETE FROM answer_row"))

    def test_an_answer_that_stands_on_nothing(self):
        self.assertIn("stands on a sentence that is gone", self.tampered(
            "UPDATE answer_row SET sentence = 'The bridge stays open, a clerk said.'"))

    def test_an_alert_that_is_on_its_way_to_nobody(self):
        self.assertIn("is not on its way to sink desk", self.tampered("DELETE FROM delivery"))

    def test_an_alert_that_says_what_its_delta_does_not(self):
        self.assertIn("another topic or time", self.tampered("UPDATE alert SET time = time + 1"))

    def test_an_older_database(self):
        """Copied, brought up to date, and systemd is told that this start takes longer."""
        older_schema.make_older(self.database)
        self.assertIn("older version", self.ask("alerts", code=69))
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
            systemd.bind(str(self.folder / "notify"))
            systemd.settimeout(30)
            self.start(environment={"NOTIFY_SOCKET": str(self.folder / "notify")})
            told = []
            while not told or "READY=1" not in told[-1]:
                told.append(systemd.recv(4096).decode())
        self.assertIn("EXTEND_TIMEOUT_USEC=3600000000", told[0])
        self.assertIn("STATUS=bringing the database up to date", told[0])
        self.assertTrue((self.folder / "feedwatch.db.before-v2").exists())
        self.assertIn("report from the harbour", self.ask("alerts"))
        self.expect_sound()

    def test_a_damaged_database(self):
        """The service stops and says what to do; only the operator's word moves the file away."""
        with open(self.database, "r+b") as file:
            file.seek(0)
            file.write(b"\xff" * 4096)
        for path in self.folder.glob("feedwatch.db-*"):
            path.unlink()
        self.start()
        self.assertEqual(self.process.wait(30), 69)
        self.assertTrue(self.said("damaged") and self.said("db set-aside"))
        self.assertTrue(self.database.exists())
        self.ask("db", "check", code=69)
        self.assertIn("moved to", self.ask("db", "set-aside"))
        self.assertFalse(self.database.exists())
        self.assertEqual(len(list(self.folder.glob("feedwatch.db.damaged-*"))), 1)
        self.start()
        within(30, lambda: "running" in self.ask("status", code=None), "a new start")
        self.assertIn("locked by another program", self.ask("db", "set-aside", code=69))
        self.assertEqual(self.stop(), 0)
        self.ask("db", "check")


if __name__ == "__main__":
    unittest.main()
