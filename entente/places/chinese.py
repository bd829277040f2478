"""Chinese text in, mentions of places out: the label follows the name, the parent stands right before it.

Promise: every mention's words stand in the text; a county's bare name counts only behind its parent or where the page
labels it elsewhere, since its characters are parts of other words too.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache, partial
from importlib.resources import files
from typing import Any

from entente.places.bodies import with_chinese_bodies, with_organisations
from entente.places.gates import pair_gates
from entente.places.gazetteer import contains, in_language, of_the_day, places
from entente.places.mention import Mention, party_of, without
from entente.places.organisations_chinese import chinese_organisations
from entente.places.people_chinese import behind_posts
from entente.places.place import Place
from entente.places.settle import settle
from entente.places.unknown_chinese import BESIDE, unknown_behind, with_learned

Span = tuple[int, int]
_BIG = ("ADM0", "ADM1", "ADM2")


def find_chinese(text: str, spans: Iterable[Span] | None = None, *, day: str | None = None) -> list[Mention]:
    """The mentions in the ``spans`` of Chinese ``text`` (None: all of it), left to right, none inside another.

    day: when the text was written (EDTF), which rules out units that had ended or not begun; None rules out none.
    """
    finder, organisations = _Finder(text, day), list[Mention]()
    read = sorted(spans) if spans is not None else [(0, len(text))]
    for span in read:
        finder.read(*span)
        organisations += map(
            _with_country, chinese_organisations(text, *span, partial(_begins, text), partial(_is_gate, text))
        )
    names = [(person.start + 1, person.end) for person in behind_posts(text)]
    mentions = with_organisations(without(finder.certain(), names), organisations)
    mentions = with_learned(text, mentions, read)
    return settle(pair_gates(text, with_chinese_bodies(text, mentions), "zh"))


def _begins(text: str, spot: int) -> bool:
    """Whether a place's name begins at ``spot``."""
    return any(text.startswith(name, spot) for name in _heads().get(text[spot : spot + 2], ()))


def _is_gate(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` names a border gate, and no unit but its town."""
    bearers = _bearers(text[start:end]) if text[start:end] in _names() else ()
    return any(unit.level == "GATE" for unit in bearers) and all(unit.level in ("GATE", "ADM4") for unit in bearers)


def _with_country(organisation: Mention) -> Mention:
    """The organisation, of the country of the place whose name begins its own: 广西大学."""
    words = organisation.party.name
    named = max((name for name in _heads().get(words[:2], ()) if words.startswith(name)), key=len, default=None)
    countries = {unit.country for unit in _bearers(named)} if named else set()
    country = countries.pop() if len(countries) == 1 else None
    return replace(organisation, party=replace(organisation.party, country=country))


class _Finder:
    """One pass over one text.

    units: the units that each mention may be. outer: the unit in which the last of a row of names lies.
    """

    def __init__(self, text: str, day: str | None) -> None:
        self.text, self.day = text, day
        self.found: list[Mention] = []
        self.units: list[tuple[Place, ...]] = []
        self.outer: tuple[Place, ...] = ()
        self.chance = {match.start(): match.end() for match in _chance().finditer(text)}

    def read(self, start: int, stop: int) -> None:
        heads, text, at = _heads(), self.text, start
        while at < stop - 1:
            if at in self.chance:
                at = self.chance[at]
                continue
            names = heads.get(text[at : at + 2])
            end = self.at(at, stop, names) if names else None
            if end is None and self.found and text[self.found[-1].end : at] in BESIDE:
                end = self.unknown_at(at, stop)
            at = end or at + 1

    def at(self, start: int, stop: int, names: tuple[str, ...]) -> int | None:
        """Takes the longest name at ``start`` together with its label; says where it ends."""
        best: tuple[int, int, tuple[Place, ...]] | None = None
        for name in names:
            end = start + len(name)
            if end <= stop and self.text.startswith(name, start):
                for name_end, until, units in self.readings(name, end, stop):
                    if units and (best is None or until > best[1]):
                        best = name_end, until, units
                    elif units and best and until == best[1]:
                        best = (*best[:2], _joined(best[2], units))
        if best is None or (best[0] == best[1] and _bearer().match(self.text, best[1])):
            return None
        self.take(start, *best)
        if self.found and self.found[-1].start == start:
            return best[1]
        return self.unknown_at(start, stop) or best[1]

    def unknown_at(self, start: int, stop: int) -> int | None:
        """Takes a unit that is in no table, behind or beside the one found last; says where it ends."""
        unknown = unknown_behind(self.text, start, stop, self.found[-1]) if self.found else None
        if unknown is None:
            return None
        if self.found[-1].end == start:
            self.found[-1] = replace(self.found[-1], context=True)
        self.found.append(unknown)
        self.units.append(())
        return unknown.end

    def readings(self, name: str, end: int, stop: int) -> Iterable[tuple[int, int, tuple[Place, ...]]]:
        """The name with the label behind it, and without: where the name ends, where all ends, whose it is."""
        bearers = _bearers(name)
        own = _label_in(name)
        label = _label().match(self.text, end, stop)
        label = None if label and own and label[0] == name[-own:] else label
        broken = _broken().match(self.text, end)
        if label and not (broken and broken.end() > label.end()) and not self.text.startswith("长", label.end()):
            kinds = _data()["label"][label[0]]
            yield end, label.end(), tuple(unit for unit in bearers if unit.kind in kinds)
        if own:
            office = len(name) == 2 and _office().match(self.text, end) and not self.parents_before(end - 2)
            office = office or self.text.startswith("长", end)
            yield end - own, end, () if office else bearers
            return
        small = bool(_another().match(self.text, end)) and not broken
        if name in _data()["common"]["words"]:
            return
        behind = self.parents_before(end - len(name))
        named = (unit for unit in bearers if _may_be_bare(unit) or (unit.level != "GATE" and _inside((unit,), behind)))
        yield end, end, tuple(unit for unit in named if not (small and unit.level > "ADM1"))

    def parents_before(self, spot: int) -> tuple[Place, ...]:
        """The units of a mention that ends right before ``spot``."""
        return self.units[-1] if self.found and self.found[-1].end == spot else ()

    def take(self, start: int, name_end: int, end: int, bearers: tuple[Place, ...]) -> None:
        units = of_the_day(bearers, self.day)
        parents = self.parents_before(start)
        inside = _inside(units, parents) or _inside(bearers, parents)
        if inside:
            units, self.found[-1], self.outer = inside, replace(self.found[-1], context=True), parents
        elif name_end < end and parents and not {unit.country for unit in units} & {unit.country for unit in parents}:
            return
        elif self.found and self.found[-1].end == start - 1 and self.text[start - 1] in _data()["row"]["signs"]:
            units = _inside(units, self.outer) or units
        else:
            self.outer = ()
        units = tuple(unit for unit in units if unit.level != "ADM4" or not _inside((unit,), units))
        if not units:
            return
        party = party_of(self.text[start:name_end], self.text[start:end], units, None)
        self.found.append(Mention(start, end, party, end, start))
        self.units.append(units)

    def certain(self) -> list[Mention]:
        """The mentions without the small units' bare names that nothing supports."""
        labelled = {m.party.name for m in self.found if m.party.label != m.party.name}
        ends = {m.end for m in self.found if m.context}
        return [
            mention
            for mention, units in zip(self.found, self.units, strict=True)
            if mention.party.label != mention.party.name
            or mention.party.name in labelled
            or mention.start in ends
            or mention.party.name in _data()["alone"]["words"]
            or not units
            or any(unit.level in _BIG for unit in units)
        ]


def _inside(units: tuple[Place, ...], outers: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(unit for unit in units if any(contains(outer, unit) for outer in outers))


def _joined(units: tuple[Place, ...], others: tuple[Place, ...]) -> tuple[Place, ...]:
    ids = {unit.id for unit in units}
    return (*units, *(unit for unit in others if unit.id not in ids))


def _may_be_bare(unit: Place) -> bool:
    """Whether Chinese text names the unit without a label: those of everyday talk, and China's prefectures."""
    return (unit.bare and unit.level != "GATE") or (unit.country == "CN" and unit.level == "ADM2")


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "data" / "chinese.toml").read_text("utf-8"))


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))))


@cache
def _label() -> re.Pattern[str]:
    return _pattern(_data()["label"])


@cache
def _bearer() -> re.Pattern[str]:
    return _pattern(_data()["bearer"]["words"])


@cache
def _chance() -> re.Pattern[str]:
    return _pattern(_data()["chance"]["words"])


@cache
def _broken() -> re.Pattern[str]:
    return _pattern(_data()["broken"]["words"])


@cache
def _office() -> re.Pattern[str]:
    return _pattern(_data()["office"]["words"])


@cache
def _another() -> re.Pattern[str]:
    return _pattern(_data()["another"]["words"])


@cache
def _label_in(name: str) -> int:
    """How long the label is with which a full name ends; 0 for a short one."""
    ends = [label for label in _data()["label"] if name.endswith(label) and len(name) - len(label) > 0]
    return max(map(len, ends), default=0) if len(name) > 2 or name[-1] in "县縣区區旗" else 0


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """The ids of the bearers of every name, simplified and traditional."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for writing in ("zh", "zh-Hant"):
        for name, ids in in_language(writing).items():
            found[name].update(dict.fromkeys(ids))
    return {name: tuple(ids) for name, ids in found.items()}


def _bearers(name: str) -> tuple[Place, ...]:
    return tuple(places()[id] for id in _names()[name])


@cache
def _heads() -> Mapping[str, tuple[str, ...]]:
    """The names by their first two characters: what a place in the text is looked up by."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in _names():
        found[name[:2]].append(name)
    return {head: tuple(sorted(names, key=len, reverse=True)) for head, names in found.items()}
