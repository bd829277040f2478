"""Decisions in words: who said what of which claim, with the claim's page to go to."""

from collections.abc import Iterable
from dataclasses import dataclass

from entente.claims.claim import Claim
from entente.register import Told
from entente.store import models
from entente.workspace import labels, wording


@dataclass(frozen=True, slots=True)
class Line:
    """did: what was done, in a word; about: the claim's title as it stood; detail: the fields or the value."""

    row: models.Decision
    did: labels.Label
    about: str
    detail: str
    page: str | None
    claim: str | None
    undone: bool


def lines(rows: Iterable[models.Decision]) -> list[Line]:
    """One line a decision, in the order given; a taking back tells what it took back."""
    rows = list(rows)
    taken_back = {id for row in rows if row.kind == "undo" for id in row.targets}
    spoken_of = models.Decision.objects.in_bulk(taken_back, field_name="id")
    return [_line(row, next((spoken_of[one] for one in row.targets if one in spoken_of), row)) for row in rows]


def _line(row: models.Decision, about: models.Decision) -> Line:
    """The decision in words, from the snapshot of the decision that it is about."""
    claim = next((Told.from_json(about.snapshot[one]).claim for one in about.targets if one in about.snapshot), None)
    return Line(
        row=row,
        did=labels.DECISIONS.get(row.kind, row.kind),
        about=_about(claim) if claim else "",
        detail=_detail(row, claim),
        page=claim.page if claim else None,
        claim=claim.id if claim else None,
        undone=bool(getattr(row, "undone", False)),
    )


def _about(claim: Claim) -> str:
    return wording.title(claim.type, claim.values, " ".join(claim.evidence.exact.split()))


def _detail(row: models.Decision, claim: Claim | None) -> str:
    if row.kind == "correct" and claim:
        name = row.value["field"]
        return f"{labels.FIELDS.get(name, name)}: {wording.value(claim.type, name, row.value['value']) or '—'}"
    if row.kind == "accept" and row.value.get("fields"):
        return ", ".join(str(labels.FIELDS.get(name, name)) for name in row.value["fields"])
    return ""
