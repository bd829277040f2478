"""What things are called on the screen: a title for any claim or record, and the words for any field's value.

In: a type, its values (a claim's, or a record's best), the words of its evidence. Out: text in the language in use.
"""

from collections.abc import Mapping
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from entente.claims import fields
from entente.workspace import dates, labels, numbers
from entente.workspace.punctuation import listed, semicolon, titled

Values = Mapping[str, Any]


def title(type: str, values: Values, words: str = "") -> str:
    """One line that names the thing."""
    named = _TITLES.get(type, _clause)(values, words)
    return capfirst(named.strip(" –:：;,.")) or labels.of_type(type)


def value(type: str, name: str, held: Any) -> str:
    """One field's value in words; empty for what is unknown."""
    if held is None or held == []:
        return ""
    field = field_of(type, name)
    match field.kind:
        case "code" | "codes":
            codes = held if isinstance(held, list) else [held]
            return listed(str(labels.of_code(field.codes, code)) for code in codes)
        case "date":
            return dates.in_words(str(held))
        case "number":
            return numbers.in_words(held)
        case "party":
            return party(held)
        case "parties":
            return listed(party(one) for one in held)
        case "items":
            return semicolon().join(_item(one) for one in held)
        case _:
            return str(held)


def field_of(type: str, name: str) -> fields.Field:
    """The field of this type, or else of any type that has one of this name; a text where none has."""
    own = fields.TYPES.get(type, {}).get(name)
    others = (of_type[name] for of_type in fields.TYPES.values() if name in of_type)
    return own or next(others, fields.Field("text"))


def party(held: Mapping[str, Any]) -> str:
    """The fuller words for a party."""
    return str(held.get("label") or held.get("name") or "")


def names(held: list[Mapping[str, Any]] | None, most: int = 3) -> str:
    """Short names side by side; beyond ``most`` the rest is counted."""
    short = [str(one.get("name") or one.get("label")) for one in held or []]
    if len(short) <= most:
        return " – ".join(short) if len(short) == 2 else listed(short)
    rest = len(short) - most + 1
    shown = listed(short[: most - 1])
    return ngettext("{shown} and {rest} other", "{shown} and {rest} others", rest).format(shown=shown, rest=rest)


def _item(item: Values) -> str:
    quantity = numbers.in_words(item.get("quantity")) if item.get("quantity") is not None else ""
    return " ".join(part for part in (quantity, item.get("unit") or "", item.get("what") or "") if part)


def _code(values: Values, list_name: str, name: str = "kind") -> str:
    return str(labels.of_code(list_name, values[name])) if values.get(name) else ""


def _with(subject: str, parties: Any) -> str:
    """ "Talks: Hà Giang – Văn Sơn" """
    return titled(subject, names(parties)) if parties else subject


def _meeting(values: Values, words: str) -> str:
    mechanism, edition = values.get("mechanism"), values.get("edition")
    named = str(mechanism or _code(values, "meeting_kind") or _("meeting"))
    if edition:
        named = pgettext("meeting", "{meeting}, no. {edition}").format(meeting=named, edition=edition)
    return named if mechanism else _with(named, values.get("parties"))


def _instrument(values: Values, words: str) -> str:
    named = str(values.get("title") or _code(values, "instrument_kind") or _("instrument"))
    if values.get("number"):
        named = _("{instrument} no. {number}").format(instrument=named, number=values["number"])
    if values.get("period"):
        named = _("{instrument} for {period}").format(instrument=named, period=dates.in_words(values["period"]))
    return named if values.get("title") else _with(named, values.get("parties"))


def _act(values: Values, words: str) -> str:
    act = _code(values, "act", "act")
    return titled(values["instrument"], act) if values.get("instrument") else titled(act, words)


def _figure(values: Values, words: str) -> str:
    plain = values.get("indicator") in (None, "other")
    what = values.get("what") if plain and values.get("what") else _code(values, "indicator", "indicator")
    counted = numbers.figure(values.get("value"), values.get("upper"), values.get("qualifier"), values.get("unit"))
    return titled(str(what), counted)


def _post(values: Values, words: str) -> str:
    organisation = values.get("organisation") or {}
    held = " ".join(
        part for part in (values.get("role"), organisation.get("label") or organisation.get("name")) if part
    )
    return " — ".join(part for part in (values.get("person"), held) if part)


def _twinning(values: Values, words: str) -> str:
    level = _code(values, "twinning_level", "level")
    twinned = _("twinning of {level}").format(level=level) if level else _("twinning")
    return _with(twinned, values.get("parties"))


def _support(values: Values, words: str) -> str:
    items = semicolon().join(_item(one) for one in values.get("items") or [])
    return items or words


def _activity(values: Values, words: str) -> str:
    kind = _code(values, "activity_kind") if values.get("kind") != "other" else ""
    return titled(kind, words) if kind and words else kind or words


def _assessment(values: Values, words: str) -> str:
    status = _code(values, "assessment_status", "status")
    about = values.get("commitment") or words
    return titled(about, status) if about and status else about or status


def _name(values: Values, words: str) -> str:
    return str(values.get("name") or words)


def _clause(values: Values, words: str) -> str:
    return words


_TITLES = {
    "meeting": _meeting,
    "instrument": _instrument,
    "act": _act,
    "figure": _figure,
    "post": _post,
    "person": _post,
    "twinning": _twinning,
    "support": _support,
    "activity": _activity,
    "deed": _activity,
    "assessment": _assessment,
    "mechanism": _name,
    "organisation": _name,
}
