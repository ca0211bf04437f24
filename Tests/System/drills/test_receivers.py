"""Real receivers: an SMTP server, an HTTP receiver, logrotate, Prometheus' promtool, a feed reader."""

import email.policy
import hashlib
import hmac
import json
import shutil
import socket
import subprocess
import unittest
import urllib.error
import urllib.request

from newsroom import Newsroom
from service import PROGRAM, Drill, within

try:
    from aiosmtpd.controller import Controller
    from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
except ImportError:
    Controller = None
try:
    import feedparser
except ImportError:
    feedparser = None


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class ReceiverDrills(Drill):
    def setUp(self):
        super().setUp()
        self.room = Newsroom()
        self.addCleanup(self.room.close)
        self.room.publish("/feed", range(3))

    def begin(self, sinks, extra="", to=None):
        self.configure(
            [self.room.url("/feed")], to=to or ", ".join(sinks), extra=extra,
            alerts=f", group-wait: 1s, group-interval: 1s, sinks: {json.dumps(sinks)}")
        self.start()
        within(30, lambda: self.logged(), "a baseline")

    @unittest.skipUnless(Controller, "there is no aiosmtpd here")
    def test_mail_through_a_real_server(self):
        """STARTTLS is beyond it (it would need a certificate that the machine trusts); logging in is not."""
        messages, logins = [], []

        class Inbox:
            async def handle_DATA(self, server, session, envelope):
                messages.append(envelope)
                return "250 OK"

        def login(server, session, envelope, mechanism, data):
            logins.append(data)
            return AuthResult(success=isinstance(data, LoginPassword) and data.password == b"s3cret pass")

        controller = Controller(
            Inbox(), hostname="127.0.0.1", port=free_port(), authenticator=login, auth_require_tls=False,
            auth_required=True)
        controller.start()
        self.addCleanup(controller.stop)
        (self.folder / "password").write_text("s3cret pass\n")
        self.begin({"mail": {
            "smtp": f"smtp://127.0.0.1:{controller.port}", "from": "watch@example.org",
            "to": ["desk@example.org", "night@example.org"], "user": "watch", "file": "password"}})
        self.room.publish("/feed", range(5))
        within(60, lambda: len(messages) >= 2, "two messages")
        self.assertTrue(logins)
        for envelope in messages:
            self.assertEqual(envelope.rcpt_tos, ["desk@example.org", "night@example.org"])
            message = email.message_from_bytes(envelope.content, policy=email.policy.default)
            self.assertEqual(message.defects, [])
            self.assertEqual(message["To"], "desk@example.org, night@example.org")
            self.assertTrue(message["Message-ID"] and message["Date"])
            self.assertIn("[trial]", message["Subject"])
        text = email.message_from_bytes(messages[-1].content, policy=email.policy.default).get_content()
        self.assertIn("/page/story-4", text)
        # A story is a thread: the mail on its revision refers to the same mail as the one that told it.
        stories = list(range(5))
        self.room.put("/feed", self.revised(stories))
        within(60, lambda: any(b"revised" in envelope.content for envelope in messages), "a message on a revision")
        revision = email.message_from_bytes(messages[-1].content, policy=email.policy.default)
        self.assertEqual(" ".join(revision.get_content().split()).count("the mayor denies every word of it"), 1,
                         "what was added is said, and said once")
        self.expect_sound()

    def revised(self, numbers):
        from newsroom import rss, story
        stories = [story(number) for number in reversed(numbers)]
        key, title, text = stories[0]
        stories[0] = (key, title, text + " Update: the mayor denies every word of it, and will sue the paper.")
        return rss(stories, self.room.url("/page/"))

    @unittest.skipUnless(Controller, "there is no aiosmtpd here")
    def test_mail_server_that_is_away_and_comes_back(self):
        messages = []

        class Inbox:
            async def handle_DATA(self, server, session, envelope):
                messages.append(envelope)
                return "250 OK"

        port = free_port()
        self.begin({"mail": {"smtp": f"smtp://127.0.0.1:{port}", "from": "a@example.org", "to": ["b@example.org"]}})
        within(30, lambda: any(sink.get("last_error") for sink in self.status()["sinks"]), "a word in the status")
        controller = Controller(Inbox(), hostname="127.0.0.1", port=port)
        controller.start()
        self.addCleanup(controller.stop)
        within(90, lambda: messages, "the message")
        within(30, lambda: not any(sink["pending"] for sink in self.status()["sinks"]), "an empty outbox")
        self.expect_sound()

    def test_webhook_is_signed(self):
        (self.folder / "key").write_text("between us")
        self.begin({"desk": {"webhook": self.room.url("/hook"), "file": "key"}})
        within(30, lambda: self.room.posts, "a post")
        post = self.room.posts[0]
        expected = hmac.new(b"between us", post["bytes"], hashlib.sha256).hexdigest()
        self.assertEqual(post["headers"]["X-Feedwatch-Signature"], f"sha256={expected}")
        self.assertEqual(post["body"]["schema"], 1)
        self.expect_sound()

    def test_a_silence_by_query(self):
        """It keeps from the desk what it fits, and nothing from the log."""
        self.begin({"desk": {"webhook": self.room.url("/hook")}})
        within(30, lambda: self.room.posts, "a post")
        self.ask("silence", "add", "--query", "stadium AND (", "--for", "1h", code=65)
        self.ask("silence", "add", "--query", "stadium", "--for", "1h", "--comment", "the match")
        self.assertIn("stadium", self.ask("silence", "list"))
        self.room.publish("/feed", range(6))
        within(60, lambda: any("story-5" in alert.get("url", "") for alert in self.room.told), "the other alerts")
        self.expect_logged(4)
        self.assertFalse(any(alert.get("url", "").endswith("story-4") for alert in self.room.told))
        self.expect_sound()

    def test_a_poison_alert_is_parked_and_the_others_go_on(self):
        self.room.refuse = lambda post: 400 if b"story-3" in post["bytes"] else None
        self.begin({"desk": {"webhook": self.room.url("/hook")}})
        within(30, lambda: self.room.posts, "a post")
        self.room.publish("/feed", range(6))
        within(60, lambda: any("story-5" in alert.get("url", "") for alert in self.room.told), "the other alerts")
        within(30, lambda: self.status()["sinks"][0]["parked"] == 1 or self.status()["sinks"][1]["parked"] == 1, "it")
        self.assertTrue(self.said("it is parked"))
        self.expect_sound()

    @unittest.skipUnless(shutil.which("logrotate"), "there is no logrotate here")
    def test_logrotate_itself(self):
        """By the rules that are installed, over and over while alerts come in: each is in one of the files, once."""
        self.begin({})
        rules = (self.root() / "Config" / "logrotate").read_text()
        rules = rules.replace("/var/log/feedwatch", str(self.log.parent)).replace("weekly", "su root root\n    weekly")
        (self.folder / "rules").write_text(rules)
        (self.folder / "rules").chmod(0o644)
        self.log.parent.chmod(0o755)
        for number in range(3, 23):
            self.room.publish("/feed", range(number + 1))
            if number % 4 == 0:
                subprocess.run(["logrotate", "-f", "-s", self.folder / "state", self.folder / "rules"], check=True)
            within(30, lambda: self.log.exists() and f"story-{number}" in self.log.read_text(), f"story {number}")
        self.assertEqual(self.stop(), 0)
        ids = []
        for file in self.log.parent.iterdir():
            text = subprocess.run(["zcat", "-f", file], capture_output=True, check=True, text=True).stdout
            ids += [json.loads(line)["id"] for line in text.splitlines()]
        recorded = [json.loads(line)["id"] for line in self.ask("alerts", "--json").splitlines()]
        self.assertEqual(sorted(ids), sorted(recorded))
        self.assertGreater(len(list(self.log.parent.iterdir())), 3)

    def root(self):
        import pathlib
        return pathlib.Path(__file__).resolve().parents[3]

    @unittest.skipUnless(shutil.which("promtool"), "there is no promtool here")
    def test_metrics_pass_promtool(self):
        port = free_port()
        self.begin({"desk": {"webhook": self.room.url("/hook")}}, extra=f'metrics: {{ listen: "127.0.0.1:{port}" }}')
        within(30, lambda: self.room.posts, "a post")
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
            self.assertTrue(answer.headers["Content-Type"].startswith("text/plain; version=0.0.4"))
            text = answer.read()
        checked = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True)
        self.assertEqual((checked.returncode, checked.stdout, checked.stderr), (0, b"", b""))
        self.assertIn(b'feedwatch_topic_coverage_percent{topic="trial"} 100', text)
        for path in ("/healthz", "/readyz"):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}") as answer:
                self.assertEqual(answer.status, 200)
        self.expect_sound()

    def test_a_feed_of_alerts(self):
        """Any reader can subscribe: ours, and feedparser where it is at hand."""
        self.begin({"reader": {"atom": "reader"}})
        self.room.publish("/feed", range(6))
        file = self.folder / "reader" / "trial.atom"
        within(60, lambda: file.exists() and "story-5" in file.read_text(), "the feed")
        ours = json.loads(self.ask_about(file))
        self.assertEqual(ours["format"], "atom10")
        self.assertEqual(ours["defects"], [])
        self.assertEqual(len(ours["entries"]), 4)
        for entry in ours["entries"]:
            self.assertTrue(entry["id"].startswith("urn:feedwatch:alert:") and entry["title"] and entry["updated"])
        if feedparser:
            theirs = feedparser.parse(str(file))
            self.assertFalse(theirs.bozo, theirs.get("bozo_exception"))
            self.assertEqual([entry.id for entry in theirs.entries], [entry["id"] for entry in ours["entries"]])
            self.assertEqual([entry.title for entry in theirs.entries], [entry["title"] for entry in ours["entries"]])
        self.expect_sound()

    def ask_about(self, file):
        return subprocess.run([PROGRAM, "parse", "--json", file], capture_output=True, check=True, text=True).stdout


if __name__ == "__main__":
    unittest.main()
