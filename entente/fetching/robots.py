"""Addresses in, whether their site lets programs ask for them out (RFC 9309); each robots.txt asked for once a day.

No robots.txt (4xx, or redirects without end): all may be asked. One that cannot be had (5xx, 429, no connection):
nothing may be, for ten minutes. Redirects of a robots.txt are followed, and it speaks for the address asked first.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import httpx
from protego import Protego

from entente.errors import BadAnswer, ForbiddenByRobots, TooLarge, TooManyRedirects, Unfetched, Unreachable
from entente.fetching.address import host_of, origin_of
from entente.fetching.answer import Answer
from entente.fetching.following import follow
from entente.fetching.limits import Limits
from entente.fetching.pace import Pace
from entente.fetching.robots_text import narrowed
from entente.fetching.tries import Tries

FRESH = 86_400.0
FRESH_FAILURE = 600.0
MOST_SITES = 200
NO_CONDITIONS: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class _Kept:
    """What one site's robots.txt says: its rules, or why it could not be had; neither where it has none."""

    fresh_until: float
    rules: Protego | None = None
    failure: Unfetched | TooLarge | None = None


class Robots:
    """Asks sites' robots.txt and remembers them. ``program``: the name that rules are read for."""

    def __init__(self, tries: Tries, pace: Pace, limits: Limits, program: str) -> None:
        self._tries = tries
        self._pace = pace
        self._limits = limits
        self._name = program
        self._kept: dict[httpx.URL, _Kept] = {}

    def refusal(self, url: httpx.URL, until: float) -> Unfetched | TooLarge | None:
        """Why ``url`` may not be asked for now; None where it may."""
        kept = self._of(origin_of(url), until)
        if kept.failure:
            return type(kept.failure)(kept.failure.detail)
        if not kept.rules:
            return None
        if not kept.rules.can_fetch(str(url), self._name):
            return ForbiddenByRobots(f"robots.txt of {host_of(url)}")
        delay = kept.rules.crawl_delay(self._name) or 0.0
        if delay > self._limits.longest_wait:
            return ForbiddenByRobots(f"one request in {delay:.0f} s")
        return None

    def _of(self, origin: httpx.URL, until: float) -> _Kept:
        now = self._tries.clock()
        kept = self._kept.pop(origin, None)
        if not kept or kept.fresh_until <= now:
            kept = self._asked(origin, until)
        self._kept[origin] = kept
        if len(self._kept) > MOST_SITES:
            del self._kept[next(iter(self._kept))]
        return kept

    def _asked(self, origin: httpx.URL, until: float) -> _Kept:
        def ask(url: httpx.URL) -> Answer:
            # Packed or with its headers it may be a little more than what is read of it.
            received = self._limits.robots * 2
            return self._tries.ask(url, until, NO_CONDITIONS, received=received, decoded=self._limits.robots)

        answer = follow(origin.join("/robots.txt"), ask, self._limits.robots_redirects).answer
        now = self._tries.clock()
        good = answer.status is not None and 200 <= answer.status < 300
        if good and (answer.failure is None or isinstance(answer.failure, TooLarge)):
            return _Kept(now + FRESH, self._read(origin, answer))
        failure = _unavailable(answer)
        return _Kept(now + (FRESH_FAILURE if failure else FRESH), failure=failure)

    def _read(self, origin: httpx.URL, answer: Answer) -> Protego:
        rules = Protego.parse(narrowed(answer.content, self._name, whole=answer.failure is None))
        delay = rules.crawl_delay(self._name) or 0.0
        if delay <= self._limits.longest_wait:
            self._pace.slow_down(host_of(origin), delay)
        return rules


def _unavailable(answer: Answer) -> Unfetched | TooLarge | None:
    """Why a robots.txt could not be had; None where there is none to be had."""
    failure = answer.failure
    if failure is None or isinstance(failure, TooManyRedirects):
        return None
    if not isinstance(failure, BadAnswer):
        return type(failure)(f"robots.txt: {failure.detail}")
    if answer.status and answer.status < 500 and answer.status != 429:
        return None
    return Unreachable(f"robots.txt: {failure.detail}")
