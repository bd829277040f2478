"""A claim at a glance, for whoever judges many in a row: its facts, the guesses among them named, and its own words."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from entente.claims.claim import Claim
from entente.register.saying import CLAUSE, names, said
from entente.store.asking import Judged
from entente.workspace import labels, wording
from entente.workspace.cards import Card, card, values
from entente.workspace.segments import Mark, Segment, cut

LONGEST = 420
FIRST: dict[str, tuple[str, ...]] = {
    "meeting": ("kind", "date", "place", "host", "mode", "parties"),
    "instrument": ("date", "period", "parties", "status"),
    "act": ("date", "parties"),
    "commitment": ("status", "areas", "period", "speaker"),
    "assessment": ("status", "year"),
    "achievement": ("areas", "period"),
    "figure": ("period", "parties"),
    "activity": ("kind", "date", "place", "status"),
    "support": ("donors", "recipients", "date"),
    "twinning": ("date", "status"),
    "mechanism": ("parties", "since", "frequency"),
    "organisation": ("parent", "founded"),
    "post": ("role", "organisation"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A field in words. basis: the rule that concluded it, None where the page says it or a person did.

    stood: what a person had judged before its page was read otherwise.
    """

    label: labels.Label
    words: str
    basis: str | None
    stood: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """A claim's card with its facts and its quotation; cut: whether the quotation is shorter than the words."""

    card: Card
    facts: list[Fact]
    quote: list[Segment]
    cut: bool


def brief(judged: Judged) -> Brief:
    """The claim as a card of the waiting list."""
    exact = judged.claim.evidence.exact
    return Brief(card(judged), list(_facts(judged)), _quote(judged.claim), len(exact) > LONGEST)


def _facts(judged: Judged) -> Iterator[Fact]:
    """The type's first facts, and whatever else was concluded: accepting the claim accepts its guesses too."""
    type, held, kept = judged.claim.type, values(judged), judged.standing.kept
    for name in names(type):
        words = wording.value(type, name, said(judged.claim, name) if name == CLAUSE else held.get(name))
        basis = None if _corrected(judged, name) else judged.claim.basis.get(name)
        if words and (basis or name in kept or name in FIRST.get(type, ())):
            stood = (wording.value(type, name, kept[name].value) or _("not stated")) if name in kept else ""
            yield Fact(labels.FIELDS[name], words, basis, stood)


def _corrected(judged: Judged, name: str) -> bool:
    field = judged.standing.fields.get(name)
    return field is not None and field.corrected


def _quote(claim: Claim) -> list[Segment]:
    """The evidence, at most so much of it, with the words that fields were read from marked."""
    exact, at = claim.evidence.exact, claim.evidence.start
    spans = ((start - at, end - at, name) for name, spans in claim.words.items() for start, end in spans)
    return cut(exact, 0, min(len(exact), LONGEST), [Mark(start, end, name, "words") for start, end, name in spans])
