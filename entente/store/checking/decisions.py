"""Decisions: each has its author, its whole snapshot with words that stand on the page, and what it is about.

What an undo takes back is there before it; of what was purged nothing is asked.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import datetime
from typing import Any

from entente.claims.fields import TYPES
from entente.register import Told
from entente.register.saying import names
from entente.store import models
from entente.store.batches import batches
from entente.store.checking.words import misplaced

_FEW = 100
_ON_CLAIMS = ("accept", "correct", "reject", "add", "same", "different", "set")


def decisions() -> Iterator[str]:
    gone = _purged()
    for some in batches(models.Decision.objects.order_by("sequence").iterator(_FEW), _FEW):
        told = {row.id: _told(row.snapshot) for row in some}
        texts, fetched = _texts(told.values()), _fetched(told.values())
        before, about = _undone(some), _about(some)
        for row in some:
            faults = [
                *_whole(row, told[row.id], {claim for claim, source in about[row.sequence] if source in gone}),
                *_standing(told[row.id], texts),
                *_unfetched(row, told[row.id], fetched),
                *_target(row, before),
                *_named(row, told[row.id], about[row.sequence]),
            ]
            yield f"decision {row.id} ({row.kind}, {row.by}): {'; '.join(faults)}" if faults else ""


def _told(snapshot: Mapping[str, Any]) -> dict[str, Told]:
    """What of a snapshot can be read."""
    told = {}
    for claim, row in snapshot.items():
        try:
            told[claim] = Told.from_json(row)
        except (KeyError, TypeError, ValueError):
            continue
    return told


def _whole(row: models.Decision, told: Mapping[str, Told], gone: Set[str]) -> Iterator[str]:
    """gone: the claims, and the article as ``""``, of which a purge took what was kept."""
    if not row.by.strip():
        yield "it bears no name"
    needed = {*row.snapshot, *(set(row.targets) - gone if row.kind in _ON_CLAIMS else ())}
    for claim in sorted(needed):
        if claim not in told or told[claim].claim.id != claim:
            yield f"what it judged of claim {claim} is not kept whole"
        elif row.kind in _ON_CLAIMS and not _fields(row) <= _known(told[claim].claim.type, _fields(row)):
            yield f"claim {claim} has no field {', '.join(sorted(_fields(row)))}"
    if row.kind == "correct" and needed and not {"field", "value"} <= row.value.keys():
        yield "what it corrects is not said"
    if row.kind == "article" and not gone and not {"source", "fact", "value"} <= row.value.keys():
        yield "which fact of which article it corrects is not said"
    if row.kind in ("visibility", "purge") and "source" not in row.value:
        yield "of which source it speaks is not said"


def _known(type: str, asked: set[str]) -> set[str]:
    """What claims of the type say; of a type that claims have no more, whatever is asked."""
    return set(names(type)) if type in TYPES else asked


def _fields(row: models.Decision) -> set[str]:
    named = row.value.get("fields", ())
    return {*named, *([row.value["field"]] if "field" in row.value else [])}


def _standing(told: Mapping[str, Told], texts: Mapping[str, str]) -> Iterator[str]:
    for claim, one in told.items():
        if one.claim.page not in texts:
            yield f"page {one.claim.page} of claim {claim} is not kept"
        else:
            yield from (f"claim {claim}: {fault}" for fault in misplaced(one.claim, texts[one.claim.page]))


def _texts(told: Any) -> dict[str, str]:
    pages = {one.claim.page for snapshot in told for one in snapshot.values()}
    return dict(models.Page.objects.filter(id__in=pages).values_list("id", "text"))


def _unfetched(
    row: models.Decision, told: Mapping[str, Told], fetched: Mapping[str, Mapping[str | None, datetime]]
) -> Iterator[str]:
    """A fetch may give another page to a better reader, but one from before the decision there must be."""
    for claim, one in told.items():
        pages = fetched[one.source]
        if one.claim.page not in pages and not any(at <= row.at for at in pages.values()):
            yield f"page {one.claim.page} of claim {claim} was fetched, and no fetch of its source from then is kept"


def _fetched(told: Any) -> dict[str, dict[str | None, datetime]]:
    """Source → each page that its fetches give now (None: rejected) and when it was first fetched."""
    fetched: dict[str, dict[str | None, datetime]] = defaultdict(dict)
    sources = {one.source for snapshot in told for one in snapshot.values()}
    for source, page, at in models.Fetch.objects.filter(source__in=sources).values_list("source", "page", "at"):
        fetched[source][page] = min(at, fetched[source].get(page, at))
    return fetched


def _undone(some: Sequence[models.Decision]) -> dict[str, int]:
    """When the decisions that are taken back were made."""
    targets = {target for row in some if row.kind == "undo" for target in row.targets}
    return dict(models.Decision.objects.filter(id__in=targets).values_list("id", "sequence"))


def _target(row: models.Decision, before: Mapping[str, int]) -> Iterator[str]:
    if not row.targets and row.kind not in ("setting", "purge"):
        yield "it speaks of nothing"
    for target in row.targets if row.kind == "undo" else ():
        if before.get(target, row.sequence) >= row.sequence:
            yield f"decision {target}, which it takes back, is not there before it"


def _purged() -> set[str]:
    """The sources that were ever purged: what went does not come back."""
    return set(models.DecisionAbout.objects.filter(decision__kind="purge").values_list("source", flat=True))


def _about(some: Sequence[models.Decision]) -> dict[int, set[tuple[str, str]]]:
    """What the log is found by."""
    about: dict[int, set[tuple[str, str]]] = defaultdict(set)
    rows = models.DecisionAbout.objects.filter(decision__in=some)
    for decision, claim, source in rows.values_list("decision", "claim", "source"):
        about[decision].add((claim, source))
    return about


def _named(row: models.Decision, told: Mapping[str, Told], about: set[tuple[str, str]]) -> Iterator[str]:
    for claim, one in told.items():
        if (claim, one.source) not in about:
            yield f"it cannot be found by claim {claim} of {one.source}"
    if row.kind in ("setting", "undo", "article", "visibility", "purge") and not about:
        yield "it cannot be found by what it speaks of"
