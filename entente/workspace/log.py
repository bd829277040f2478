"""Decisions in words: who said what of which claim, with the claim's page to go to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from entente.claims.claim import Claim
from entente.register import Decision, Told
from entente.register.standing import UNDECIDED, standing
from entente.store import models
from entente.store.log import read_log
from entente.workspace import facts, labels, wording
from entente.workspace.punctuation import listed, titled

_ON_PAGES = ("article", "visibility")


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
    log = read_log()
    return [_line(row, next((spoken_of[one] for one in row.targets if one in spoken_of), row), log) for row in rows]


def _line(row: models.Decision, about: models.Decision, log: list[Decision]) -> Line:
    """The decision in words, from the snapshot of the decision that it is about."""
    claim = next((Told.from_json(about.snapshot[one]).claim for one in about.targets if one in about.snapshot), None)
    detail = _detail(about, claim, log)
    return Line(
        row=row,
        did=labels.DECISIONS.get(row.kind, row.kind),
        about=_about(claim) if claim else _without_claim(about),
        detail=detail if about is row else _taken_back(about, detail or about.reason),
        page=claim.page if claim else about.targets[0] if about.kind in _ON_PAGES else None,
        claim=claim.id if claim else None,
        undone=bool(getattr(row, "undone", False)),
    )


def _about(claim: Claim) -> str:
    return wording.title(claim.type, claim.values, " ".join(claim.evidence.exact.split()))


def _without_claim(about: models.Decision) -> str:
    """What a decision speaks of that speaks of no claim, or of none that is kept any more."""
    if about.kind in _ON_PAGES:
        reading = models.Reading.objects.filter(page=about.targets[0]).only("title").first()
        return (reading and reading.title) or _("Untitled page")
    if about.kind == "purge":
        return str(about.value["source"])
    return "" if about.kind in ("setting", "undo") else _("what was purged since")


def _taken_back(about: models.Decision, detail: str) -> str:
    """What an undo undid: "Trần Văn B đã sửa · Ngày: …"."""
    said = f"{about.by} {labels.DECISIONS.get(about.kind, about.kind)}"
    return f"{said} · {detail}" if detail else said


def _other_side(row: models.Decision) -> str:
    """What of the two that are tied, or told apart, is not named first."""
    ours = {*row.value.get("from", row.targets[:1]), row.targets[0]}
    other = next((row.snapshot[one] for one in row.targets if one not in ours and one in row.snapshot), None)
    if other is None:
        return ""
    claim = Told.from_json(other).claim
    when = wording.value(claim.type, "date", claim.values.get("date"))
    return titled(_("The other"), listed(filter(None, (_about(claim), when))))


def _setting(value: Mapping[str, Any]) -> str:
    share = value["threshold"]
    return titled(labels.of_type(value["type"]), _("all wait") if share is None else f"{100 * share:.0f} %")


def _detail(row: models.Decision, claim: Claim | None, log: list[Decision]) -> str:
    match row.kind:
        case "correct" if claim:
            said = (_value(row, claim, one) or "—" for one in (_before(row, claim, log), row.value["value"]))
            return _of_field(row, " → ".join(said))
        case "set" if claim:
            return _of_field(row, _value(row, claim, row.value["value"]) or _("as the pages say"))
        case "same" | "different":
            return _other_side(row)
        case "setting":
            return _setting(row.value)
        case "visibility":
            return str(labels.VISIBILITY[row.value["visibility"]])
        case "article" if "value" in row.value:
            fact = row.value["fact"]
            shown = (facts.shown(fact, row.value[name]) or "—" for name in ("read", "value"))
            return titled(str(labels.FACTS.get(fact, fact)), " → ".join(shown))
        case "accept" if row.value.get("fields"):
            return labels.of_fields(row.value["fields"])
    return ""


def _value(row: models.Decision, claim: Claim, held: Any) -> str:
    return wording.value(claim.type, row.value["field"], held)


def _of_field(row: models.Decision, said: str) -> str:
    name = row.value["field"]
    return titled(str(labels.FIELDS.get(name, name)), said)


def _before(row: models.Decision, claim: Claim, log: list[Decision]) -> Any:
    """What the corrected field held until then: what people had decided of it, else what the reader read."""
    earlier = (one for one in log if one.sequence < row.sequence)
    stands = standing(one for one in earlier if one.kind == "undo" or claim.id in one.targets)
    before = stands.get(claim.id, UNDECIDED)
    field = {**before.kept, **before.fields}.get(row.value["field"])
    return field.value if field else claim.values.get(row.value["field"])
