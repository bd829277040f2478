"""Hosts in, turns out: no host is asked sooner after its last answer than the pace, its Crawl-delay or its own word."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from entente.fetching.budget import Clock

Sleep = Callable[[float], None]
"""Waits that many seconds."""


class Pace:
    """When each host, by its name, may be asked next. ``gap``: seconds between an answer and the next request."""

    def __init__(self, gap: float, sleep: Sleep, clock: Clock) -> None:
        self._gap = gap
        self._sleep = sleep
        self._clock = clock
        self._gaps: dict[str, float] = {}
        self._free: dict[str, float] = {}

    def slow_down(self, host: str, gap: float) -> None:
        """From now on leave at least ``gap`` seconds between requests to ``host``, the last one included."""
        self._gaps[host] = max(gap, self._gap)
        self.hold(host, gap)

    def hold(self, host: str, seconds: float) -> None:
        """Leave ``host`` alone for at least so long from now."""
        self._free[host] = max(self._free.get(host, 0.0), self._clock() + seconds)

    def left(self, host: str) -> float:
        """Seconds until ``host`` may be asked; 0 where it may be now."""
        return max(0.0, self._free[host] - self._clock()) if host in self._free else 0.0

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Wait until ``host`` may be asked, and count the gap from the end of the block."""
        if wait := self.left(host):
            self._sleep(wait)
        try:
            yield
        finally:
            self.hold(host, self._gaps.get(host, self._gap))
