"""A story in, the two sides that its "hai bên" means out, where it names just one unit on either side of the border."""

import re
from collections import Counter
from functools import cache, lru_cache

from entente.claims.grammar.parties import own
from entente.claims.grammar.phrases import data, one_of, plain
from entente.claims.grammar.story import Sentence, Story
from entente.places import Mention

Span = tuple[int, int]
_HOME = "VN"


@cache
def _words() -> re.Pattern[str]:
    return re.compile(one_of(data("parties")["both"]))


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
    level = data("parties")["both"][plain(said[0])]
    sides = _sides(sentence.story, level)
    return (sides, said.span()) if sides else None


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
