"""The real program on a configuration of its own, started, stopped and asked as an operator does it."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

PROGRAM = os.environ.get("FEEDWATCH", ".build/debug/feedwatch")


def within(seconds, condition, what="it"):
    """Waits until the condition holds; a busy machine is slow, so the limits are generous."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"{what} did not happen within {seconds} s")
        time.sleep(0.1)


class Drill(unittest.TestCase):
    """A folder with a configuration, and the service on it; both go when the test ends."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="feedwatch-drill-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.process = None
        self.addCleanup(self.stop)

    EVERY = "firstStory, followUp, corroborated, revised, withdrawn, restored"

    def configure(self, feeds, topics=None, alerts="", extra="", poll="", to=""):
        """JSON is YAML: feeds may be addresses or mappings. `to` are the sinks of the one topic."""
        topics = topics or f"{{ trial: {{ match: report, alert: {{ on: [{self.EVERY}], to: [{to}] }} }} }}"
        self.config = self.folder / "feedwatch.yaml"
        self.config.write_text(
            f"poll: {{ interval: 1s, minimum: 1s, maximum: 2s, host-gap: 0s, per-host: 8, timeout: 2s{poll} }}\n"
            f"feeds: {json.dumps(feeds)}\n"
            f"topics: {topics}\n"
            f"alerts: {{ log: log/alerts.jsonl{alerts} }}\n"
            f"{extra}\n"
        )

    def start(self, before=(), environment=None):
        self.output = open(self.folder / "output", "ab")
        self.process = subprocess.Popen(
            [*before, PROGRAM, "run", "-v", "--config", self.config],
            stdin=subprocess.DEVNULL, stdout=self.output, stderr=self.output, env={**os.environ, **(environment or {})},
        )

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise AssertionError("it did not end when told")
            finally:
                self.output.close()
        return self.process and self.process.returncode

    def alive(self):
        return self.process.poll() is None

    def said(self, text):
        """Whether the service has printed or logged this."""
        return text in (self.folder / "output").read_text(errors="replace")

    def ask(self, *arguments, config=None, code=0):
        result = subprocess.run(
            [PROGRAM, *arguments, "--config", config or self.config], capture_output=True, timeout=120, text=True)
        # `status` exits with how the service stands.
        if code is not None and arguments[0] != "status":
            self.assertEqual(result.returncode, code, result.stdout + result.stderr)
        return result.stdout + result.stderr

    def status(self):
        return json.loads(self.ask("status", "--json"))

    @property
    def log(self):
        return self.folder / "log" / "alerts.jsonl"

    def logged(self):
        """The alert log's records."""
        if not self.log.exists():
            return []
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def urls_logged(self):
        return [alert.get("url", "").rsplit("/", 1)[-1] for alert in self.logged()]

    def expect_logged(self, number, seconds=30):
        within(seconds, lambda: f"story-{number}" in self.urls_logged(), f"an alert of story {number}")

    def expect_sound(self):
        """Stopped, the record is whole and the log says what the record says, once."""
        self.assertEqual(self.stop(), 0)
        self.ask("db", "check")
        recorded = [json.loads(line)["id"] for line in self.ask("alerts", "--json").splitlines()]
        self.assertEqual([alert["id"] for alert in self.logged()], recorded)
        self.assertEqual(len(set(recorded)), len(recorded))


class Mounted:
    """A small file system of the test's own; needs root."""

    def __init__(self, test, name, megabytes):
        if os.geteuid() != 0:
            raise unittest.SkipTest("it needs root to mount a file system")
        self.path = test.folder / name
        self.path.mkdir()
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", self.path], capture_output=True, text=True)
        if done.returncode != 0:
            raise unittest.SkipTest(f"nothing can be mounted here: {done.stderr.strip()}")
        test.addCleanup(subprocess.run, ["umount", "-l", self.path])
        # Cleanups run last first: the service is stopped before its disk goes.
        test.addCleanup(test.stop)

    def fill(self):
        """Until nothing more fits."""
        with open(self.path / "filler", "ab", buffering=0) as filler:
            for size in (65536, 4096, 512):
                try:
                    while True:
                        filler.write(b"x" * size)
                except OSError:
                    pass

    def clear(self):
        (self.path / "filler").unlink()
