"""Feeds and sitemaps in; what they newly list read into the register. Meant to be run again and again.

A story that was fetched is asked for again for a week, so that corrections are seen; after that it is left alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import transaction
from django.db.models import Min
from django.utils import timezone

from entente.errors import Rejection
from entente.pages.feeds import Listed, listed
from entente.pages.source import normalise_address
from entente.store import apart, models
from entente.store.inputs import Input, fetched
from entente.store.keeping import keep_list
from entente.store.reading import OnEach, Outcome, Summary, read_inputs
from entente.store.sites import Sites

SETTLED = timedelta(days=7)
# How many lists one list may lead to, and how far: a sitemap's index names its sitemaps.
LISTS = 100
DEEPEST = 2


@dataclass(slots=True)
class Watched:
    """What a run found. listed: stories; settled: those of them left alone; lists: that could not be read."""

    listed: int = 0
    settled: int = 0
    lists: list[Outcome] = field(default_factory=list)


def watch(
    feeds: Iterable[str], sites: Sites, *, most: int | None = None, on_each: OnEach | None = None
) -> tuple[Watched, Summary]:
    """Read what the feeds list and is new. most: stories at one run. Raises BadSetting for what is no address."""
    watched = Watched()
    summary = read_inputs(_stories([*feeds], sites, most, watched), on_each=on_each)
    summary.rejected = watched.lists + summary.rejected
    return watched, summary


def _stories(feeds: list[str], sites: Sites, most: int | None, watched: Watched) -> Iterator[Input]:
    asked = 0
    for story in _listed(feeds, sites, watched):
        watched.listed += 1
        if _is_settled(story):
            watched.settled += 1
        elif most is None or asked < most:
            asked += 1
            yield fetched(sites.fetch(story))


def _listed(feeds: list[str], sites: Sites, watched: Watched) -> Iterator[str]:
    """The stories that the lists name, each once."""
    to_ask, asked, named = [(feed, 0) for feed in feeds], set[str](), set[str]()
    while to_ask and len(asked) < LISTS:
        feed, depth = to_ask.pop(0)
        if feed in asked:
            continue
        asked.add(feed)
        for one in _of_list(feed, sites, watched):
            if one.kind == "sitemap" and depth < DEEPEST:
                to_ask.append((one.address, depth + 1))
            elif one.kind == "story" and (source := normalise_address(one.address)) not in named:
                named.add(source)
                yield one.address


def _of_list(feed: str, sites: Sites, watched: Watched) -> list[Listed]:
    """What one list names. A fetch that brings none, or that is no list, is kept and said like a rejected page."""
    came = fetched(sites.fetch(feed))
    try:
        found = None if came.failure else apart.shared().submit(listed, came.content, address=came.address).result()
    except Rejection as rejection:
        watched.lists.append(Outcome("rejected", feed, reason=rejection.reason, detail=str(rejection)))
        return []
    if found is None:
        # Kept as what it is: a page, or a fetch that failed.
        read_inputs([came], on_each=lambda _, outcome: watched.lists.append(outcome))
        return []
    with transaction.atomic():
        keep_list(came)
    return found


def _is_settled(story: str) -> bool:
    """Whether the story was brought by a fetch, first of all more than a week ago."""
    first = models.Fetch.objects.filter(source=normalise_address(story), brought=True).aggregate(first=Min("at"))[
        "first"
    ]
    return first is not None and first < timezone.now() - SETTLED
