"""What must go goes: the bytes, texts and words of a source, for good; its hashes, and who purged it and why, stay.

Nothing is read of the source again, until the purge is taken back; what went does not come back by that.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.db import connection

from entente.errors import NoReason, NoSuchFetch, NotAllowed
from entente.store import models
from entente.store.alone import alone
from entente.store.appending import append
from entente.store.asking import copies_of
from entente.store.folding import refold
from entente.store.unfolded import mark

# Of a decision, what may be words of a page: all else of it is whose decision it was, when, and on what.
_WORDS = ("value", "read")


@dataclass(frozen=True, slots=True)
class Going:
    """What a purge takes, and what it does not: copies of the story, and the files from which it was unpacked.

    name: the file's, for people. decisions: those that speak of the source, and say nothing of it any more.
    """

    source: str
    name: str
    texts: int
    fetches: int
    claims: int
    decisions: int
    copies: list[models.Page]
    packed_in: list[models.Fetch]


def going(fetch: int) -> Going:
    """What goes where the source of this fetch is purged. Raises NoSuchFetch."""
    source = _source(fetch)
    pages = models.Page.objects.filter(source=source)
    current = pages.filter(current=True).select_related("source").first()
    return Going(
        source=source,
        name=models.Fetch.objects.values_list("name", flat=True).get(pk=fetch),
        texts=pages.count(),
        fetches=models.Fetch.objects.filter(source=source).count(),
        claims=models.Claim.objects.filter(page__source=source).count(),
        decisions=_decisions(source).count(),
        copies=list(copies_of(current)) if current else [],
        packed_in=list(_packed_in(source)),
    )


def purge(user: User, fetch: int, reason: str) -> models.Decision:
    """``user`` says that all that came from the source of this fetch must go, and may not come again.

    Raises NotAllowed for who does not keep the register, NoReason, NoSuchFetch.
    """
    if not user.is_superuser:
        raise NotAllowed("only who keeps the register purges")
    if not reason.strip():
        raise NoReason
    with alone():
        source = _source(fetch)
        row = _say(user.get_full_name() or user.get_username(), source, reason)
        _redact(_decisions(source).exclude(pk=row.pk), source)
        _forget(source)
        _merge_words()
    _write_back()
    return row


def _source(fetch: int) -> str:
    source = models.Fetch.objects.filter(pk=fetch).values_list("source", flat=True).first()
    if source is None:
        raise NoSuchFetch(str(fetch))
    return source


def _say(by: str, source: str, reason: str) -> models.Decision:
    pages = models.Page.objects.filter(source=source).order_by("id").values_list("id", flat=True)
    digests = models.Fetch.objects.filter(source=source).order_by("pk").values_list("digest", flat=True)
    value = {"source": source, "digests": list(dict.fromkeys(digests))}
    return append(by, "purge", list(pages), about=[("", source)], value=value, reason=reason)


def _decisions(source: str) -> Any:
    """Those that hold words of the source: what only takes back another, or says who may see it, does not."""
    rows = models.Decision.objects.filter(about__source=source).exclude(kind__in=("purge", "undo", "visibility"))
    return rows.distinct()


def _packed_in(source: str) -> Iterable[models.Fetch]:
    """Files that hold the source's, which came out of them by their name and at their time."""
    for name, at in models.Fetch.objects.filter(source=source).values_list("name", "at"):
        inside = [name[:cut] for cut, sign in enumerate(name) if sign == "/"]
        rows = models.Fetch.objects.filter(name__in=inside, at=at).exclude(source=source)
        yield from rows.defer("content").order_by("pk")


def _redact(rows: Iterable[models.Decision], source: str) -> None:
    """Take the source's words out of decisions; the database lets only that pass, and only after the purge was said."""
    for row in rows:
        left = {claim: told for claim, told in row.snapshot.items() if told["source"] != source}
        models.Decision.objects.filter(pk=row.pk).update(snapshot=left, value=row.value if left else _bare(row.value))


def _bare(value: Mapping[str, Any]) -> dict[str, Any]:
    return {name: said for name, said in value.items() if name not in _WORDS}


def _forget(source: str) -> None:
    """The source's claims leave their records first, so that these are folded without them; then all of it goes."""
    pages = models.Page.objects.filter(source=source)
    mark([source])
    models.Fetch.objects.filter(source=source).delete()
    models.StoryBand.objects.filter(page__in=pages.values("id")).delete()
    models.Reading.objects.filter(page__in=pages).delete()
    models.Claim.objects.filter(page__in=pages).delete()
    pages.update(current=False)
    refold()
    pages.delete()


def _merge_words() -> None:
    """SQLite's index of words keeps those that were deleted until it is merged."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO store_record_words (store_record_words) VALUES ('optimize')")


def _write_back() -> None:
    """SQLite's log keeps what was until it is written back; where somebody reads just now, the next writers do it.

    Its free pages hold nothing (``secure_delete``). PostgreSQL's own vacuum does the same in its time.
    """
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout = 0")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        # A new connection waits again as long as every other.
        connection.close()
