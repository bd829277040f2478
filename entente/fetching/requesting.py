"""One address in, one answer out: one request on a connection of its own, without cookies, proxy or credentials.

It stands on httpcore itself: of what a whole client adds, all would have to be turned off again.
"""

from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime

import httpcore
import httpx

from entente.errors import BrokenAnswer, TooLarge, TooSlow, Unfetched, Unreachable
from entente.fetching.address import port_of
from entente.fetching.answer import REDIRECTS, Answer, unwelcome
from entente.fetching.body import ACCEPTED, unpacked
from entente.fetching.budget import Budget
from entente.fetching.connecting import Guarded
from entente.fetching.guard import Guard
from entente.fetching.headers import kept_headers
from entente.fetching.limits import Limits
from entente.fetching.network import Network
from entente.fetching.retrying import PASSING, may_pass

WANTED = "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8"
TROUBLE = (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError)


@dataclass(slots=True)
class _Came:
    """What has come of an answer so far."""

    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    content: bytearray = field(default_factory=bytearray)


class Requests:
    """Makes single requests. Never raises for what a site does."""

    def __init__(self, guard: Guard, network: Network, limits: Limits, agent: str, now: Callable[[], datetime]) -> None:
        self._guard = guard
        self._network = network
        self._limits = limits
        self._agent = agent
        self._now = now

    def ask(self, url: httpx.URL, budget: Budget, *, conditions: Mapping[str, str], decoded: int) -> Answer:
        """The answer to one GET; ``conditions``: further headers; ``decoded``: the most bytes to unpack."""
        came, at = _Came(), self._now()
        trouble: Unfetched | TooLarge | None = None
        try:
            self._receive(url, budget, conditions, came)
        except (Unfetched, TooLarge) as raised:
            trouble = raised
        except TROUBLE as error:
            trouble = _named(error)
        content, packing = unpacked(bytes(came.content), came.headers.get("content-encoding", ""), decoded)
        status = unwelcome(came.status, conditional=bool(conditions)) if came.status else None
        failure = status or trouble or packing
        again = came.status in PASSING if status else may_pass(trouble)
        # Made anew, so that a value kept for long does not keep the whole exchange with it.
        return Answer(at, came.status, came.headers, content, failure and type(failure)(failure.detail), again)

    def _receive(self, url: httpx.URL, budget: Budget, conditions: Mapping[str, str], came: _Came) -> None:
        backend = Guarded(self._guard, self._network.connect, self._limits, budget)
        target = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=port_of(url), target=url.raw_path or b"/")
        request = httpcore.Request("GET", target, headers=self._headers(url, conditions))
        with closing(
            httpcore.HTTPConnection(target.origin, ssl_context=self._network.tls, network_backend=backend)
        ) as connection:
            answer = connection.handle_request(request)
            came.status, came.headers = answer.status, kept_headers(answer.headers)
            if answer.status in REDIRECTS and came.headers.get("location"):
                return
            for piece in answer.iter_stream():
                came.content += piece

    def _headers(self, url: httpx.URL, conditions: Mapping[str, str]) -> list[tuple[str, str]]:
        return [
            ("Host", url.netloc.decode("ascii")),
            ("User-Agent", self._agent),
            ("Accept", WANTED),
            ("Accept-Encoding", ACCEPTED),
            ("Connection", "close"),
            *conditions.items(),
        ]


def _named(error: Exception) -> Unfetched:
    name = _class(error)
    failure = name(str(error)[:200] or type(error).__name__)
    failure.__cause__ = error
    return failure


def _class(error: Exception) -> type[Unfetched]:
    if isinstance(error, httpcore.ConnectError | httpcore.ConnectTimeout):
        return Unreachable
    return TooSlow if isinstance(error, httpcore.TimeoutException) else BrokenAnswer
