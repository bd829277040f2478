"""Decisions in words: who said what of which claim, with the claim's page to go to."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

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
    """One line a decision, in the order given."""
    return [line(row) for row in rows]


def line(row: models.Decision) -> Line:
    """The decision in words, from its own snapshot."""
    claim = next((row.snapshot[target] for target in row.targets if target in row.snapshot), None)
    return Line(
        row=row,
        did=labels.DECISIONS.get(row.kind, row.kind),
        about=_about(claim) if claim else "",
        detail=_detail(row, claim),
        page=claim["page"] if claim else None,
        claim=claim["id"] if claim else None,
        undone=bool(getattr(row, "undone", False)),
    )


def _about(claim: dict[str, Any]) -> str:
    return wording.title(claim["type"], claim, " ".join(claim["evidence"]["exact"].split()))


def _detail(row: models.Decision, claim: dict[str, Any] | None) -> str:
    if row.kind == "correct" and claim:
        name = row.value["field"]
        return f"{labels.FIELDS.get(name, name)}: {wording.value(claim['type'], name, row.value['value']) or '—'}"
    if row.kind == "accept" and row.value.get("fields"):
        return ", ".join(str(labels.FIELDS.get(name, name)) for name in row.value["fields"])
    return ""
