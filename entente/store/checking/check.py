"""The register in; of each promise how many things were looked at, and what is wrong with which, out."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.db import DatabaseError

from entente.store import models
from entente.store.checking.current import current
from entente.store.checking.decided import decided
from entente.store.checking.decisions import decisions
from entente.store.checking.folded import folded
from entente.store.checking.inputs import inputs
from entente.store.checking.kept import kept
from entente.store.checking.leads import leads
from entente.store.checking.marks import marks
from entente.store.checking.measured import measured
from entente.store.checking.pages import pages
from entente.store.checking.readings import readings
from entente.store.checking.sealed import sealed
from entente.store.checking.stories import told_stories
from entente.store.checking.together import together
from entente.store.checking.words import words
from entente.store.collector import held_still
from entente.store.moment import one_moment

_REBUILD, _READ = "entente rebuild", "entente rebuild --from-pages"
_BACKUP = "nothing: take it from a backup"


@dataclass(frozen=True, slots=True)
class Promise:
    """says: what holds of the things that are counted. mends: what makes it hold again.

    look: yields, for each thing that it looks at, what is wrong with it, and nothing ("") where all is well.
    """

    says: str
    mends: str
    look: Callable[[], Iterator[str]]


PROMISES = (
    Promise("tables, indexes and rules of the database are whole", _BACKUP, kept),
    Promise("fetches have their bytes and are either a page or rejected with a reason", _BACKUP, inputs),
    Promise("pages bear the hash of their source and text", _BACKUP, pages),
    Promise("sources have their latest page as current one, and claims on no other", _READ, current),
    Promise("claims stand on their pages word by word", _READ, words),
    Promise("decisions are all there, as they were said", _BACKUP, sealed),
    Promise("decisions are whole, with what they judged", _BACKUP, decisions),
    Promise("values that people decided are held by records, under their names", _REBUILD, decided),
    Promise("records are one, two or hold a value where people said so", _REBUILD, together),
    Promise("sources tell the stories that they are said to tell", _REBUILD, told_stories),
    Promise(
        "claims and sources are marked as decided: what waits, what it may be one with, who sees it", _REBUILD, marks
    ),
    Promise("claims are counted for their rules as people judged them, and let through by it", _REBUILD, measured),
    Promise("claims and records lead to each other", _REBUILD, leads),
    Promise("records are what the fold makes of claims and decisions", _REBUILD, folded),
)
FROM_PAGES = (Promise("fetches give the pages and readings that are held, read again", _READ, readings),)


@dataclass(slots=True)
class Checked:
    """How many things a promise was looked at in, and how many of them break it."""

    promise: Promise
    looked: int = 0
    broken: int = 0


def check(promises: Iterable[Promise], on_fault: Callable[[Promise, str], None]) -> Iterator[Checked]:
    """Look at one promise after the other, all as the register stands when the first begins."""
    with one_moment(), held_still():
        for promise in promises:
            checked = Checked(promise)
            for fault in _looking(promise):
                checked.looked += 1
                if fault:
                    checked.broken += 1
                    on_fault(promise, fault)
            yield checked


def later() -> int:
    """How many sources changed since the last fold: what is made of them is looked at after the next."""
    return models.Unfolded.objects.count()


def _looking(promise: Promise) -> Iterator[str]:
    """What is found; where rows are so broken that it ends, that too, and the other promises are looked at still."""
    try:
        yield from promise.look()
    except (DatabaseError, LookupError, TypeError, ValueError, AttributeError) as error:
        yield f"the rest could not be looked at: {type(error).__name__}: {error}"
