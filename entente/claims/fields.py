"""The fields of each type of claim, in the design's order, with the kind of value each holds.

Out: ``TYPES``, ``CODES`` (from data/codes.toml), ``parse`` (what a person typed → a value) and ``show`` (back).
"""

import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

from entente.errors import NotAValue

Kind = Literal["code", "codes", "date", "integer", "number", "text", "party", "parties", "items"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its kind of value and, for codes, the name of its list in ``CODES``."""

    kind: Kind
    codes: str | None = None


CODES: dict[str, list[str]] = tomllib.loads((files(__package__) / "data" / "codes.toml").read_text("utf-8"))

_DATE, _TEXT, _NUMBER, _INTEGER = Field("date"), Field("text"), Field("number"), Field("integer")
_PARTY, _PARTIES, _ITEMS, _AREAS = Field("party"), Field("parties"), Field("items"), Field("codes", "area")


def _code(name: str) -> Field:
    return Field("code", name)


TYPES: dict[str, dict[str, Field]] = {
    "meeting": {
        "kind": _code("meeting_kind"),
        "date": _DATE,
        "place": _PARTY,
        "host": _PARTY,
        "mode": _code("mode"),
        "mechanism": _TEXT,
        "edition": _INTEGER,
        "parties": _PARTIES,
        "bodies": _PARTIES,
        "status": _code("meeting_status"),
    },
    "instrument": {
        "kind": _code("instrument_kind"),
        "title": _TEXT,
        "number": _TEXT,
        "date": _DATE,
        "period": _DATE,
        "parties": _PARTIES,
        "signers": _PARTIES,
        "areas": _AREAS,
        "status": _code("instrument_status"),
    },
    "act": {"instrument": _TEXT, "act": _code("act"), "date": _DATE, "parties": _PARTIES},
    "commitment": {
        "status": _code("commitment_status"),
        "areas": _AREAS,
        "period": _DATE,
        "parties": _PARTIES,
        "speaker": _TEXT,
    },
    "assessment": {"commitment": _TEXT, "year": _DATE, "status": _code("assessment_status"), "by": _TEXT},
    "achievement": {"areas": _AREAS, "period": _DATE, "parties": _PARTIES},
    "figure": {
        "indicator": _code("indicator"),
        "what": _TEXT,
        "value": _NUMBER,
        "upper": _NUMBER,
        "qualifier": _code("qualifier"),
        "unit": _TEXT,
        "period": _DATE,
        "parties": _PARTIES,
        "place": _PARTY,
        "scope": _TEXT,
        "basis_of_count": _code("basis_of_count"),
        "counted_by": _PARTY,
        "change": _TEXT,
    },
    "activity": {
        "kind": _code("activity_kind"),
        "date": _DATE,
        "place": _PARTY,
        "parties": _PARTIES,
        "status": _code("meeting_status"),
    },
    "support": {
        "donors": _PARTIES,
        "recipients": _PARTIES,
        "items": _ITEMS,
        "value": _NUMBER,
        "date": _DATE,
        "period": _DATE,
    },
    "twinning": {
        "parties": _PARTIES,
        "level": _code("twinning_level"),
        "date": _DATE,
        "status": _code("twinning_status"),
    },
    "mechanism": {"name": _TEXT, "parties": _PARTIES, "since": _DATE, "frequency": _TEXT},
    "organisation": {"name": _TEXT, "parent": _PARTY, "founded": _DATE, "ended": _DATE},
    "post": {"person": _TEXT, "role": _TEXT, "organisation": _PARTY},
}

_DAY = r"(?:\d{4}|XXXX|\d{3}X|\d{2}XX)(?:-(?:\d{2}|XX)(?:-(?:\d{2}|XX))?)?[~?%]?"
_EDTF = re.compile(rf"{_DAY}(?:/(?:{_DAY}|\.\.)?)?|\.\./{_DAY}")


def parse(field: Field, text: str) -> Any:
    """The value that a person typed into ``field``; empty text is None (unknown).

    Parties are one a line or parted by semicolons, by name; numbers take a decimal point.
    Raises NotAValue, naming the form that the field takes.
    """
    text = text.strip()
    if not text:
        return None
    match field.kind:
        case "code":
            return _known(text, field)
        case "codes":
            return [_known(code.strip(), field) for code in re.split(r"[,;\n]", text) if code.strip()]
        case "date":
            if not _EDTF.fullmatch(text):
                raise NotAValue("an EDTF date such as 2023-02-22, XXXX-05-09 or 2016/2020")
            return text
        case "integer" | "number":
            return _number(field, text)
        case "party":
            return _party(text)
        case "parties":
            return [_party(name) for name in re.split(r"[;\n]", text) if name.strip()]
        case "text":
            return text
        case "items":
            raise NotAValue("items are corrected one by one")


def show(field: Field, value: Any) -> str:
    """The text that ``parse`` would read back as ``value``: codes stay codes, parties become names."""
    if value is None:
        return ""
    match field.kind:
        case "codes":
            return ", ".join(value)
        case "party":
            return str(value["label"] or value["name"])
        case "parties":
            return "; ".join(party["label"] or party["name"] for party in value)
        case "integer" | "number":
            return str(int(value)) if float(value).is_integer() else str(value)
        case "items":
            return "; ".join(
                " ".join(str(item[k]) for k in ("quantity", "unit", "what") if item.get(k)) for item in value
            )
        case _:
            return str(value)


def _known(code: str, field: Field) -> str:
    codes = CODES[field.codes or ""]
    if code not in codes:
        raise NotAValue(f"one of {', '.join(codes)}")
    return code


def _number(field: Field, text: str) -> int | float:
    # "1.506" is 1506 to a Vietnamese reader and 1.506 to an English one: neither is taken for granted.
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", text):
        raise NotAValue("a number without signs between thousands, such as 1506 or 7.2")
    try:
        number = float(text)
    except ValueError:
        raise NotAValue("a number such as 1506 or 7.2") from None
    if not -1e18 < number < 1e18:
        raise NotAValue("a number such as 1506 or 7.2")
    if number.is_integer():
        return int(number)
    if field.kind == "integer":
        raise NotAValue("a whole number such as 14")
    return number


def _party(name: str) -> dict[str, Any]:
    """A party that a person typed: its name alone; what it resolves to is worked out later."""
    name = name.strip()
    return {"name": name, "label": name, "kind": None, "id": None, "country": None, "level": None}
