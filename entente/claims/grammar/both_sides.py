"""A story in, the two sides that its "hai bên" means out, where it names just one unit on either side of the border."""

import re
from collections import Counter
from functools import cache, lru_cache

from entente.claims.grammar.parties import acting, distinct, own
from entente.claims.grammar.phrases import data, one_of, plain
from entente.claims.grammar.story import Sentence, Story
from entente.places import Mention

Span = tuple[int, int]
_HOME = "VN"
_FIRST = 2
"""How many sentences of a story say between whom it is."""


@cache
def _words() -> re.Pattern[str]:
    return re.compile(one_of([*data("parties")["both"], *data("parties")["both_of"]]))


def names_both(sentence: Sentence, start: int, end: int) -> bool:
    """Whether "hai bên", "hai đoàn" and the like stand in ``text[start:end]``."""
    return _words().search(sentence.story.text, start, end) is not None


def both_sides(sentence: Sentence, start: int, end: int) -> tuple[list[Mention], Span] | None:
    """The two units that "hai bên" or "hai tỉnh" in ``text[start:end]`` means, and where the words stand.

    None where the words are not there, or the story names several units of a level on a side: then nobody can tell.
    """
    said = _words().search(sentence.story.text, start, end)
    if said is None:
        return None
    kind = data("parties")["both_of"].get(plain(said[0]))
    if kind:
        two = _of_a_kind(sentence.story, kind, said.start())
        return (two, said.span()) if two else None
    level = data("parties")["both"][plain(said[0])]
    sides = (None if level else leading(sentence.story)) or _sides(sentence.story, level) or leading(sentence.story)
    return (sides, said.span()) if sides else None


def _of_a_kind(story: Story, kind: str, before: int) -> list[Mention]:
    """The two bodies or organisations named before whose names begin alike, if there are two; else []."""
    named = [m for m in story.mentions if m.start < before and acting(m).label.startswith(kind)]
    alike = distinct(named)
    return alike if len(alike) == 2 else []


@lru_cache(maxsize=16)
def leading(story: Story) -> list[Mention]:
    """The two that one of the story's first sentences names together, if one of them is no unit of administration."""
    told = [sentence for sentence in story.sentences if sentence.role not in ("title", "caption")]
    for sentence in told[:_FIRST]:
        named = own(sentence.mentions, sentence)
        if len(named) == 2 and any(one.party.kind == "organisation" or one.body for one in named):
            return named
    return []


@lru_cache(maxsize=16)
def _sides(story: Story, level: str) -> list[Mention]:
    """The first mention of each of the two units, of the level at which the story names just one on either side."""
    named = [mention for sentence in story.sentences for mention in own(sentence.mentions, sentence, places_too=True)]
    units = [m for m in named if m.party.kind == "place" and m.party.country and m.party.level]
    amounts = Counter(mention.party.level for mention in units)
    for one in [level] if level else sorted(amounts, key=lambda level: (-amounts[level], level or "")):
        first = {
            m.party.id or m.party.name: m
            for m in reversed(units)
            if m.party.level == one and m.party.level not in ("ADM0", "GATE")
        }
        home = [m for m in first.values() if m.party.country == _HOME]
        away = [m for m in first.values() if m.party.country != _HOME]
        if len(home) == len(away) == 1:
            return sorted([*home, *away], key=lambda mention: mention.start)
    return []
