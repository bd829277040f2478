"""English text in, mentions of parties out: press forms of names with or without marks, their labels, parents, bodies.

Promise: every mention's words stand in the text; the bare name of a district, county or commune counts only before its
parent or where the page labels it elsewhere; a name that is not known counts where the page labels it.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache, lru_cache

from entente.places.bodies import with_organisations
from entente.places.english_bodies import with_bodies
from entente.places.english_names import Label, labelled_names, with_open_names
from entente.places.english_words import alternatives, english_words, peoples
from entente.places.gates import pair_gates
from entente.places.gazetteer import contains, in_language, of_the_day, places, vietnamese_names
from entente.places.mention import Mention, party_of, without
from entente.places.organisations_english import english_organisations
from entente.places.place import Place
from entente.places.settle import settle

Span = tuple[int, int]
_WORD = re.compile(r"[^\W_]+(?:['’](?:[^\W\d_]{2,}|[aeo](?!\w)))?")
_GAP = re.compile(r" ?-? ?")
_PARENT_GAP = re.compile(r",? (?:of |in |\()?|, ?")
_POSSESSIVE = re.compile(r"'s?\s+(?:(?:[a-z][\w-]*\s+){0,4}(?:of\s+)?)?")
_BORDERING = ("cn/guangxi/", "cn/yunnan/")
_DISTINCT = 6
"""How many letters a county's name has that is no other word or name."""
_TOWNS = ("thành phố", "thị xã", "châu", "thủ đô")


def find_english(text: str, spans: Iterable[Span] | None = None, *, day: str | None = None) -> list[Mention]:
    """The mentions in the ``spans`` of English ``text`` (None: all of it), left to right, none inside another.

    day: when the text was written (EDTF), which rules out units that had ended or not begun; None rules out none.
    """
    read = sorted(spans) if spans is not None else [(0, len(text))]
    finder = _Finder(text, day, {name: label for span in read for name, label in labelled_names(text, *span)})
    for span in read:
        finder.read(*span)
    organisations = [_of_its_place(one) for span in read for one in english_organisations(text, *span)]
    certain = without(finder.certain(), [match.span() for match in _within().finditer(text)])
    mentions = with_bodies(text, read, with_organisations(certain, organisations))
    return settle(pair_gates(text, mentions, "en"))


def _of_its_place(organisation: Mention) -> Mention:
    """The organisation with the country of the province or city that its name begins with: "Champasak University"."""
    words = [_plain(word) for word in _WORD.findall(organisation.party.name)]
    for size in range(len(words) - 1, 0, -1):
        bearers = [places()[id] for id in _names().get(" ".join(words[:size]), ())]
        lands = {unit.country for unit in bearers if unit.level != "ADM0" and _is_known_bare(unit)}
        if len(lands) == 1:
            return replace(organisation, party=replace(organisation.party, country=lands.pop()))
    return organisation


class _Finder:
    """One pass over one text; ``units`` are the units that each mention may be, ``bearers`` those of any day.

    labelled: the spans of the names that a label is for, and the label; whole: those spans by every spot in them.
    """

    def __init__(self, text: str, day: str | None, labelled: Mapping[Span, Label]) -> None:
        self.text, self.day, self.labelled = text, day, labelled
        self.whole = {spot: span for span in labelled for spot in range(*span)}
        self.found: list[Mention] = []
        self.units: list[tuple[Place, ...]] = []
        self.bearers: list[tuple[Place, ...]] = []

    def read(self, start: int, stop: int) -> None:
        words = [match.span() for match in _WORD.finditer(self.text, start, stop)]
        starts, at = [first for first, _ in words], 0
        while at < len(words):
            end = self.at(words, at) if self.text[words[at][0]].isupper() else None
            at = bisect_left(starts, end) if end else at + 1

    def at(self, words: list[Span], at: int) -> int | None:
        """Takes the longest name at a word together with its label; says where it ends."""
        start, ids = words[at][0], _names()
        key = _plain(self.text[start : words[at][1]])
        keys, last = [key], at
        while (
            len(keys) < _longest().get(key, 0) and last + 1 < len(words) and self.adjacent(words[last], words[last + 1])
        ):
            last += 1
            keys.append(_plain(self.text[words[last][0] : words[last][1]]))
        for size in range(len(keys) if key in _longest() else 0, 0, -1):
            bearers = tuple(places()[id] for id in ids.get(" ".join(keys[:size]), ()))
            name_end = words[at + size - 1][1]
            end = self.take(start, name_end, bearers, self.part_of_a_name(words, at)) if bearers else None
            if end:
                return end
        return None

    def adjacent(self, left: Span, right: Span) -> bool:
        return _GAP.fullmatch(self.text, left[1], right[0]) is not None and right[0] > left[1]

    def part_of_a_name(self, words: list[Span], at: int) -> bool:
        """Whether a capitalised word stands right before, which is no place and no word that begins a sentence."""
        if not at or self.text[words[at - 1][1] : words[at][0]] != " ":
            return False
        before = self.text[words[at - 1][0] : words[at - 1][1]]
        told = bool(self.found) and self.found[-1].end == words[at - 1][1]
        return before[0].isupper() and not told and before.lower() not in english_words()["before"]["words"]

    def take(self, start: int, name_end: int, bearers: tuple[Place, ...], part: bool) -> int | None:
        label = _label().match(self.text, name_end)
        span = self.whole.get(start)
        shared = self.labelled[span] if span and name_end <= span[1] else None
        if label or shared:
            words = label[1] if label else shared.words if shared else ""
            kinds = english_words()["label"].get(" ".join(words.lower().split()), ())
            right = tuple(unit for unit in bearers if unit.kind in kinds)
            if right:
                begin = shared.before if shared and shared.before is not None and span and span[0] == start else start
                return self.keep(begin, start, name_end, label.end() if label else name_end, right)
        if part or (span and span != (start, name_end) and name_end <= span[1]) or _bearer().match(self.text, name_end):
            return None
        known = tuple(unit for unit in bearers if _is_known_bare(unit))
        named = tuple(unit for unit in bearers if unit in known or _may_be_named(unit, alone=not known))
        wider = tuple(unit for unit in bearers if unit in named or _may_be_named(unit, alone=True))
        return self.keep(start, start, name_end, name_end, named, wider) if named else None

    def keep(
        self,
        start: int,
        name_start: int,
        name_end: int,
        end: int,
        bearers: tuple[Place, ...],
        wider: tuple[Place, ...] = (),
    ) -> int | None:
        """Takes the name as one of its bearers; wider: those too that only a parent behind it can mean."""
        units = of_the_day(bearers, self.day)
        if not units:
            return None
        before = self.found[-1] if self.found else None
        if before and _PARENT_GAP.fullmatch(self.text, before.end, start):
            inside = _inside(self.units[-1], units) or _inside(self.bearers[-1], bearers)
            if inside:
                party = party_of(before.party.name, before.party.label, inside, None)
                self.found[-1], self.units[-1] = replace(before, party=party, reach=end), inside
        units = tuple(unit for unit in units if unit.level != "ADM4" or not _inside((unit,), units))
        context = bool(before and self.found[-1].reach == end)
        if before and not context and _POSSESSIVE.fullmatch(self.text, before.end, start):
            parent = before.party.level == "ADM0" or bool(_inside(units, self.units[-1]))
            self.found[-1] = replace(self.found[-1], context=parent)
        party = party_of(self.text[name_start:name_end], self.text[start:end], units, None)
        self.found.append(Mention(start, end, party, end, name_start, context=context))
        self.units.append(units)
        self.bearers.append(wider or bearers)
        return end

    def certain(self) -> list[Mention]:
        """The mentions without the small units' bare names that nothing supports, and the names only the page knows."""
        labelled = {m.party.name for m in self.found if m.party.label != m.party.name}
        labelled.update(self.text[start:end] for start, end in self.labelled)
        sure = [
            mention
            for mention, units in zip(self.found, self.units, strict=True)
            if mention.party.label != mention.party.name
            or mention.party.name in labelled
            or mention.reach > mention.end
            or any(_is_known_bare(unit) for unit in units)
        ]
        return with_open_names(self.text, self.labelled, sure)


def _inside(units: tuple[Place, ...], outers: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(unit for unit in units if any(contains(outer, unit) for outer in outers))


def _may_be_named(unit: Place, *, alone: bool) -> bool:
    """Whether a name without a label may be this unit's, if something else supports it; alone: no greater one is."""
    return (unit.bare and unit.level != "GATE") or (alone and unit.country == "CN" and unit.level == "ADM3")


def _is_known_bare(unit: Place) -> bool:
    """Whether its bare name alone is understood: countries, provinces, cities, counties of the bordering provinces."""
    county = unit.level == "ADM3" and unit.parent is not None and unit.id.startswith(_BORDERING) and unit.kind != "quận"
    town = unit.level == "ADM2" and unit.kind in _TOWNS
    return unit.level in ("ADM0", "ADM1") or town or (county and len(unit.id.rpartition("/")[2]) >= _DISTINCT)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{peoples()})?((?i:{alternatives(english_words()['label'])}))(?!\w)")


@cache
def _within() -> re.Pattern[str]:
    """Names that hold a country's and do not mean the country: "Communist Party of China"."""
    return re.compile(rf"(?<!\w)(?:{alternatives(english_words()['within']['words'])})(?!\w)")


@cache
def _bearer() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:{alternatives(word.capitalize() for word in english_words()['bearer']['words'])})(?!\w)")


@lru_cache(maxsize=1 << 14)
def _plain(word: str) -> str:
    """A word in small letters without marks and apostrophes."""
    bare = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(letter for letter in bare if letter.isalnum())


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """The ids of the bearers of every press form, word by word in small letters without marks."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    own = [vietnamese_names(country).items() for country in ("vn/", "la/", "kh/")]
    press = ((name, (id,)) for id, names in english_words()["press"].items() for name in names)
    for name, ids in (*in_language("en").items(), *(row for rows in own for row in rows), *press):
        found[" ".join(_plain(word) for word in _WORD.findall(name))].update(dict.fromkeys(ids))
    return {name: tuple(ids) for name, ids in found.items()}


@cache
def _longest() -> Mapping[str, int]:
    """How many words the longest name has, by its first word."""
    found: dict[str, int] = defaultdict(int)
    for name in _names():
        words = name.split(" ")
        found[words[0]] = max(found[words[0]], len(words))
    return found
