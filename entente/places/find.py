"""Vietnamese text in, mentions of parties out: places with their labels, bodies and parents, and organisations.

Promise: every mention's words stand in the text; a name that could be several units keeps its candidates and no id;
a person's name is no place.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from entente.places.bearers import begins_word, is_part, is_person
from entente.places.gates import pair_gates
from entente.places.gazetteer import contains, known_as, longest_from, named, of_the_day
from entente.places.labels import (
    Opens,
    also_names,
    body_pattern,
    ended_pattern,
    kinds_of,
    label_in,
    label_pattern,
    label_tail_pattern,
    open_level,
    openers,
    opens,
    organisation_pattern,
    several_pattern,
)
from entente.places.mention import Mention, Party, party_of
from entente.places.organisations import organisation_end
from entente.places.people import capital_run, person_at
from entente.places.place import Place
from entente.places.settle import settle
from entente.places.sounds import may_begin, sounding
from entente.places.words import Word, ends_from, spots_of, spots_pattern

Span = tuple[int, int]

_GAP = re.compile(r"\s+(?:của\s+)?")
_COMMA = re.compile(r"\s*(?:,|;|,? và)\s+")
_PARENT_GAP = re.compile(r"\s*(?:,|\(|\s-\s|\sthuộc\s|\scủa\s|(?=\s))\s*")
_BEFORE_PARENT = re.compile(r"(?:, | \()(?=(\w+))")
_CLOSING = re.compile(r"\s*\)")
_NUMBER = re.compile(r" \d{1,2}(?!\w)")
_OPEN_NAME_WORDS = 3
_AT = re.compile(r"(?<!\w)(?i:tại|ở)\s+$")
# "tại thành phố Hà Giang, tỉnh Hà Giang đã hội đàm …": what a verb follows is the sentence's subject, not a parent.
_ACTS = (
    r"(?:(?:đã|vừa|sẽ)(?!\s+(?:diễn ra|được tổ chức))|tổ chức|phối hợp|hội đàm|tiếp|đón|có buổi|làm việc|họp|ký)(?!\w)"
)
_SUBJECT_OF = re.compile(
    rf"(?:\s*\([^)]{{2,20}}\))?\s+(?:{_ACTS}|(?:và|cùng|với)\s+[^;.]{{2,90}}?(?:\s*\([^)]{{2,20}}\))?\s+{_ACTS})"
)


@dataclass(frozen=True, slots=True)
class _Name:
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


def find_mentions(text: str, spans: Iterable[Span] | None = None, *, day: str | None = None) -> list[Mention]:
    """The mentions in the ``spans`` of ``text`` (in ``spelling``; None: all of it), left to right, none inside another.

    day: when the text was written (EDTF), which rules out units that had ended or not begun; None rules out none.
    """
    finder = Finder(text, sorted(spans) if spans is not None else [(0, len(text))], day)
    return settle(pair_gates(text, finder.mentions(), "vi"))


@cache
def _spots() -> re.Pattern[str]:
    return spots_pattern(openers())


class Finder:
    """One pass over one text; ``words`` are those that a name can begin with: capitals, labels, bodies, heads."""

    def __init__(self, text: str, spans: list[Span], day: str | None) -> None:
        self.text, self.day = text, day
        self.words: list[Word] = [word for span in spans for word in spots_of(text, _spots(), *span)]
        self.starts = [word.start for word in self.words]
        self.row: tuple[Sequence[str], int] | None = None

    def mentions(self) -> list[Mention]:
        found: list[Mention] = []
        at, end, reach = 0, 0, 0
        while at < len(self.words):
            mention = self.at(at, after=end, context_to=reach)
            if mention:
                found.append(mention)
                end, reach = mention.end, max(reach, mention.reach)
                at = bisect_left(self.starts, end, at + 1)
            else:
                at += 1
        return found

    def at(self, at: int, *, after: int, context_to: int) -> Mention | None:
        word = self.words[at]
        opening = opens(word.text)
        if opening and opening.organisation and (head := organisation_pattern().match(self.text, word.start)):
            end = organisation_end(self, head.end())
            if end:
                label = self.text[word.start : end]
                party = Party(label, label, "organisation")
                return Mention(word.start, end, party, end, word.start, context=word.start < context_to)
        name = self.labelled(word.start, opening)
        if not name and word.capital:
            name = self.in_row(word) or self.bare(at, after) or self.in_parent(at, after)
        if not name:
            return None
        mention = self.mention(name, context_to)
        self.row = self.row_behind(name, mention.reach)
        return mention

    def index(self, spot: int) -> int | None:
        """The number of the capitalised word that begins at ``spot``."""
        at = bisect_left(self.starts, spot)
        return at if at < len(self.starts) and self.starts[at] == spot and self.words[at].capital else None

    def labelled(self, spot: int, opening: Opens | None) -> _Name | None:
        """A body, a label or both, and the name after them."""
        if not opening or not (opening.body or opening.label):
            return None
        start = spot
        body = body_pattern().match(self.text, spot) if opening.body else None
        if body:
            spot = self.skip(body.end())
            second = body_pattern().match(self.text, spot)
            if second:
                spot = self.skip(second.end())
        label = label_pattern().match(self.text, spot) if body or opening.label else None
        if label:
            spot = self.skip(label.end())
            if (tail := label_tail_pattern().match(self.text, spot)) is not None:
                spot = tail.end()
        if not (body or label):
            return None
        return self.name(start, spot, label[0] if label else "", body[0] if body else "")

    def row_behind(self, name: _Name, end: int) -> tuple[Sequence[str], int] | None:
        """The kinds that names in a row may be of, and where the row is read to: "các xã A, B và C"."""
        if name.label and not name.body and several_pattern().search(self.text, max(0, name.start - 12), name.start):
            return kinds_of(name.label), end
        return (self.row[0], end) if self.row and name.in_row else None

    def in_row(self, word: Word) -> _Name | None:
        """The next name of a row that a label in the plural heads."""
        if not self.row or not _COMMA.fullmatch(self.text, self.row[1], word.start):
            return None
        known = self.known(word, self.row[0])
        units = tuple(unit for unit in known[1] if unit.kind in self.row[0]) if known else ()
        return _Name(word.start, known[0], word.start, units, "", "", None, known[2], True) if known and units else None

    def skip(self, spot: int) -> int:
        gap = _GAP.match(self.text, spot)
        return gap.end() if gap else spot

    def name(self, start: int, spot: int, label: str, body: str) -> _Name | None:
        at = self.index(spot)
        if at is None:
            return None
        wanted = kinds_of(label or label_in(body))
        known = self.known(self.words[at], wanted)
        if known and (name := self.of_kind(start, spot, label, body, wanted, known)):
            return name
        return self.unknown(start, at, label, body)

    def of_kind(
        self,
        start: int,
        spot: int,
        label: str,
        body: str,
        wanted: Sequence[str],
        known: tuple[int, tuple[Place, ...], tuple[Place, ...]],
    ) -> _Name | None:
        """A name of the table as what its label says; None where no unit of that kind bears it."""
        end, units, bearers = known
        right = tuple(unit for unit in units if not wanted or unit.kind in wanted)
        numbered = _NUMBER.match(self.text, end) if "phường" in wanted else None
        if numbered:
            end, right = numbered.end(), ()
        if not right and label and not open_level(label):
            return None
        level = open_level(label) if label and not any(unit.bare for unit in right) else None
        return _Name(start, end, spot, right or (() if label else units), label, body, level, bearers)

    def unknown(self, start: int, at: int, label: str, body: str) -> _Name | None:
        """A name that is not in the table, after a label that says what it is."""
        level = open_level(label) if label and not (label[0].isupper() and label.lower() in also_names()) else None
        if level is None or (body and person_at(self.text, self.words, at)):
            return None
        size = min(capital_run(self.text, self.words, at), _OPEN_NAME_WORDS)
        if not size:
            return None
        word = self.words[at]
        return _Name(start, self.words[at + size - 1].end, word.start, (), label, body, level)

    def bare(self, at: int, after: int, *, parent: bool = False) -> _Name | None:
        """A known name without a label, unless it is part of a longer name or a person's."""
        word = self.words[at]
        known = self.known(word, parent=parent)
        if not known or begins_word(self.text, word.text, known[0]) or self.goes_on(at, known[0]):
            return None
        if is_part(self.text, self.words, at, after) or is_person(self.text, self.words, at, *known[:2]):
            return None
        return _Name(word.start, known[0], word.start, known[1], "", "", None, known[2])

    def in_parent(self, at: int, after: int) -> _Name | None:
        """A commune's name without its label, right before the district or province that it lies in."""
        word = self.words[at]
        for end in reversed(ends_from(self.text, word.end, longest_from(word.text))):
            behind = _BEFORE_PARENT.match(self.text, end)
            if behind and " " in self.text[word.start : end]:
                above = self.labelled(behind.end(), opens(behind[1]))
                inside = _inside(named(self.text[word.start : end]), above.units) if above and above.label else ()
                if inside and not is_part(self.text, self.words, at, after):
                    return _Name(word.start, end, word.start, inside, "", "", None, inside)
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

    def mention(self, name: _Name, context_to: int) -> Mention:
        """The mention, its units narrowed by the parents that follow it."""
        units, reach = name.units, name.end
        venue = bool(_AT.search(self.text, max(0, name.start - 5), name.start))
        while (parent := self.parent(reach, units, name, venue=venue)) is not None:
            units, reach = parent
        short = self.text[name.name_start : name.end]
        party = party_of(short, f"{name.label} {short}" if name.label else short, units, name.level)
        body = replace(party, kind="body", label=self.text[name.start : name.end]) if name.body else None
        return Mention(name.start, name.end, party, reach, name.name_start, body, name.start < context_to)

    def parent(
        self, spot: int, units: tuple[Place, ...], name: _Name, *, venue: bool
    ) -> tuple[tuple[Place, ...], int] | None:
        """The units that lie in the parent at ``spot``, and where it ends; None where no parent stands there."""
        gap = _PARENT_GAP.match(self.text, spot)
        at = bisect_left(self.starts, gap.end()) if gap else len(self.starts)
        if not gap or at >= len(self.starts) or self.starts[at] != gap.end():
            return None
        word, sign = self.words[at], gap[0].strip()
        above = self.labelled(word.start, opens(word.text)) or (
            self.bare(at, spot, parent=True) if sign and word.capital else None
        )
        if above is None or above.body or not above.units:
            return None
        if venue and sign == "," and _SUBJECT_OF.match(self.text, above.end):
            return None
        inside = _inside(units, above.units) or _inside(name.bearers, above.bearers)
        higher = bool(name.level) and any(outer.level < (name.level or "") for outer in above.units)
        if not inside and not (higher and (not units or (above.label and not any(unit.bare for unit in units)))):
            return None
        closing = _CLOSING.match(self.text, above.end) if sign == "(" else None
        return inside, closing.end() if closing else above.end


def _inside(units: tuple[Place, ...], outers: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(unit for unit in units if any(contains(outer, unit) for outer in outers))
