"""Mentions of units in Chinese text in; out the same with the bodies that follow their names (云南省外事办公室).

A body's mention covers the unit's, whose party it keeps. Organisations take the place of what lies in them.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from entente.places.mention import Mention, without


@cache
def bodies_data() -> dict[str, Any]:
    """The data file: Chinese and English, each under its tag."""
    return tomllib.loads((files(__package__) / "data" / "bodies.toml").read_text("utf-8"))


def with_organisations(mentions: list[Mention], organisations: Iterable[Mention]) -> list[Mention]:
    """The organisations, of the country of what their names begin with, and the mentions that lie in none of them."""
    countries = {mention.start: mention.party.country for mention in mentions}
    named = [_of_country(one, countries.get(one.start)) for one in organisations]
    outside = without(mentions, [(one.start, one.end) for one in named])
    return sorted([*outside, *named], key=lambda mention: mention.start)


def _of_country(organisation: Mention, country: str | None) -> Mention:
    """The organisation with the country of the place that its name begins with: 中国驻越南大使馆 is China's."""
    if country is None or organisation.party.country:
        return organisation
    return replace(organisation, party=replace(organisation.party, country=country))


def with_chinese_bodies(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions, each with the body right behind it."""
    places = {mention.start for mention in mentions}
    return [_grown(text, mention, mention.start, _chinese_end(text, mention, places)) for mention in mentions]


def _grown(text: str, mention: Mention, start: int, end: int) -> Mention:
    """The mention as one of the body that ``text[start:end]`` names; itself where that is no more than the unit."""
    if (start, end) == (mention.start, mention.end) or mention.party.kind != "place":
        return mention
    body = replace(mention.party, kind="body", label=text[start:end])
    return replace(mention, start=start, end=end, reach=max(mention.reach, end), body=body)


def _chinese_end(text: str, mention: Mention, places: set[int]) -> int:
    """Where the body ends that begins where the unit's name does end: one of the lists, else one by how it ends."""
    spot = mention.end
    if _committee().match(text, spot) and text.endswith(_committee_labels(), mention.start, spot):
        spot += 1
    while (body := _chinese().match(text, spot)) is not None:
        spot = body.end()
    named = _named().match(text, spot) if spot not in places else None
    return named.end() if named else spot


def _one_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile(f"(?:{_one_of(bodies_data()['zh']['bodies'])})(?!长)")


@cache
def _named() -> re.Pattern[str]:
    """A body by how it ends (外贸厅, 边境管理支队), as far as that is not its head's title (外事厅厅长)."""
    zh = bodies_data()["zh"]
    further = f"(?:(?:{_one_of(zh['named_further'])})(?!长))*"
    return re.compile(
        rf"[^\W\d_{re.escape(zh['named_between'])}]{{1,10}}?(?:{_one_of(zh['named_ends'])})(?!长){further}"
    )


@cache
def _committee() -> re.Pattern[str]:
    zh = bodies_data()["zh"]
    return re.compile(rf"{zh['committee']}(?!{_one_of(zh['not_committee'])})")


@cache
def _committee_labels() -> tuple[str, ...]:
    return tuple(bodies_data()["zh"]["committee_labels"])
