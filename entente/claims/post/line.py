"""A sentence in, the runs of capitalised words that may be people's names out, forwards and backwards from a spot.

A name's word may go on behind hyphens ("Vi-lay-vông Bút-đa-khăm").
"""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from entente.claims.grammar.story import Sentence
from entente.claims.post.apart import CAPITALS, told_apart
from entente.claims.post.words import patterns
from entente.places import Mention
from entente.places.people import LONGEST_NAME, address_before, addresses, surnames
from entente.places.words import Word, words_of

Span = tuple[int, int]
_WORD = rf"[{CAPITALS}][\w']*(?:-\w+)*"
_HYPHEN = re.compile(rf"-(?=[{CAPITALS}])")
_PART = re.compile(_WORD)
_RUN = re.compile(rf"(?<!\w){_WORD}(?: {_WORD})*")
_NAME_THEN_POST = re.compile(r"\s*,\s+|\s*-\s*|\s+\(")
_THEN = re.compile(r"(?P<gap>\s*,\s+|\s*-\s*|\s+\()$")
_GAP, _REACH, _WHOLE_NAME = 20, 80, 3
_LISTED = re.compile(r"\s*,\s+(?:và\s+)?|\s+và\s+")
_SHORTEST_FOREIGN = 2


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words one blank apart: where each begins and ends."""

    parts: tuple[Span, ...]

    @property
    def span(self) -> Span:
        return self.parts[0][0], self.parts[-1][1]


class Line:
    """One sentence, its words, and the names in it."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence, self.story, self.text = sentence, sentence.story, sentence.story.text

    @cached_property
    def runs(self) -> list[Run]:
        """Every run of the sentence, left to right; an abbreviation ends one."""
        found = list[Run]()
        for run in _RUN.finditer(self.text, self.sentence.start, self.sentence.end):
            parts = [part.span() for part in _PART.finditer(self.text, run.start(), self._before_post(run))]
            for short, group in groupby(parts, key=lambda part: _is_abbreviation(self.text[slice(*part)])):
                found += [] if short else [Run(tuple(group))]
        return found

    @cached_property
    def mentions(self) -> list[Mention]:
        """The sentence's units and organisations, told apart from the people's names beside them."""
        return told_apart(self.sentence, [run.parts for run in self.runs])

    def _before_post(self, run: re.Match[str]) -> int:
        """Where the run ends, at the latest before a hyphen and a post: "Hồ Văn Niên-Ủy viên"."""
        if "-" not in run[0]:
            return run.end()
        hyphens = _HYPHEN.finditer(self.text, *run.span())
        posts = (h.start() for h in hyphens if patterns()["role"].match(self.text, h.end(), self.sentence.end))
        return next(posts, run.end())

    def words_from(self, spot: int) -> list[Word]:
        """The few words from ``spot`` on that a name can be made of."""
        return words_of(self.text, spot, min(self.sentence.end, spot + _REACH))

    def name_from(self, spot: int, *, sure: bool) -> Span | None:
        """The name that begins at ``spot``; ``sure``: what stands before it leaves no doubt that one does."""
        run = next((run for run in self.runs if run.parts[0][0] <= spot < run.parts[-1][1]), None)
        parts = [part for part in run.parts if part[0] >= spot] if run else []
        if not parts or parts[0][0] != spot or not (sure or self._is_surname(parts[0])):
            return None
        return self._name(tuple(parts[:LONGEST_NAME]))

    def name_before(self, spot: int) -> Span | None:
        """The whole name before a comma or dash and ``spot``: "Nguyễn Đức Trọng, Phó Chủ tịch …"."""
        start = max(self.sentence.start, spot - _GAP)
        gap = patterns()["rank_before"].search(self.text, start, spot) or _THEN.search(self.text, start, spot)
        return self.name_until(gap.start("gap")) if gap else None

    def name_ends_at(self, run: Run, *, ends: bool) -> int | None:
        """Where a unit's name that no table has ends in a run: at the run's end, or before a family name inside it."""
        inside = range(_SHORTEST_FOREIGN, len(run.parts) - 1)
        family = next((at for at in inside if self._is_surname(run.parts[at])), None)
        if family is not None and not ends:
            return None if self._is_surname(run.parts[0]) else run.parts[family - 1][1]
        return run.span[1] if ends else None

    def name_until(self, end: int) -> Span | None:
        """The name that ends at ``end``, without the unit or form of address that its run begins with."""
        run = next((run for run in self.runs if run.span[1] == end), None)
        if run is None:
            return None
        parts = self._without_unit(run.parts)
        while len(parts) > 1 and self.text[slice(*parts[0])].lower() in addresses():
            parts = parts[1:]
        stray = len(parts) > _WHOLE_NAME and not self._is_surname(parts[0]) and self._is_surname(parts[1])
        if stray and not address_before(self.text, parts[0][0]):
            parts = parts[1:]
        named_so = self._is_surname(parts[0]) or not patterns()["head"].match(self.text, parts[0][0])
        return self._name(parts) if named_so and len(parts) <= LONGEST_NAME else None

    def names_listed_before(self, name: Span) -> list[Span]:
        """The names before ``name`` in "các đồng chí Lê Minh Ngân và Hoàng Nam, Phó Chủ tịch …"."""
        found, spot = list[Span](), name[0]
        while gap := next((m for m in _LISTED.finditer(self.text, max(0, spot - 5), spot) if m.end() == spot), None):
            other = self.name_until(gap.start())
            if other is None:
                break
            found.append(other)
            spot = other[0]
        plural = patterns()["plural"].search(self.text, max(self.sentence.start, spot - 20), spot)
        return found if plural else []

    def names_listed_after(self, name: Span) -> list[Span]:
        """The names behind ``name`` in "các Phó Chủ tịch Trần Văn Chiến, Dương Văn Thắng", each without a post."""
        found, end = list[Span](), name[1]
        while (gap := _LISTED.match(self.text, end)) and (other := self.name_from(gap.end(), sure=False)):
            if patterns()["role"].match(self.text, self.behind(other)):
                break
            found.append(other)
            end = other[1]
        return found

    def behind(self, name: Span) -> int:
        """Where a post would begin behind a name."""
        gap = _NAME_THEN_POST.match(self.text, name[1])
        return gap.end() if gap else name[1]

    def _without_unit(self, parts: tuple[Span, ...]) -> tuple[Span, ...]:
        for mention in self.mentions:
            if mention.start <= parts[0][0] < mention.end < parts[-1][1]:
                return tuple(part for part in parts if part[0] >= mention.end) or parts
        return parts

    def _name(self, parts: tuple[Span, ...]) -> Span | None:
        """The span of a name of two words or more, or one with hyphens, that no unit or organisation bears."""
        start, end = parts[0][0], parts[-1][1]
        whole = self.text[start:end]
        if (len(parts) < _SHORTEST_FOREIGN and "-" not in whole) or patterns()["year"].fullmatch(whole):
            return None
        for mention in self.mentions:
            inside = mention.start <= start < mention.end
            if (
                inside
                and (mention.end >= end or mention.start < start)
                and not self._addressed_person(mention.start, parts)
            ):
                return None
        return start, end

    def _addressed_person(self, mention: int, parts: tuple[Span, ...]) -> bool:
        """Whether a name that the finder of places took is a person's: "ông Hà Giang"."""
        return mention == parts[0][0] and address_before(self.text, mention) and self._is_surname(parts[0])

    def _is_surname(self, part: Span) -> bool:
        return self.text[slice(*part)] in surnames()


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper()
