"""Connections for httpcore, made only to checked IP addresses and held to one answer's budget.

The name is looked up, checked and connected to in one step, so that no second look-up can lead elsewhere. TLS still
asks for the name, and the certificate must be the name's.
"""

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

from entente.errors import Unreachable
from entente.fetching.budget import Budget
from entente.fetching.guard import Guard
from entente.fetching.limits import Limits
from entente.fetching.network import Connect


class Guarded(httpcore.NetworkBackend):
    """Makes the connections of one request. Raises ForbiddenAddress, Unreachable, TooSlow, TooLarge."""

    def __init__(self, guard: Guard, connect: Connect, limits: Limits, budget: Budget) -> None:
        self._guard = guard
        self._connect = connect
        self._limits = limits
        self._budget = budget

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first checked address of ``host`` that takes one."""
        trouble: Exception | None = None
        for ip in self._guard.addresses(host, port):
            try:
                stream = self._connect(ip, port, self._budget.seconds(self._limits.connect_seconds))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                trouble = error
            else:
                return Limited(stream, self._limits, self._budget)
        raise Unreachable(f"{host}: {trouble}") from trouble


class Limited(httpcore.NetworkStream):
    """A connection on which every step is held to the budget."""

    def __init__(self, stream: httpcore.NetworkStream, limits: Limits, budget: Budget) -> None:
        self._stream = stream
        self._limits = limits
        self._budget = budget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The next bytes; empty at the end."""
        received = self._stream.read(self._budget.bytes(max_bytes), self._budget.seconds(self._limits.silence_seconds))
        self._budget.count(len(received))
        return received

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of ``buffer``."""
        self._stream.write(buffer, self._budget.seconds(self._limits.silence_seconds))

    def close(self) -> None:
        """End the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The connection under TLS, closed where that fails."""
        try:
            seconds = self._budget.seconds(self._limits.connect_seconds)
            return Limited(self._stream.start_tls(ssl_context, server_hostname, seconds), self._limits, self._budget)
        except BaseException:
            # httpcore leaves open what fails here.
            self.close()
            raise

    def get_extra_info(self, info: str) -> Any:
        """What the connection says of itself."""
        return self._stream.get_extra_info(info)
