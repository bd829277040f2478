"""Vietnamese text in, mentions of parties out: places with their labels, bodies and parents, and organisations.

Promise: every mention's words stand in the text; a name that could be several units keeps its candidates and no id;
a person's name is no place.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from entente.places.gazetteer import contains, longest_from, named, of_the_day
from entente.places.labels import (
    also_names,
    bearer_pattern,
    body_pattern,
    compounds,
    kinds_of,
    label_in,
    label_pattern,
    open_level,
    openers,
    organisation_pattern,
)
from entente.places.mention import Mention, Party, party_of
from entente.places.people import address_before, addresses, capital_run, person_at, surnames
from entente.places.place import Place
from entente.places.settle import settle
from entente.places.words import adjacent, words_of

Span = tuple[int, int]

_GAP = re.compile(r"\s+(?:của\s+)?")
_PARENT_GAP = re.compile(r"\s*(?:,|\(|\s-\s|\sthuộc\s|\scủa\s|(?=\s))\s*")
_OPEN_NAME_WORDS = 3
# Companies of guards bear numbers instead of names.
_NUMBERED = re.compile(r"(?<!\w)(?i:đại đội|tiểu đoàn)(?:\s+(?i:biên phòng|bảo vệ biên giới|bđbp))?\s+$")
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
    """One name at one spot: its span, its bearers on the day and all of them, the label and body before it."""

    start: int
    end: int
    name_start: int
    units: tuple[Place, ...]
    label: str
    body: str
    level: str | None
    bearers: tuple[Place, ...] = ()


def _counts(unit: Place, wanted: Sequence[str], parent: bool) -> bool:
    """Whether a name may be this unit's: a commune's is a word of every day, so it counts behind its own label only."""
    return unit.kind in wanted if not unit.bare and not (parent and unit.level == "ADM2") else True


def _inside(units: tuple[Place, ...], outers: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(unit for unit in units if any(contains(outer, unit) for outer in outers))


def find_mentions(text: str, spans: Iterable[Span] | None = None, *, day: str | None = None) -> list[Mention]:
    """The mentions in the ``spans`` of ``text`` (in ``spelling``; None: all of it), left to right, none inside another.

    day: when the text was written (EDTF), which rules out units that had ended or not begun; None rules out none.
    """
    finder = _Finder(text, list(spans) if spans is not None else [(0, len(text))], day)
    return settle(finder.mentions())


class _Finder:
    """One pass over one text."""

    def __init__(self, text: str, spans: list[Span], day: str | None) -> None:
        self.text, self.day = text, day
        self.words = [word for span in sorted(spans) for word in words_of(text, *span)]
        self.starts = [word.start for word in self.words]

    def mentions(self) -> list[Mention]:
        found: list[Mention] = []
        at, reach = 0, 0
        while at < len(self.words):
            mention = self.at(at, after=found[-1].end if found else 0)
            if mention:
                found.append(replace(mention, context=mention.start < reach))
                reach = max(reach, mention.reach)
                at = bisect_left(self.starts, mention.end)
            else:
                at += 1
        return found

    def at(self, at: int, *, after: int) -> Mention | None:
        word = self.words[at]
        opens = word.text.rstrip(".").lower() in openers()
        if opens and (head := organisation_pattern().match(self.text, word.start)):
            organisation = self.organisation(word.start, head.end())
            if organisation:
                return organisation
        name = (self.labelled(at) if opens else None) or (self.bare(at, after) if word.capital else None)
        return self.mention(name) if name else None

    def labelled(self, at: int) -> _Name | None:
        """A body, a label or both, and the name after them."""
        start = spot = self.words[at].start
        body = body_pattern().match(self.text, spot)
        if body:
            spot = self.skip(body.end())
            second = body_pattern().match(self.text, spot)
            if second:
                spot = self.skip(second.end())
        label = label_pattern().match(self.text, spot)
        if label:
            spot = self.skip(label.end())
        if not (body or label):
            return None
        label_text = label[0] if label else ""
        return self.name(start, spot, label_text, body[0] if body else "")

    def skip(self, spot: int) -> int:
        gap = _GAP.match(self.text, spot)
        return gap.end() if gap else spot

    def name(self, start: int, spot: int, label: str, body: str) -> _Name | None:
        at = bisect_left(self.starts, spot)
        if at >= len(self.words) or self.words[at].start != spot or not self.words[at].capital:
            return None
        wanted = kinds_of(label or label_in(body))
        known = self.known(at, wanted)
        if known:
            end, units, bearers = known
            right = tuple(unit for unit in units if not wanted or unit.kind in wanted)
            numbered = self.with_number(at, end)
            if right and "phường" in wanted and numbered > end:
                right = ()
            if right or not label or open_level(label):
                level = open_level(label) if label and not any(unit.bare for unit in right) else None
                return _Name(
                    start,
                    end if right else numbered,
                    spot,
                    right or (() if label else units),
                    label,
                    body,
                    level,
                    bearers,
                )
        return self.unknown(start, at, label, body)

    def with_number(self, at: int, end: int) -> int:
        """Where "phường Hà Giang 1" ends: wards are numbered under one name."""
        after = bisect_left(self.starts, end)
        numbered = (
            after < len(self.words)
            and self.words[after].text.isdigit()
            and self.text[end : self.words[after].start] == " "
        )
        return self.words[after].end if numbered and len(self.words[after].text) < 3 else end

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
        known = self.known(at, parent=parent)
        if not known or self.is_part(at, after) or self.is_person(at, known[0], known[1]):
            return None
        return _Name(self.words[at].start, known[0], self.words[at].start, known[1], "", "", None, known[2])

    def is_part(self, at: int, after: int) -> bool:
        """Whether what stands before it makes it part of a person's name, or of a thing's ("Báo Lào Cai")."""
        first = at
        while first and self.words[first - 1].start >= after and self.words[first - 1].capital:
            if self.text[self.words[first - 1].end : self.words[first].start] != " ":
                break
            first -= 1
        while first < at and self.words[first].text.lower() in addresses():
            first += 1
        hyphen = at and self.text[self.words[at - 1].end : self.words[at].start] == "-" and self.words[at - 1].capital
        named_after = bearer_pattern().search(self.text[max(0, self.words[at].start - 16) : self.words[at].start])
        return bool(hyphen or named_after or (first < at and self.words[first].text in surnames()))

    def is_person(self, at: int, end: int, units: tuple[Place, ...]) -> bool:
        """Whether the name only begins a person's: "ông Hà Giang Nam", "Hà Khẩu Minh"."""
        size = person_at(self.text, self.words, at)
        longer = size is not None and self.words[at + size - 1].end > end
        small = all(unit.level not in ("ADM0", "ADM1") for unit in units)
        return longer and (small or address_before(self.text, self.words[at].start))

    def known(
        self, at: int, wanted: Sequence[str] = (), *, parent: bool = False
    ) -> tuple[int, tuple[Place, ...], tuple[Place, ...]] | None:
        """Where the longest name of the table ends that begins at word ``at``, its bearers of the day, and all of them.

        wanted: the kinds that a label before it names. Without one only units count whose bare name stands for them; as
        a parent behind another name, those of districts too.
        """
        words, longest = self.words, longest_from(self.words[at].text)
        end = at + 1
        while end < len(words) and end - at < longest and adjacent(self.text, words[end - 1], words[end]):
            end += 1
        for last in range(end - 1 if longest else at - 1, at - 1, -1):
            found = named(self.text[words[at].start : words[last].end])
            bearers = tuple(unit for unit in found if _counts(unit, wanted, parent))
            bearers = tuple(unit for unit in bearers if unit.kind in wanted) or bearers
            if bearers:
                return words[last].end, of_the_day(bearers, self.day), bearers
        return None

    def mention(self, name: _Name) -> Mention:
        """The mention, its units narrowed by the parents that follow it."""
        units, reach = name.units, name.end
        venue = bool(_AT.search(self.text[max(0, name.start - 5) : name.start]))
        while (parent := self.parent(reach, units, name, venue=venue)) is not None:
            units, reach = parent
        party = self.party(name, units)
        body = replace(party, kind="body", label=self.text[name.start : name.end]) if name.body else None
        return Mention(name.start, name.end, party, reach, name.name_start, body)

    def parent(
        self, spot: int, units: tuple[Place, ...], name: _Name, *, venue: bool
    ) -> tuple[tuple[Place, ...], int] | None:
        """The units that lie in the parent at ``spot``, and where it ends; None where no parent stands there."""
        gap = _PARENT_GAP.match(self.text, spot)
        if not gap:
            return None
        at = bisect_left(self.starts, gap.end())
        if at >= len(self.words) or self.words[at].start != gap.end():
            return None
        above = self.labelled(at) or (
            self.bare(at, spot, parent=True) if gap[0].strip() and self.words[at].capital else None
        )
        if above is None or above.body or not above.units:
            return None
        if venue and gap[0].strip() == "," and _SUBJECT_OF.match(self.text, above.end):
            return None
        inside = _inside(units, above.units) or _inside(name.bearers, above.bearers)
        higher = bool(name.level) and any(outer.level < (name.level or "") for outer in above.units)
        if not inside and not (higher and (not units or (above.label and not any(unit.bare for unit in units)))):
            return None
        closing = re.compile(r"\s*\)").match(self.text, above.end) if gap[0].strip() == "(" else None
        return inside, closing.end() if closing else above.end

    def party(self, name: _Name, units: tuple[Place, ...]) -> Party:
        short = self.text[name.name_start : name.end]
        return party_of(short, f"{name.label} {short}" if name.label else short, units, name.level)

    def organisation(self, start: int, spot: int) -> Mention | None:
        """An organisation's name: its head, then names, labels and pairs of countries until the name is over."""
        end, at, after_place = spot, bisect_left(self.starts, spot), False
        while at < len(self.words):
            gap = self.text[end : self.words[at].start]
            if gap not in (" ", "  ", " - ", "-"):
                break
            size, after_place = self.part(at, after_place=after_place and gap == " ")
            if not size:
                break
            last = self.words[at + size - 1]
            end, at = last.end, at + size
        if end == spot:
            return None
        label = self.text[start:end]
        return Mention(start, end, Party(label, label, "organisation"), end, start)

    def part(self, at: int, *, after_place: bool) -> tuple[int, bool]:
        """How many words from ``at`` on go on the organisation's name, and whether they name a place."""
        word = self.words[at]
        if not word.capital:
            label = self.labelled(at) or (self.name_after_at(at) if word.text == "tại" else None)
            if label:
                return bisect_left(self.starts, label.end) - at, True
            pair = self.text[self.words[at - 1].start : word.end] if at else ""
            numbered = word.text.isdigit() and bool(_NUMBERED.search(self.text[max(0, word.start - 40) : word.start]))
            return (1, False) if pair in compounds() or numbered else (0, False)
        labelled = self.labelled(at)
        if labelled and labelled.label and labelled.units:
            return bisect_left(self.starts, labelled.end) - at, True
        known = self.known(at)
        if known and not (after_place and person_at(self.text, self.words, at)):
            return bisect_left(self.starts, known[0]) - at, True
        if after_place and person_at(self.text, self.words, at):
            return 0, False
        return 1, False

    def name_after_at(self, at: int) -> _Name | None:
        spot = self.words[at + 1].start if at + 1 < len(self.words) else len(self.text)
        return self.labelled(at + 1) or self.name(spot, spot, "", "") if spot < len(self.text) else None
