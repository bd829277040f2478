"""Bodies that Chinese and English pages name without their unit: "省委书记", "the provincial People's Committee".

Promise: a body is that of the last unit of its level that the text named before; where it named none, it is nobody's.
"""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from entente.places.bodies import bodies_data
from entente.places.english_bodies import bodies as english_bodies
from entente.places.gazetteer import places
from entente.places.mention import Mention, party_of
from entente.places.place import Place

Span = tuple[int, int]


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "data" / "short.toml").read_text("utf-8"))


def chinese_short(text: str, mentions: list[Mention], spans: list[Span]) -> Iterator[Mention]:
    """The bodies right behind a label that no name stands before."""
    for start, end in spans:
        for match in _chinese().finditer(text, start, end):
            country = _country(match[0].removeprefix(match[1]))
            unit = _last(mentions, match.start(), _data()["zh"]["label"][match[1]], country)
            if unit:
                yield _body(text, match.span(), unit)


def _country(body: str) -> str | None:
    """Whose units alone have such a body; None where both may."""
    if body.startswith(tuple(_data()["zh"]["vietnamese"])):
        return "VN"
    return "CN" if body.startswith(tuple(_data()["zh"]["chinese"])) else None


def english_short(text: str, mentions: list[Mention], spans: list[Span]) -> Iterator[Mention]:
    """The bodies that begin with a label and have no name beside them."""
    for start, end in spans:
        for span in english_bodies(text, start, end):
            first, _, body = text[slice(*span)].lower().partition(" ")
            kinds = _data()["en"]["label"].get(first)
            country = "VN" if body in _data()["en"]["vietnamese"] else None
            unit = _last(mentions, span[0], kinds, country) if kinds and body else None
            if unit:
                yield _body(text, span, unit)


def _last(mentions: list[Mention], spot: int, kinds: list[str], country: str | None) -> Place | None:
    """The last unit of one of the kinds named before the spot; None where the spot lies in a mention."""
    at = bisect_right(mentions, spot, key=lambda mention: mention.start) - 1
    if at < 0 or spot < mentions[at].end:
        return None
    named = (places()[m.party.id] for m in reversed(mentions[: at + 1]) if m.party.id)
    return next((u for u in named if u.kind in kinds and (country is None or u.country == country)), None)


def _body(text: str, span: Span, unit: Place) -> Mention:
    name = next(name for language in ("vi", "zh", "en") for name in unit.names.get(language, ())[:1])
    party = party_of(name, name, (unit,), None)
    body = replace(party, kind="body", label=text[slice(*span)])
    return Mention(*span, party, span[1], span[0], body, basis="page_unit")


@cache
def _chinese() -> re.Pattern[str]:
    zh, several = bodies_data()["zh"], "".join(_data()["zh"]["several"])
    label = "|".join(map(re.escape, sorted(_data()["zh"]["label"], key=len, reverse=True)))
    bodies = "|".join(map(re.escape, sorted(zh["bodies"], key=len, reverse=True)))
    not_behind = "|".join(map(re.escape, zh["not_committee"]))
    return re.compile(rf"(?<![{several}])({label})(?:(?:{bodies})+|{zh['committee']}(?!{not_behind}))")
