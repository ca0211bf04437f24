"""What feedwatch talks to in a drill: outlets that publish feeds, and a receiver of webhooks, on a loopback port."""

import http.server
import json
import threading
from xml.sax.saxutils import escape

PLACES = ["harbour", "station", "museum", "airport", "stadium", "library", "bridge", "market", "theatre", "hospital"]
DEEDS = ["opens", "closes", "floods", "is sold", "is searched", "moves", "is painted", "goes on strike", "is honoured"]


def story(number, title=None):
    """A story that says "report" and whose words are otherwise its own, so that it is nobody's copy."""
    place, deed = PLACES[number % len(PLACES)], DEEDS[number // len(PLACES) % len(DEEDS)]
    return (
        f"story-{number}",
        title or f"Report {number}: the {place} of ward {number // 90} {deed}",
        f"What the {place} has seen on day {number}: witness {number * 7919} spoke of item {number * 104729} at length.",
    )


def rss(stories, origin="http://127.0.0.1/"):
    items = "".join(
        f"<item><guid isPermaLink='false'>{key}</guid><title>{escape(title)}</title><link>{origin}{key}</link>"
        f"<description>{escape(text)}</description></item>"
        for key, title, text in stories
    )
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>Local</title>{items}</channel></rss>".encode()


class Newsroom:
    """Serves what is put on its shelf; keeps what is posted to it, unless `refuse` names another answer."""

    def __init__(self, port=0, address="127.0.0.1"):
        self.shelf, self.posts, self.requests = {}, [], []
        self.refuse = lambda post: None
        room = self

        class Desk(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def answer(self, status, body=b"", kind="text/plain"):
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_GET(self):
                room.requests.append(self.path)
                body, kind = room.shelf.get(self.path, (None, None))
                if body is None:
                    return self.answer(404)
                self.answer(200, body, kind)

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                post = {"headers": dict(self.headers), "bytes": body, "body": json.loads(body)}
                status = room.refuse(post)
                if status is None:
                    room.posts.append(post)
                self.answer(status or 204)

        class Server(http.server.ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 256

        self.server = Server((address, port), Desk)
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def url(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def publish(self, path, numbers):
        """A feed of these stories, the last first."""
        self.put(path, rss([story(number) for number in reversed(list(numbers))], self.url("/page/")))

    def put(self, path, body, kind="application/rss+xml"):
        self.shelf[path] = (body, kind)

    @property
    def told(self):
        """The alerts that were posted, in order, repeats included."""
        return [alert for post in self.posts for alert in post["body"]["alerts"]]

    def close(self):
        self.server.shutdown()
        self.server.server_close()
