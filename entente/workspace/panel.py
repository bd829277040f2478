"""One claim as a person judges it: fields with their words and standing, what is unknown, what was decided so far."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from entente.claims import fields
from entente.claims.claim import Claim
from entente.register.saying import CLAUSE, say_alike
from entente.register.standing import FieldStanding
from entente.store.asking import Judged
from entente.store.gone_since import gone_since
from entente.workspace import dates, labels, wording
from entente.workspace.cards import Card, card
from entente.workspace.forms import Choice, choices, typed
from entente.workspace.log import Line, lines
from entente.workspace.refused import Refused
from entente.workspace.stale import decisions_of


@dataclass(frozen=True, slots=True)
class Row:
    """One field. shown: its value in words; typed: as a person would type it; quotes: the words it was read from.

    stood: what a person had judged before its page was read otherwise, in words; kept: their word, which stands.
    """

    name: str
    label: labels.Label
    kind: str
    shown: str
    typed: str
    quotes: list[str]
    basis: str | None
    waiting: bool
    standing: FieldStanding | None
    choices: list[Choice]
    refused: Refused | None
    stood: str = ""
    kept: FieldStanding | None = None

    @property
    def lines(self) -> int:
        """How many lines the typed value needs, and one to add to."""
        return self.typed.count("\n") + 2


@dataclass(frozen=True, slots=True)
class Panel:
    """A claim opened. beside: other claims of the same words; within: the meeting or instrument it belongs to.

    since: from when on its page has its words no more, in words.
    """

    card: Card
    known: list[Row]
    unknown: list[Row]
    beside: list[Card]
    within: Card | None
    log: list[Line]
    since: str = ""

    @property
    def refilling(self) -> bool:
        """Whether a field that the page does not state must stay in sight."""
        return any(row.refused for row in self.unknown)


def opened(chosen: Judged, others: Iterable[Judged], text: str, refused: Refused | None = None) -> Panel:
    """The claim of a page opened, beside the page's others; ``refused`` is what was typed a moment ago in vain."""
    others = [one for one in others if one.claim.id != chosen.claim.id]
    rows = [
        _row(chosen, name, field, text, refused if refused and refused.field == name else None)
        for name, field in fields.TYPES[chosen.claim.type].items()
    ]
    rows = [*_words(chosen), *rows]
    return Panel(
        card=card(chosen),
        known=[row for row in rows if row.shown or row.standing],
        unknown=[row for row in rows if not row.shown and not row.standing],
        beside=[card(one) for one in others if _overlap(one.claim, chosen.claim)],
        within=next((card(one) for one in others if one.claim.id == chosen.claim.within), None),
        log=lines(decisions_of(chosen.claim.id)[:50]),
        since=since(chosen),
    )


def since(judged: Judged) -> str:
    """From when on a page has the words of a claim that it tells no more no longer; empty where it still has them."""
    gone = gone_since([judged.claim]) if judged.vanished else {}
    return dates.moment(gone[judged.claim.id]) if gone else ""


def _overlap(one: Claim, other: Claim) -> bool:
    return one.evidence.start < other.evidence.end and other.evidence.start < one.evidence.end


def _words(judged: Judged) -> list[Row]:
    """The row of a clause's words, where they alone wait, or where a person let others stand: they are what it says."""
    kept, decided = (some.get(CLAUSE) for some in (judged.standing.kept, judged.standing.fields))
    waiting = CLAUSE in judged.waiting and judged.standing.state == "accepted"
    told = judged.claim.evidence.exact
    if not waiting and (decided is None or say_alike(judged.claim.type, CLAUSE, decided.value, told)):
        return []
    words = " ".join((str(decided.value) if decided else told).split())
    stood = str(kept.value) if kept else ""
    return [Row(CLAUSE, labels.FIELDS[CLAUSE], CLAUSE, words, "", [], None, waiting, decided, [], None, stood, kept)]


def _row(judged: Judged, name: str, field: fields.Field, text: str, refused: Refused | None) -> Row:
    claim, decided, kept = judged.claim, judged.standing.fields.get(name), judged.standing.kept.get(name)
    value = decided.value if decided else claim.values.get(name)
    return Row(
        name=name,
        label=labels.FIELDS[name],
        kind=field.kind,
        shown=wording.value(claim.type, name, value),
        typed=refused.text if refused else typed(field, value),
        quotes=[] if decided and decided.corrected else _quotes(claim.words, name, text),
        basis=None if decided and decided.corrected else claim.basis.get(name),
        waiting=name in judged.waiting and judged.standing.state != "rejected",
        standing=decided,
        choices=choices(field, refused.text.split("\n") if refused else value),
        refused=refused,
        stood=(wording.value(claim.type, name, kept.value) or _("not stated")) if kept else "",
        kept=kept,
    )


def _quotes(words: Mapping[str, Iterable[tuple[int, int]]], name: str, text: str) -> list[str]:
    said = (" ".join(text[start:end].split()) for start, end in words.get(name, ()))
    return list(dict.fromkeys(said))
