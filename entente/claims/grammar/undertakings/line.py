"""A sentence with the phrases of data/undertakings.toml in it, and its segments between commas, semicolons, colons."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from entente.claims.grammar.lexicon import Mark
from entente.claims.grammar.sentences import trimmed
from entente.claims.grammar.story import Sentence
from entente.claims.grammar.undertakings.vocabulary import lexicon

if TYPE_CHECKING:
    from entente.claims.grammar.undertakings.frame import Frame

Span = tuple[int, int]
_PARTING = re.compile(r"[,;:](?=\s|$)|,\"(?=\s)|…(?=\s*;)")
_HIDDEN = re.compile(r"\([^()]*\)|\"[^\"]*\"")
_NUMBER = re.compile(r"\((?:[0-9]{1,2}|[ivx]{1,4})\)\s+")
_TITLE = 220
"""In characters: what is longer in quotes is no name of a paper but speech, whose marks part as others do."""
_ENUMERATOR = re.compile(
    r"(?:(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) là|thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|[0-9]{1,2}[.)/]|[a-hđ][.)]"
    r"|[-+*•])"
    r"[,:]?\s*"
)

_NONE = frozenset({"none"})


class Segment(NamedTuple):
    """A stretch of a sentence between its parting marks; ``mark`` is the one before it, "" at the head."""

    start: int
    end: int
    mark: str


def is_number(small: str, sentence: Sentence) -> bool:
    """Whether the sentence is only the number of a list's item: "1."."""
    return sentence.end - sentence.start <= len("10.") and small[sentence.start].isdigit()


class Line:
    """One sentence as undertakings are read from it.

    small: the story's text in small letters. before: the frame that was open at the end of the sentence before.
    numbered: a number stands before it as a sentence of its own ("1.").
    """

    def __init__(
        self,
        sentence: Sentence,
        small: str,
        before: "Frame | None" = None,
        paragraph: "Paragraph | None" = None,
        *,
        numbered: bool = False,
    ) -> None:
        self.sentence, self.small, self.before, self.paragraph = sentence, small, before, paragraph
        found = _ENUMERATOR.match(small, sentence.start, sentence.end)
        self.enumerated = numbered or found is not None
        self.start = found.end() if found else sentence.start
        self.end = sentence.end
        self.marks = [m for m in lexicon().find(small, self.start, self.end) if m.labels != _NONE]
        self._starts = [mark.start for mark in self.marks]
        self._at = {mark.start: mark for mark in self.marks}
        self._of: dict[str, list[int]] = {}
        for at, mark in enumerate(self.marks):
            for label in mark.labels:
                self._of.setdefault(label, []).append(at)

    def within(self, start: int, end: int) -> list[Mark]:
        """The marks that begin in a stretch."""
        return self.marks[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def at(self, spot: int) -> Mark | None:
        """The mark that begins at ``spot``."""
        return self._at.get(spot)

    def first(self, label: str, start: int, end: int) -> Mark | None:
        """The first mark of a list in a stretch."""
        of_label = self._of.get(label)
        if not of_label:
            return None
        at = bisect_left(of_label, bisect_left(self._starts, start))
        mark = self.marks[of_label[at]] if at < len(of_label) else None
        return mark if mark and mark.start < end else None

    def past_joints(self, start: int, end: int) -> int:
        """Where a stretch begins behind the words that only join it to what stands before."""
        while (mark := self.at(start)) is not None and "connector" in mark.labels:
            start = self.past_blanks(mark.end, end)
        return start

    def has(self, label: str, start: int, end: int) -> bool:
        """Whether a mark of a list begins in a stretch."""
        return self.first(label, start, end) is not None

    def starts(self, spot: int, *labels: str) -> Mark | None:
        """The mark at ``spot`` if it is of one of the lists."""
        mark = self._at.get(spot)
        return mark if mark and not mark.labels.isdisjoint(labels) else None

    def verb(self, start: int, end: int) -> Mark | None:
        """The first verb of a stretch; a word that may be a noun is one only at the head or right behind an adverb."""
        before = start
        for mark in self.within(start, end):
            if "strong" in mark.labels:
                return mark
            if "weak" in mark.labels and self._begins_clause(before, mark.start):
                return mark
            if mark.labels & {"adverb", "group", "will", "past", "connector"}:
                before = mark.end
        return None

    def _begins_clause(self, before: int, spot: int) -> bool:
        """Whether a verb that stands at ``spot`` has nothing or only a party before it."""
        if not self.small[before:spot].strip(" ,"):
            return True
        named = self.sentence.story.mentions_in(before, spot)
        return bool(named) and not self.small[named[-1].end : spot].strip()

    def past_blanks(self, start: int, end: int) -> int:
        while start < end and (self.small[start].isspace() or self.small[start] in ",:"):
            start += 1
        return start

    def past_adverbs(self, start: int, end: int) -> int:
        """Where the verb stands behind the adverbs at ``start``."""
        spot = self.past_blanks(start, end)
        while (mark := self.starts(spot, "adverb")) is not None and "strong" not in mark.labels:
            spot = self.past_blanks(mark.end, end)
        return spot

    def count(self, start: int, end: int) -> int:
        """How many words stand in a stretch, about: what blanks part."""
        return self.small.count(" ", start, end) + (start < end and not self.small[end - 1].isspace())

    @property
    def ends_open(self) -> bool:
        """Whether it ends with a colon: a list follows."""
        return self.small[self.end - 1] == ":"

    def segments(self) -> Iterator[Segment]:
        """The sentence's segments; marks in brackets or a quoted name part nothing."""
        spans = (match.span() for match in _HIDDEN.finditer(self.small, self.start, self.end))
        hidden = [(start, end) for start, end in spans if end - start <= _TITLE]
        opens = [start for start, _ in hidden]
        spot, mark = self.start, ""
        for parting in _PARTING.finditer(self.small, self.start, self.end):
            within = bisect_left(opens, parting.start()) - 1
            if within >= 0 and parting.end() < hidden[within][1]:
                continue
            span = self._unnumbered(spot, parting.start())
            if span[0] < span[1]:
                yield Segment(*span, mark)
                mark = parting[0][:1]
            else:
                mark = max(mark, parting[0][:1])
            spot = parting.end()
        span = self._unnumbered(spot, self.end)
        if span[0] < span[1]:
            yield Segment(*span, mark)

    def _unnumbered(self, start: int, end: int) -> Span:
        """The stretch without blanks and without a number in brackets at its head: "(1) …; (2) …"."""
        start, end = trimmed(self.small, start, end)
        number = _NUMBER.match(self.small, start, end)
        return (number.end() if number else start), end


class Paragraph:
    """A block by its first sentence."""

    def __init__(self, first: Sentence, small: str) -> None:
        self.first, self._small = first, small

    @cached_property
    def tells_of_the_meeting(self) -> bool:
        """Whether it begins with what was done at the meeting, where nobody speaks of what was done before."""
        head = Line(self.first, self._small)
        return head.starts(head.start, "reset") is not None and not head.has("reports", head.start, head.end)
