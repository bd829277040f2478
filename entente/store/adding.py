"""A claim that no reader made, by a person who found its words on a page: one decision, whose id is the claim's."""

import secrets
from collections.abc import Mapping
from typing import Any

from entente.claims.claim import Claim, Evidence
from entente.claims.fields import TYPES, parse
from entente.errors import NoSuchPage, NotAValue
from entente.register import Told
from entente.register.told import BY_HAND, snapshot
from entente.store import models
from entente.store.alone import alone
from entente.store.appending import append
from entente.store.folding import refold
from entente.store.typed import with_known_parties


@alone()
def add(by: str, page: str, type: str, exact: str, values: Mapping[str, str], reason: str = "") -> models.Decision:
    """``by`` says that the page's words ``exact`` say this; ``values``: field → as typed, empty ones left out.

    Raises NoSuchPage; NotAValue for words that are not on the page or stand there more than once, for an unknown type,
    and for a field that the type has not or that cannot be read.
    """
    row = models.Page.objects.select_related("reading").filter(id=page, current=True, reading__isnull=False).first()
    if row is None:
        raise NoSuchPage(page)
    if type not in TYPES:
        raise NotAValue(f"{type} is no type of claim")
    id = secrets.token_hex(16)
    bare = Claim(page, type, id, (BY_HAND,), _evidence(row.text, exact.strip()), values=dict.fromkeys(TYPES[type]))
    known = {name: _value(bare, name, text) for name, text in values.items() if text.strip()}
    claim = Claim(page, type, id, bare.rules, bare.evidence, values={**bare.values, **known})
    reading = row.reading
    told = Told(claim, row.source_id, reading.published, reading.publisher, title=reading.title)
    kept = {id: snapshot(told, beside=_beside(claim))}
    decision = append(by, "add", [id], about=[(id, row.source_id)], snapshot=kept, reason=reason, id=id)
    refold()
    return decision


def _beside(claim: Claim) -> list[dict[str, Any]]:
    """What the reader tells of the same words: the person has seen it, and means another thing."""
    rows = models.Claim.objects.filter(page=claim.page, type=claim.type)
    overlapping = rows.filter(start__lt=claim.evidence.end, end__gt=claim.evidence.start)
    return list(overlapping.values_list("body", flat=True))


def _evidence(text: str, exact: str) -> Evidence:
    if not exact or text.count(exact) != 1:
        raise NotAValue("the words must stand on the page, once")
    start = text.index(exact)
    return Evidence(start, start + len(exact), exact)


def _value(claim: Claim, name: str, text: str) -> object:
    if name not in TYPES[claim.type]:
        raise NotAValue(f"{name} is no field of {claim.type}")
    kind = TYPES[claim.type][name]
    return with_known_parties(kind, parse(kind, text), claim)
