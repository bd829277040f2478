"""An address in, what its site answered out. Never raises for what a site does: the failure is in the value.

Each request makes a connection of its own to a checked IP address, without cookies, credentials or proxy. A
refresh that a page's HTML asks for is not followed.
"""

import time
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import httpx

from entente.fetching.address import web_address
from entente.fetching.agent import program_of, user_agent
from entente.fetching.answer import NOT_MODIFIED, Answer
from entente.fetching.budget import Clock
from entente.fetching.fetched import Fetched, Known
from entente.fetching.following import follow
from entente.fetching.guard import Guard
from entente.fetching.limits import Limits
from entente.fetching.network import Network
from entente.fetching.pace import Pace, Sleep
from entente.fetching.requesting import Requests
from entente.fetching.robots import NO_CONDITIONS, Robots
from entente.fetching.tries import Tries


def _now() -> datetime:
    return datetime.now(UTC)


class Fetcher:
    """Fetches pages one after another; for one thread. What it learns of sites (pace, robots.txt) it keeps while it is.

    allowed: ``host`` or ``host:port`` that may be private machines, by exact name. agent: the whole User-Agent, by
    default ``user_agent()``; give ``user_agent(contact)``. sleep, clock, now, network: for tests.
    Raises BadSetting for settings that cannot be used.
    """

    def __init__(
        self,
        allowed: Iterable[str] = (),
        *,
        limits: Limits | None = None,
        agent: str | None = None,
        sleep: Sleep = time.sleep,
        clock: Clock = time.monotonic,
        now: Callable[[], datetime] = _now,
        network: Network | None = None,
    ) -> None:
        self._limits = limits = limits or Limits()
        network = network or Network()
        agent = user_agent() if agent is None else agent
        pace = Pace(limits.pace, sleep, clock)
        requests = Requests(Guard(allowed, network.resolve), network, limits, agent, now)
        self._tries = Tries(requests, pace, limits, clock, now)
        self._robots = Robots(self._tries, pace, limits, program_of(agent))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is open between two fetches, so nothing is left to close."""

    def fetch(self, address: str, *, known: Known | None = None) -> Fetched:
        """What the site answers. Raises BadSetting for what is no web address, and for nothing that a site does.

        ``known`` is sent to ``address`` alone, not to where it redirects: give it with the final address of the fetch
        whose headers it is of.
        """
        first = web_address(address)
        until = self._tries.clock() + self._limits.all_seconds
        conditions = known.conditions() if known else NO_CONDITIONS
        journey = follow(
            first,
            lambda url: self._ask(url, until, conditions if url == first else NO_CONDITIONS),
            self._limits.redirects,
        )
        answer = journey.answer
        return Fetched(
            asked=_without_credentials(address, first),
            address=str(journey.address),
            hops=tuple(map(str, journey.hops)),
            at=answer.at,
            status=answer.status,
            headers=answer.headers,
            content=answer.content,
            failure=answer.failure,
            unchanged=answer.status == NOT_MODIFIED and answer.failure is None,
        )

    def _ask(self, url: httpx.URL, until: float, conditions: Mapping[str, str]) -> Answer:
        if refusal := self._robots.refusal(url, until):
            return Answer(self._tries.now(), failure=refusal)
        limits = self._limits
        return self._tries.ask(url, until, conditions, received=limits.received, decoded=limits.decoded)


def _without_credentials(address: str, parsed: httpx.URL) -> str:
    return str(parsed) if "@" in urlsplit(address.strip()).netloc else address.strip()
