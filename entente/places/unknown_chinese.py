"""Units that are in no table, in Chinese text: named by their label right behind a parent, or beside one of their kind.

"老街省猛康县谷芳村", "龙州县与复和县". What the page has named so once is known by its label anywhere on it.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

from entente.places.mention import Mention, Party

Span = tuple[int, int]
BESIDE = ("", "与", "和", "同", "、", "及")
"""What may stand between a unit and an unknown one: nothing behind its parent, else what joins two of a kind."""
_ACROSS = ("与", "和", "同", "及")
_PAIR = re.compile(r"(?<!\w)(?P<one>\w{1,4})[和与、](?P<other>\w{1,4})两(?P<label>[省州市县区镇乡社村屯])")


def unknown_behind(text: str, start: int, stop: int, before: Mention) -> Mention | None:
    """The unknown unit that begins at ``start``, behind or beside the unit named ``before``."""
    gap = text[before.end : start]
    name = _unknown().match(text, start, stop) if gap in BESIDE else None
    if not name or (gap and not before.party.label.endswith(name["label"])):
        return None
    country = None if gap in _ACROSS else before.party.country
    party = Party(name["name"], name[0], "place", None, country, _data()["unknown"][name["label"]])
    return Mention(start, name.end(), party, name.end(), start)


def with_learned(text: str, mentions: list[Mention], spans: Iterable[Span]) -> list[Mention]:
    """The mentions, with those of units that the page has named elsewhere: those in no table under their label, all in
    a pair that shares its label ("波多和隔界两村")."""
    named = {m.party.name + m.party.label[-1]: m.party for m in mentions if m.party.kind == "place"}
    taken = {spot for m in mentions for spot in range(m.start, m.end)}
    more = [
        Mention(start, start + len(label), replace(party, label=label), start + len(label), start)
        for start, label, party in [*_again(text, named), *_in_pairs(text, named)]
        if start not in taken and any(first <= start < stop for first, stop in spans)
    ]
    return sorted([*mentions, *more], key=lambda mention: mention.start)


def _again(text: str, named: Mapping[str, Party]) -> Iterator[tuple[int, str, Party]]:
    """Where a unit that is in no table is named again: from where on, its words, the party."""
    unknown = [label for label, party in named.items() if not (party.id or party.candidates)]
    for match in re.compile("|".join(map(re.escape, unknown))).finditer(text) if unknown else ():
        yield match.start(), match[0], named[match[0]]


def _in_pairs(text: str, named: Mapping[str, Party]) -> Iterator[tuple[int, str, Party]]:
    """The units of a pair that shares its label."""
    for pair in _PAIR.finditer(text):
        parties = [named.get(pair[name] + pair["label"]) for name in ("one", "other")]
        for name, party in zip(("one", "other"), parties, strict=True):
            if party and all(parties):
                yield pair.start(name), pair[name], party


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "data" / "chinese.toml").read_text("utf-8"))


def _one_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def _unknown() -> re.Pattern[str]:
    """A name of a few characters and the label of a unit, perhaps its name in Latin letters between the two."""
    labels, between, broken = _one_of(_data()["unknown"]), _data()["between"], _one_of(_data()["broken"]["words"])
    letters = rf"[^\W\d_{''.join(between['characters'])}]"
    name = rf"(?!{broken}|{_one_of(between['words'])})(?P<name>{letters}{{1,4}}?)"
    return re.compile(rf"{name}(?:\([^)]{{1,24}}\))?(?!{broken})(?<!城)(?P<label>{labels})(?!长)")
