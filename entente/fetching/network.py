"""What the machine's own network gives: names looked up, connections made, certificates trusted. Tests give their own.

No proxy is used, whatever the environment names: it would connect where no guard stands.
"""

import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import httpcore
import httpx

Resolve = Callable[[str, int], Sequence[str]]
"""A host and port in, its IP addresses out, best first. Raises OSError or ValueError where there is none."""

Connect = Callable[[str, int, float], httpcore.NetworkStream]
"""An IP address, a port and seconds in, a connection out. Raises httpcore.ConnectError, httpcore.ConnectTimeout."""


def resolve(host: str, port: int) -> Sequence[str]:
    """As the system looks names up, which is also how it reads ``2130706433`` or ``0x7f.1``.

    How long that may take is the system's own setting; it cannot be broken off from here.
    """
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def connect(ip: str, port: int, seconds: float) -> httpcore.NetworkStream:
    """A plain TCP connection."""
    return httpcore.SyncBackend().connect_tcp(ip, port, timeout=seconds)


def _trusted() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)


@dataclass(frozen=True, slots=True)
class Network:
    """How names are looked up, connections made and certificates checked."""

    resolve: Resolve = resolve
    connect: Connect = connect
    tls: ssl.SSLContext = field(default_factory=_trusted)
