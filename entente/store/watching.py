"""Feeds and sitemaps in; what they newly list read into the register. Meant to be run again and again.

A story that was fetched is asked for again for a week, so that corrections are seen; after that it is left alone.
One that is gone, or that the site asks not to fetch, is left alone for a week; one that was purged, for good.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from http import HTTPStatus

from django.db.models import Q
from django.utils import timezone

from entente import apart
from entente.errors import Rejection
from entente.pages.feeds import Listed, listed
from entente.pages.input import Input
from entente.pages.source import normalise_address
from entente.store import models
from entente.store.alone import alone
from entente.store.batches import batches
from entente.store.inputs import fetched, fetched_from
from entente.store.keeping import keep_list
from entente.store.purged import purged
from entente.store.reading import OnEach, Outcome, Summary, read_inputs
from entente.store.sites import Sites

SETTLED = timedelta(days=7)
# How many lists one list may lead to, and how far: a sitemap's index names its sitemaps.
LISTS = 100
DEEPEST = 2
GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)


@dataclass(slots=True)
class Watched:
    """What a run found. listed: stories; settled: those left alone; lists: what became of those that are none."""

    listed: int = 0
    settled: int = 0
    lists: list[Outcome] = field(default_factory=list)


def watch(
    feeds: Iterable[str], sites: Sites, *, most: int | None = None, on_each: OnEach | None = None
) -> tuple[Watched, Summary]:
    """Read what the feeds list and is new. most: stories at one run. Raises BadSetting for what is no address."""
    watched = Watched()
    stories = _in_turn([*_listed([*feeds], sites, watched)], watched)
    summary = read_inputs(_fetched(stories, sites, most), on_each=on_each)
    for outcome in watched.lists:
        summary.count(outcome)
    return watched, summary


def _fetched(stories: Iterable[str], sites: Sites, most: int | None) -> Iterator[Input]:
    asked = 0
    for story in stories:
        if asked == most:
            return
        came = fetched_from(story, sites)
        # What no site could be asked for is no story less.
        asked += came.address is not None
        yield came


def _listed(feeds: list[str], sites: Sites, watched: Watched) -> Iterator[str]:
    """The stories that the lists name, each once."""
    to_ask, asked, named = [(feed, 0) for feed in feeds], set[str](), set[str]()
    while to_ask and len(asked) < LISTS:
        feed, depth = to_ask.pop(0)
        if feed in asked:
            continue
        asked.add(feed)
        # What a person named must be an address; what a list named may be anything.
        came = fetched_from(feed, sites) if depth else fetched(sites.fetch(feed))
        for one in _of_list(came, watched):
            if one.kind == "sitemap" and depth < DEEPEST:
                to_ask.append((one.address, depth + 1))
            elif one.kind == "story" and (source := normalise_address(one.address)) not in named:
                named.add(source)
                yield one.address


def _of_list(came: Input, watched: Watched) -> list[Listed]:
    """What one list names. A fetch that brings none, or that is no list, is kept and counted like a story's."""
    try:
        found = None if came.failure else apart.shared().submit(listed, came.content, address=came.address).result()
    except Rejection as rejection:
        came, found = replace(came, failure=rejection), None
    if found is None:
        read_inputs([came], on_each=lambda _, outcome: watched.lists.append(outcome))
        return []
    with alone():
        keep_list(came)
    return found


def _in_turn(stories: Sequence[str], watched: Watched) -> list[str]:
    """The stories to ask for, so that with a limit each run comes to others; those to leave alone are counted."""
    watched.listed, now = len(stories), timezone.now()
    turns: dict[str, tuple[int, datetime]] = {}
    for batch in batches(stories):
        gone = purged([normalise_address(story) for story in batch])
        turns |= {
            story: _turn(known, now)
            for story, known in _fetches(batch).items()
            if normalise_address(story) not in gone and not _rests(known, now)
        }
    watched.settled = len(stories) - len(turns)
    return sorted(turns, key=lambda story: turns[story])


def _fetches(stories: Sequence[str]) -> Mapping[str, Sequence[models.Fetch]]:
    """Of each story the fetches that asked for it or came from it, the earliest first."""
    sources = {normalise_address(story): story for story in stories}
    rows = models.Fetch.objects.filter(Q(source__in=sources) | Q(name__in=stories)).order_by("at", "pk")
    known: dict[str, list[models.Fetch]] = {story: [] for story in stories}
    for row in rows.only("source", "at", "name", "status", "brought", "outcome"):
        for story in known.keys() & {row.name, sources.get(row.source_id)}:
            known[story].append(row)
    return known


def _turn(fetches: Sequence[models.Fetch], now: datetime) -> tuple[int, datetime]:
    """First what was never asked for, then what was longest ago; last what has failed in one way for so long."""
    if not fetches:
        return 0, now
    return (1 if _is_recent(fetches[-1], now) else 2), fetches[-1].at


def _rests(fetches: Sequence[models.Fetch], now: datetime) -> bool:
    """Whether the story was brought, first of all more than a week ago, or has failed for good less than a week ago."""
    brought = [one for one in fetches if one.brought]
    if brought and not _is_recent(brought[0], now):
        return True
    return bool(fetches) and _has_failed_for_good(fetches[-1]) and _is_recent(fetches[-1], now)


def _has_failed_for_good(fetch: models.Fetch) -> bool:
    return fetch.outcome == "ForbiddenByRobots" or (fetch.outcome == "BadAnswer" and fetch.status in GONE)


def _is_recent(fetch: models.Fetch, now: datetime) -> bool:
    return fetch.at >= now - SETTLED
