"""The gazetteer in, look-ups by id, name, code and parent out. It is made by scripts/gazetteer and read when asked."""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from entente.places.place import Act, Code, GateClass, Link, Place
from entente.places.spelling import spelling


class _Places(Mapping[str, Place]):
    """The lines of the file by id, each read when it is asked for: a page names a few units of many thousands."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = dict(line.split("\t", 1) for line in lines)
        self.read: dict[str, Place] = {}

    def __getitem__(self, id: str) -> Place:
        found = self.read.get(id)
        if found is None:
            found = self.read[id] = _place(id, *self.lines[id].split("\t"))
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.lines)

    def __len__(self) -> int:
        return len(self.lines)

    def __contains__(self, id: object) -> bool:
        return id in self.lines


@cache
def _file() -> tuple[Mapping[str, Act], _Places]:
    """A line for the acts, then a line for every unit: its id, its Vietnamese names and the rest, between tabs."""
    head, *lines = (files(__package__) / "data" / "gazetteer.tsv").read_text("utf-8").splitlines()
    return {number: _act(number, act) for number, act in json.loads(head).items()}, _Places(lines)


def places() -> Mapping[str, Place]:
    """Every place by its id."""
    return _file()[1]


def acts() -> Mapping[str, Act]:
    """The acts that made and ended units, by number."""
    return _file()[0]


def _act(number: str, row: Mapping[str, str]) -> Act:
    return Act(number, row["name"], row.get("adopted"), row.get("in_force"), row.get("operating"))


def _place(id: str, vietnamese: str, rest: str) -> Place:
    row: dict[str, Any] = json.loads(rest)
    since, until = row.get("from"), row.get("until")
    names = {language: tuple(names) for language, names in row.get("names", {}).items()}
    return Place(
        id=id,
        country=id[:2].upper(),
        level=row["level"],
        kind=row["kind"],
        parent=row.get("parent", id.rpartition("/")[0]) or None,
        names={"vi": tuple(vietnamese.split("|")), **names} if vietnamese else names,
        since=since,
        until=until,
        earlier=tuple((parent, last) for parent, last in row.get("earlier", ())),
        codes=tuple(_code(code, since, until) for code in row.get("codes", ())),
        successors=tuple(Link(*link) for link in row.get("to", ())),
        act=row.get("act"),
        pair=row.get("pair"),
        classes=tuple(_gate_class(one) for one in row.get("classes", ())),
        at=tuple(row["at"]) if "at" in row else None,
        bare=row.get("bare", False),
        about=row.get("about", {}),
    )


def _code(code: str, since: str | None, until: str | None) -> Code:
    scheme, _, own = code.partition(":")
    return Code(scheme, own, since, until)


def _gate_class(row: Mapping[str, str]) -> GateClass:
    return GateClass(row["class"], row.get("from"), row.get("approved"), row.get("act"))


def vietnamese_names(under: str = "") -> Mapping[str, tuple[str, ...]]:
    """The ids of the bearers of every Vietnamese name as it is written; ``under``: how their ids begin."""
    ids: dict[str, list[str]] = defaultdict(list)
    for id, line in _file()[1].lines.items():
        names = line.partition("\t")[0] if id.startswith(under) else ""
        for name in names.split("|") if names else ():
            ids[name].append(id)
    return {name: tuple(bearers) for name, bearers in ids.items()}


@cache
def _by_name() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for name, bearers in vietnamese_names().items():
        found[name_key(name)].update(dict.fromkeys(bearers))
    return {name: tuple(bearers) for name, bearers in found.items()}


_GAPS = re.compile(r"[\s-]+")


def name_key(name: str) -> str:
    """One key for a name's cases, tone placements, dashes and blanks ("Thừa Thiên - Huế" is "Thừa Thiên Huế")."""
    return _GAPS.sub(" ", spelling(name.casefold()))


@lru_cache(maxsize=1 << 13)
def named(name: str) -> tuple[Place, ...]:
    """The places that bear this Vietnamese name, whatever the case and tone placement."""
    return tuple(places()[id] for id in _by_name().get(name_key(name), ()))


@lru_cache(maxsize=1 << 13)
def known_as(name: str, wanted: tuple[str, ...], parent: bool) -> tuple[Place, ...]:
    """Those that a name behind a label of the ``wanted`` kinds may be; without one, those that a bare name stands for.

    A commune's name is a word of every day, so it counts behind its own label only; parent: behind a unit's name a
    district's counts too.
    """
    bearers = tuple(u for u in named(name) if u.bare or u.kind in wanted or (parent and u.level == "ADM2"))
    return tuple(unit for unit in bearers if unit.kind in wanted) or bearers


@lru_cache(maxsize=1 << 14)
def longest_from(word: str, *, bare: bool = False) -> int:
    """How many words the longest name has that begins with ``word``, in any case and spelling; 0 where none does.

    bare: of the names that stand for their unit without a label.
    """
    return _longest(bare=bare).get(name_key(word), 0)


@cache
def _longest(*, bare: bool) -> Mapping[str, int]:
    found: dict[str, int] = defaultdict(int)
    lines = _file()[1].lines
    for name, bearers in _by_name().items():
        if not bare or any(_BARE in lines[id] for id in bearers):
            first, _, rest = name.partition(" ")
            found[first] = max(found[first], 1 + (rest.count(" ") + 1 if rest else 0))
    return found


_BARE = '"bare":true'


def in_language(language: str) -> Mapping[str, tuple[str, ...]]:
    """The ids of the bearers of every name in a language other than Vietnamese, by the name as it is written."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for id, line in _file()[1].lines.items():
        if f'"{language}":' in line:
            for name in places()[id].names.get(language, ()):
                found[name][id] = None
    return {name: tuple(ids) for name, ids in found.items()}


def of_the_day(bearers: tuple[Place, ...], day: str | None) -> tuple[Place, ...]:
    """Those that lived on the day, else those that had ended, else those whose bare name stands for them."""
    living = tuple(unit for unit in bearers if unit.lived(day))
    ended = tuple(unit for unit in bearers if unit.until and day and unit.until < day)
    return living or ended or tuple(unit for unit in bearers if unit.bare)


@cache
def _by_plain_name() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for place in places().values():
        for names in place.names.values():
            for name in names:
                found[plain(name)][place.id] = None
    return {name: tuple(ids) for name, ids in found.items()}


def plain(name: str) -> str:
    """A name's bare letters and characters: no case, marks, dashes or blanks. For what people type."""
    bare = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return "".join(character for character in bare if character.isalnum())


def called(name: str) -> tuple[Place, ...]:
    """The places that bear this name in any language, with or without its marks; marks that are there decide."""
    found = tuple(places()[id] for id in _by_plain_name().get(plain(name), ()))
    exact = tuple(
        place for place in found if any(name_key(name) == name_key(n) for ns in place.names.values() for n in ns)
    )
    return exact or found


@cache
def _by_code() -> Mapping[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for place in places().values():
        for code in place.codes:
            found[code.scheme, code.code].append(place.id)
    return {code: tuple(ids) for code, ids in found.items()}


def coded(scheme: str, code: str, on: str | None = None) -> tuple[Place, ...]:
    """The places that bear a code on an EDTF day: codes are used again, so without a day there can be several."""
    found = (places()[id] for id in _by_code().get((scheme, code), ()))
    return tuple(place for place in found if place.lived(on))


@cache
def _by_parent() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for place in places().values():
        for parent in place.parents:
            found[parent].append(place.id)
    return {parent: tuple(ids) for parent, ids in found.items()}


def children(id: str) -> tuple[Place, ...]:
    """The places that lie or lay right under this one."""
    return tuple(places()[child] for child in _by_parent().get(id, ()))


@lru_cache(maxsize=1 << 13)
def above(id: str) -> frozenset[str]:
    """The ids of everything that a place lies or lay in, by parents."""
    parents = frozenset(places()[id].parents) if id in places() else frozenset()
    return parents.union(*(above(parent) for parent in parents))


def contains(outer: Place, inner: Place) -> bool:
    """Whether ``inner`` lies or lay in ``outer``, by parents."""
    return outer.id in above(inner.id)
