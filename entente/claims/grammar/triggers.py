"""A story and the words that rules begin with in, where they stand out: one scan; grammars see few sentences."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache

from entente.claims.grammar.story import Sentence, Story

_LONGEST_CAPTION = 250
_WORD = re.compile(r"\w+")
_STOPS = tuple('.!?…;:"')


def spots(story: Story, stems: Iterable[str]) -> list[tuple[Sentence, int]]:
    """The sentences with the spots in them where one of ``stems`` (small letters, in ``spelling``) begins a word.

    In page order; those of titles not at all, those of captions, and of lines that end like one, last: they add what
    the story left out.
    """
    small, words = story.small, story.spots_of.keys()
    found = set[int]()
    for first, alike, lasts in _by_first_word(tuple(stems)):
        if first in words and not words.isdisjoint(lasts):
            found.update(at for at in story.spots_of[first] if small.startswith(alike, at))
    ordered = sorted(story.sentences, key=lambda sentence: sentence.start)
    starts = [sentence.start for sentence in ordered]
    pairs = ((ordered[bisect_right(starts, at) - 1], at) for at in sorted(found) if starts and at >= starts[0])
    told = [(sentence, at) for sentence, at in pairs if at < sentence.end and sentence.role != "title"]
    return sorted(told, key=lambda pair: _is_caption(pair[0]))


@cache
def _by_first_word(stems: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...], frozenset[str]], ...]:
    """The stems by their first word, with their last words, of which one must be on the page as well."""
    found: dict[str, list[str]] = {}
    for stem in stems:
        found.setdefault(_WORD.findall(stem)[0], []).append(stem)
    return tuple(
        (first, tuple(many), frozenset(_WORD.findall(stem)[-1] for stem in many)) for first, many in found.items()
    )


def _is_caption(sentence: Sentence) -> bool:
    """A caption by its role, or a short line of its own without a full stop."""
    block = sentence.story.blocks[sentence.block]
    line = sentence.story.text[block.start : block.end].rstrip()
    return sentence.role == "caption" or (len(line) < _LONGEST_CAPTION and line[-1:] not in _STOPS)
