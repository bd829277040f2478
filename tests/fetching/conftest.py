"""A site that misbehaves as told, a time that passes only when slept through, and a fetcher between the two."""

from datetime import UTC, datetime, timedelta

import pytest

from entente.fetching import Fetcher, Limits, Network
from tests.fetching.site import Site

NETWORK = Network()
BEGAN = datetime(2026, 3, 17, 8, tzinfo=UTC)


class Time:
    """A clock that stands still but for ``sleep``, which is over at once."""

    def __init__(self):
        self.slept = []

    def clock(self):
        return sum(self.slept)

    def sleep(self, seconds):
        self.slept.append(seconds)

    def now(self):
        return BEGAN + timedelta(seconds=self.clock())


@pytest.fixture
def site():
    with Site() as site:
        yield site


@pytest.fixture
def other():
    with Site() as site:
        yield site


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def fetcher(site, time):
    """A function from limits to a fetcher that may ask ``site``, in a time of its own."""

    def make(allowed=(), agent=None, network=NETWORK, **limits):
        return Fetcher(
            [site.name, *allowed],
            limits=Limits(**limits),
            agent=agent,
            network=network,
            sleep=time.sleep,
            clock=time.clock,
            now=time.now,
        )

    return make


@pytest.fixture
def hurried(site):
    """A function from limits to a fetcher of ``site`` under the machine's own clock."""

    def make(**limits):
        return Fetcher([site.name], limits=Limits(**({"pace": 0.0, "tries": 1} | limits)), network=NETWORK)

    return make
