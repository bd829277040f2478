"""A proposal's opening words in, the person who speaks out: named in them, or in a sentence of the same speech."""

import re
from bisect import bisect_left
from functools import cache

from entente.claims.draft import Draft
from entente.claims.grammar.phrases import data, one_of
from entente.claims.grammar.story import Sentence, Story
from entente.claims.grammar.undertakings import Frame
from entente.places.people import LONGEST_NAME, addresses, capital_run
from entente.places.words import words_of

Span = tuple[int, int]
_LONGEST = 60
"""In characters: a name with its title is no longer."""
_FURTHEST = 4
"""How many sentences back a speaker may have been named."""


@cache
def _address() -> re.Pattern[str]:
    return re.compile(one_of(addresses()) + r"\s+(?=\w)")


@cache
def _speaks() -> re.Pattern[str]:
    return re.compile(one_of(data("commitments")["speaks"]))


@cache
def _again() -> re.Pattern[str]:
    """The words before a proposal that name nobody anew: "Đồng chí cũng", "Đồng thời", or none."""
    lists = data("commitments")
    beside = rf"(?:{one_of(lists['beside'])},?\s*)*(?:tại [^,]{{3,60}},\s*)?"
    return re.compile(rf"{beside}(?:{one_of(lists['again'])}[^,;]{{0,40}}?)?\s*{beside}")


class Speakers:
    """Who speaks in a story; ``posts`` are its drafts of posts, whose persons are known by name."""

    def __init__(self, story: Story, posts: list[Draft]) -> None:
        self._story = story
        self._named = sorted({span for post in posts for span in post.words["person"]})
        self._starts = [start for start, _ in self._named]
        self._of: dict[Span, Span | None] = {}

    def of(self, frame: Frame) -> Span | None:
        """The span of the speaker's name; None where several speak, or a body does."""
        if frame.trigger not in self._of:
            self._of[frame.trigger] = self._find(frame)
        return self._of[frame.trigger]

    def _find(self, frame: Frame) -> Span | None:
        here = self._persons(frame.head[0], frame.trigger[0])
        if here:
            return here[0] if len(here) == 1 else None
        head = self._story.text[frame.head[0] : frame.trigger[0]]
        told_by_none = frame.status == "planned" and not head.strip()
        if told_by_none or not _again().fullmatch(head):
            return None
        before = self._persons(frame.sentence.start, frame.head[0])
        return before[-1] if before else self._earlier(frame.sentence)

    def _earlier(self, sentence: Sentence) -> Span | None:
        """The speaker of the sentences just before: the last one whose head names one person who says something."""
        sentences = self._story.sentences
        at = bisect_left(sentences, sentence.start, key=lambda s: s.start)
        told = [s for s in sentences[max(0, at - _FURTHEST) : at] if s.role not in ("caption", "title")]
        for before in reversed(told):
            persons = self._persons(before.start, before.end)
            if persons and _speaks().search(self._story.text, before.start, before.end):
                return persons[0] if len(persons) == 1 or self._speaks_alone(persons) else None
        return None

    def _speaks_alone(self, persons: list[Span]) -> bool:
        """Whether the first of several says something before the next is named: then he speaks of them."""
        return _speaks().search(self._story.text, persons[0][1], persons[1][0]) is not None

    def _persons(self, start: int, end: int) -> list[Span]:
        """The persons named in a stretch, each once: those with a post, and those addressed by name."""
        known = self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        addressed = [s for s in self._addressed(start, end) if not any(a < s[1] and s[0] < b for a, b in known)]
        first: dict[str, Span] = {}
        for span in sorted([*known, *addressed]):
            first.setdefault(self._story.text[slice(*span)], span)
        return list(first.values())

    def _addressed(self, start: int, end: int) -> list[Span]:
        """The names behind a form of address or a rank: "bà Vàng Thị Mỷ"."""
        text, found = self._story.text, list[Span]()
        for address in _address().finditer(text, start, end):
            words = words_of(text, address.end(), min(end, address.end() + _LONGEST))
            size = capital_run(text, words, 0) if words and words[0].start == address.end() else 0
            if 2 <= size <= LONGEST_NAME:
                found.append((words[0].start, words[size - 1].end))
        return found
