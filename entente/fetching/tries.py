"""One address in, one answer out: asked for in turn, and again where that may help."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

import httpx

from entente.errors import BadAnswer, TooSlow
from entente.fetching.address import host_of
from entente.fetching.answer import Answer
from entente.fetching.budget import Budget, Clock
from entente.fetching.limits import Limits
from entente.fetching.pace import Pace
from entente.fetching.requesting import Requests
from entente.fetching.retrying import asked_wait, backoff


@dataclass(frozen=True, slots=True)
class Tries:
    """Asks until there is an answer, or the tries, the time or the site's patience are over."""

    requests: Requests
    pace: Pace
    limits: Limits
    clock: Clock
    now: Callable[[], datetime]

    def ask(
        self, url: httpx.URL, until: float, conditions: Mapping[str, str], *, received: int, decoded: int
    ) -> Answer:
        """The last answer that came. ``until``: no request is begun after it. received, decoded: bytes at most."""
        host = host_of(url)
        answer = Answer(self.now(), again=True)
        for tried in range(1, self.limits.tries + 1):
            wait = self.pace.left(host)
            if wait > self.limits.longest_wait:
                return _given_up(answer, f"asks to be left alone for {wait:.0f} s")
            if self.clock() + wait >= until:
                return answer if answer.failure else replace(answer, failure=TooSlow("no time left to ask"))
            with self.pace.turn(host):
                budget = self._budget(received, until)
                answer = self.requests.ask(url, budget, conditions=conditions, decoded=decoded)
            if not answer.again:
                break
            self._hold(host, answer, tried)
        return answer

    def _budget(self, received: int, until: float) -> Budget:
        until = min(until, self.clock() + self.limits.seconds)
        return Budget(received=received, until=until, clock=self.clock)

    def _hold(self, host: str, answer: Answer, tried: int) -> None:
        if wait := asked_wait(answer.headers.get("retry-after"), self.now()):
            self.pace.hold(host, wait)
        if tried < self.limits.tries:
            self.pace.hold(host, backoff(tried, self.limits.backoff, self.limits.backoff_cap))


def _given_up(answer: Answer, why: str) -> Answer:
    said = answer.failure.detail if answer.failure else ""
    return replace(answer, failure=BadAnswer(f"{said}; {why}" if said else why))
