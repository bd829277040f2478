"""A spot in Vietnamese text in, the name that stands there out: with its body, its label, and the units it may be."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from entente.places.bearers import begins_word, is_part, is_person
from entente.places.gazetteer import contains, known_as, longest_from, named, of_the_day
from entente.places.labels import (
    Opens,
    also_names,
    body_pattern,
    department_pattern,
    ended_pattern,
    kinds_of,
    label_in,
    label_pattern,
    label_tail_pattern,
    open_level,
    openers,
    opens,
)
from entente.places.people import capital_run, person_at
from entente.places.place import Place
from entente.places.sounds import may_begin, sounding
from entente.places.words import Word, ends_from, spots_of, spots_pattern

Span = tuple[int, int]

_GAP = re.compile(r"\s+(?:\([A-ZĐ]{2,8}\)\s+)?(?:của\s+)?")
_BEFORE_PARENT = re.compile(r"(?:, | \()(?=(\w+))")
_JOINED = re.compile(r"(?<!\w)(?:và|với|giữa|cùng)\s+\Z")
_LONGEST_JOINT = len("giữa  ")
_BODIES = re.compile(r"\s*(?:,|và|-|–)\s+")
_CITY = "thành phố"
_NUMBER = re.compile(r" \d{1,2}(?!\w)")
_OPEN_NAME_WORDS = 3


@dataclass(frozen=True, slots=True)
class NameAt:
    """One name at one spot: its span, its bearers on the day and all of them, the label and body before it.

    in_row: its label stands before another name of the row.
    """

    start: int
    end: int
    name_start: int
    units: tuple[Place, ...]
    label: str
    body: str
    level: str | None
    bearers: tuple[Place, ...] = ()
    in_row: bool = False


@cache
def _spots() -> re.Pattern[str]:
    return spots_pattern(openers())


class Names:
    """The names of one text; ``words`` are those that one can begin with: capitals, labels, bodies, heads."""

    def __init__(self, text: str, spans: list[Span], day: str | None) -> None:
        self.text, self.day = text, day
        self.words: list[Word] = [word for span in spans for word in spots_of(text, _spots(), *span)]
        self.starts = [word.start for word in self.words]

    def index(self, spot: int) -> int | None:
        """The number of the capitalised word that begins at ``spot``."""
        at = bisect_left(self.starts, spot)
        return at if at < len(self.starts) and self.starts[at] == spot and self.words[at].capital else None

    def labelled(self, spot: int, opening: Opens | None) -> NameAt | None:
        """A body, a label or both, and the name after them."""
        if not opening or not (opening.body or opening.label):
            return None
        body = body_pattern().match(self.text, spot) if opening.body else None
        found = self.behind(spot, body, opening) if body or opening.label else None
        if found or not opening.body:
            return found
        department = department_pattern().match(self.text, spot)
        return self.behind(spot, department, opening) if department else None

    def behind(self, start: int, body: re.Match[str] | None, opening: Opens) -> NameAt | None:
        """The label behind the body, or at ``start``, and the name after them."""
        spot = start
        if body:
            spot = self.skip(body.end())
            while (further := self.next_body(spot)) is not None:
                spot = self.skip(further)
        label = label_pattern().match(self.text, spot) if body or opening.label else None
        if label:
            spot = self.skip(label.end())
            if (tail := label_tail_pattern().match(self.text, spot)) is not None:
                spot = tail.end()
        if not (body or label):
            return None
        return self.name(start, spot, label[0] if label else "", body[0] if body else "")

    def next_body(self, spot: int) -> int | None:
        """Where a further body ends that stands here, or behind a comma or "và": "HĐND, UBND và Ủy ban MTTQ tỉnh …"."""
        joint = _BODIES.match(self.text, spot)
        further = body_pattern().match(self.text, joint.end() if joint else spot)
        return further.end() if further else None

    def skip(self, spot: int) -> int:
        gap = _GAP.match(self.text, spot)
        return gap.end() if gap else spot

    def name(self, start: int, spot: int, label: str, body: str) -> NameAt | None:
        at = self.index(spot)
        if at is None:
            return None
        wanted = kinds_of(label or label_in(body))
        known = self.known(self.words[at], wanted)
        if known and (name := self.of_kind(start, spot, label, body, wanted, known)):
            return name
        return self.whole(start, at, label, body, wanted) or self.unknown(start, at, label, body)

    def whole(self, start: int, at: int, label: str, body: str, wanted: Sequence[str]) -> NameAt | None:
        """A city whose name in the table has its label: "Tp. Hồ Chí Minh"."""
        word = self.words[at]
        for end in reversed(ends_from(self.text, word.end, _OPEN_NAME_WORDS)) if label and _CITY in wanted else ():
            bearers = known_as(f"{_CITY.capitalize()} {self.text[word.start : end]}", (_CITY,), False)
            if bearers:
                return NameAt(start, end, word.start, self.of_its_time(bearers, end), label, body, None, bearers)
        return None

    def of_kind(
        self,
        start: int,
        spot: int,
        label: str,
        body: str,
        wanted: Sequence[str],
        known: tuple[int, tuple[Place, ...], tuple[Place, ...]],
    ) -> NameAt | None:
        """A name of the table as what its label says; None where no unit of that kind bears it."""
        end, units, bearers = known
        right = tuple(unit for unit in units if not wanted or unit.kind in wanted)
        numbered = _NUMBER.match(self.text, end) if "phường" in wanted else None
        if numbered:
            end, right = numbered.end(), ()
        if not right and label and not open_level(label):
            return None
        level = open_level(label) if label and not any(unit.bare for unit in right) else None
        return NameAt(start, end, spot, right or (() if label else units), label, body, level, bearers)

    def unknown(self, start: int, at: int, label: str, body: str) -> NameAt | None:
        """A name that is not in the table, after a label that says what it is."""
        level = open_level(label) if label else None
        begins_name = bool(label) and label[0].isupper() and label.lower() in also_names()
        if begins_name and not _JOINED.search(self.text, max(0, start - _LONGEST_JOINT), start):
            level = None
        if level is None or self._is_person(at, level, body):
            return None
        size = min(capital_run(self.text, self.words, at), _OPEN_NAME_WORDS)
        if not size:
            return None
        word, end = self.words[at], self.words[at + size - 1].end
        number = _NUMBER.match(self.text, end) if level == "village" else None
        return NameAt(start, number.end() if number else end, word.start, (), label, body, level)

    def _is_person(self, at: int, level: str, body: str) -> bool:
        """Whether who heads the unit is named, not the unit: "Chủ tịch UBND thành phố Võ Bá Tùng".

        Units above the commune are in the table, but for some of two syllables abroad.
        """
        size = person_at(self.text, self.words, at)
        return size is not None and (bool(body) or (size > 2 and level in ("ADM1", "ADM2")))

    def bare(self, at: int, after: int, *, parent: bool = False) -> NameAt | None:
        """A known name without a label, unless it is part of a longer name or a person's."""
        word = self.words[at]
        known = self.known(word, parent=parent)
        if not known or begins_word(self.text, word.text, known[0]) or self.goes_on(at, known[0]):
            return None
        if is_part(self.text, self.words, at, after) or is_person(self.text, self.words, at, *known[:2]):
            return None
        return NameAt(word.start, known[0], word.start, known[1], "", "", None, known[2])

    def in_parent(self, at: int, after: int) -> NameAt | None:
        """A commune's name without its label, right before the district or province that it lies in."""
        word = self.words[at]
        for end in reversed(ends_from(self.text, word.end, longest_from(word.text))):
            behind = _BEFORE_PARENT.match(self.text, end)
            if behind and " " in self.text[word.start : end]:
                above = self.labelled(behind.end(), opens(behind[1]))
                within = inside(named(self.text[word.start : end]), above.units) if above and above.label else ()
                if within and not is_part(self.text, self.words, at, after):
                    return NameAt(word.start, end, word.start, within, "", "", None, within)
        return None

    def goes_on(self, at: int, end: int) -> bool:
        """Whether a name of one syllable is followed by a capitalised word that is no place: "Đức Trọng"."""
        if self.words[at].end != end or at + 1 >= len(self.words):
            return False
        following = self.words[at + 1]
        if not following.capital or self.text[end : following.start] != " " or opens(following.text):
            return False
        return self.known(following) is None

    def known(
        self, word: Word, wanted: Sequence[str] = (), *, parent: bool = False
    ) -> tuple[int, tuple[Place, ...], tuple[Place, ...]] | None:
        """Where the longest name of the table ends that begins with ``word``, its bearers of the day, and all of them.

        wanted: the kinds that a label before it names. Without one only units count whose bare name stands for them; as
        a parent behind another name, those of districts too.
        """
        longest = longest_from(word.text, bare=not (wanted or parent))
        if wanted or not longest:
            longest = max(longest, may_begin(word.text, labelled=bool(wanted)))
        if not longest:
            return None
        for end in reversed(ends_from(self.text, word.end, longest)):
            name = self.text[word.start : end]
            bearers = known_as(name, tuple(wanted), parent) or sounding(name, tuple(wanted))
            if bearers:
                return end, self.of_its_time(bearers, end), bearers
        return None

    def of_its_time(self, bearers: tuple[Place, ...], end: int) -> tuple[Place, ...]:
        """Those of the day; those that had ended by then where the page says so ("tỉnh Lào Cai (cũ)")."""
        if self.day and len(bearers) > 1 and ended_pattern().match(self.text, end):
            ended = tuple(unit for unit in bearers if unit.until and unit.until < self.day)
            return ended or of_the_day(bearers, self.day)
        return of_the_day(bearers, self.day)


def inside(units: tuple[Place, ...], outers: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(unit for unit in units if any(contains(outer, unit) for outer in outers))
