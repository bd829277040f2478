"""A site on this machine that answers as each test tells it to, well or badly, and remembers what it was asked."""

import socket
import ssl
import struct
import threading
import time
from collections import defaultdict
from contextlib import suppress


def answer(content=b"", status="200 OK", **headers):
    """The bytes of a good answer; further headers by name, ``_`` for ``-``."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(content)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + content


def moved(to, status="302 Found"):
    return answer(status=status, Location=to)


def reset(connection):
    """Breaks the connection off, as a machine that falls over does."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def silent(connection):
    """Says nothing until the other side goes away."""
    connection.recv(1)


def without_end(piece, before=b"", every=0.0):
    """Sends ``before`` and then ``piece`` again and again, each after ``every`` seconds."""

    def send(connection):
        connection.sendall(before)
        while True:
            connection.sendall(piece)
            time.sleep(every)

    return send


def then_reset(content):
    def send(connection):
        connection.sendall(content)
        reset(connection)

    return send


class Site:
    """``site[path] = answer, …``: bytes to send or a function of the connection; the last one is given again and again.

    A path without answers is a 404. ``asked``: paths in order; ``requests``: their headers by lower-case name.
    """

    def __init__(self, certificate=None):
        self._answers = defaultdict(lambda: [answer(b"khong co", "404 Not Found")])
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve)
        self._over = False
        self._tls = None
        if certificate:
            self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._tls.load_cert_chain(certificate)
        self.port = self._listening.getsockname()[1]
        self.name = f"127.0.0.1:{self.port}"
        self.asked = []
        self.requests = []

    def __setitem__(self, path, answers):
        self._answers[path] = list(answers) if isinstance(answers, tuple) else [answers]

    def at(self, path="/", host="127.0.0.1"):
        return f"http://{host}:{self.port}{path}"

    @property
    def pages(self):
        """What was asked for without the robots.txt."""
        return [path for path in self.asked if path != "/robots.txt"]

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *error):
        self._over = True
        with socket.create_connection(("127.0.0.1", self.port)):
            self._thread.join(timeout=20)
        self._listening.close()
        assert not self._thread.is_alive()

    def _serve(self):
        while True:
            connection, _ = self._listening.accept()
            with connection:
                if self._over:
                    return
                # Whoever asks may go away at any time.
                with suppress(OSError):
                    self._answer(connection)

    def _answer(self, connection):
        connection.settimeout(20)
        if self._tls:
            with self._tls.wrap_socket(connection, server_side=True) as secured:
                self._say(secured)
        else:
            self._say(connection)

    def _say(self, connection):
        request = b""
        while b"\r\n\r\n" not in request:
            received = connection.recv(65536)
            if not received:
                return
            request += received
            if request.startswith(b"\x16"):
                return connection.sendall(b"HTTP/1.1 400 Day khong phai TLS\r\n\r\n")
        first, *lines = request.decode().split("\r\n\r\n")[0].split("\r\n")
        path = first.split(" ")[1]
        self.asked.append(path)
        self.requests.append({name.lower(): value for name, value in (line.split(": ", 1) for line in lines)})
        answers = self._answers[path]
        said = answers.pop(0) if len(answers) > 1 else answers[0]
        if callable(said):
            said(connection)
        else:
            connection.sendall(said)
