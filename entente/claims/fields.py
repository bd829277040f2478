"""The fields of each type of claim, in the design's order, with the kind of value each holds.

Out: ``TYPES``, ``CODES`` (from data/codes.toml), ``parse`` (what a person typed → a value) and ``show`` (back).
"""

import re
import tomllib
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

from entente.claims.edtf import is_edtf
from entente.errors import NotAValue

Kind = Literal["code", "codes", "date", "integer", "number", "text", "party", "parties", "items"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its kind of value and, for codes, the name of its list in ``CODES``."""

    kind: Kind
    codes: str | None = None


CODES: dict[str, list[str]] = tomllib.loads((files(__package__) / "data" / "codes.toml").read_text("utf-8"))

_DATE, _TEXT, _NUMBER, _INTEGER = Field("date"), Field("text"), Field("number"), Field("integer")
_SPOKEN = re.compile(r"(?:(?P<day>[0-9]{1,2})/)?(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})")
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
            return _date(text)
        case "integer" | "number":
            return _number(field, text)
        case "party":
            if re.search(r"[;\n]", text):
                raise NotAValue("one name")
            return _party(text)
        case "parties":
            return list({party["name"]: party for name in re.split(r"[;\n]", text) if (party := _party(name))}.values())
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


def _date(text: str) -> str:
    """EDTF, or the day or month as people here write it: 22/2/2023, 2/2023."""
    spoken = _SPOKEN.fullmatch(text)
    edtf = _from_spoken(spoken) if spoken else text
    if not is_edtf(edtf):
        raise NotAValue("a date that exists, such as 22/2/2023, 2023-02-22, 2023-02, XXXX-05-09 or 2016/2020")
    return edtf


def _from_spoken(spoken: re.Match[str]) -> str:
    month = f"{spoken['year']}-{int(spoken['month']):02}"
    return f"{month}-{int(spoken['day']):02}" if spoken["day"] else month


def _known(code: str, field: Field) -> str:
    codes = CODES[field.codes or ""]
    if code not in codes:
        raise NotAValue(f"one of {', '.join(codes)}")
    return code


def _number(field: Field, text: str) -> int | float:
    plain = text.replace(",", ".") if re.fullmatch(r"-?\d+,\d+", text) else text
    # "1.506" is 1506 to a Vietnamese reader and 1.506 to an English one: neither is taken for granted.
    if re.fullmatch(r"[1-9]\d{0,2}(?:[.,]\d{3})+", text):
        raise NotAValue("a number without signs between thousands, such as 1506 or 7,2")
    if not re.fullmatch(r"[0-9]{1,18}(?:\.[0-9]{1,6})?", plain):
        raise NotAValue("a number such as 1506 or 7,2")
    number = float(plain)
    if number.is_integer():
        return int(number)
    if field.kind == "integer":
        raise NotAValue("a whole number such as 14")
    return number


def _party(name: str) -> dict[str, Any]:
    """A party that a person typed: its name alone; what it resolves to is worked out later."""
    name = " ".join(name.split())
    return {"name": name, "label": name, "kind": None, "id": None, "country": None, "level": None}
