"""A story and the words that rules begin with in, where they stand out: one scan; grammars see few sentences."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby

from entente.claims.grammar.story import Sentence, Story

_LONGEST_CAPTION = 250
_STOPS = tuple('.!?…;:"')


def spots(story: Story, stems: Iterable[str]) -> list[tuple[Sentence, int]]:
    """The sentences with the spots in them where one of ``stems`` (small letters, in ``spelling``) begins a word.

    In page order; those of titles not at all, those of captions, and of lines that end like one, last: they add what
    the story left out.
    """
    small, words = story.small, story.words
    begins = min((sentence.start for sentence in story.sentences), default=0)
    ends = max((sentence.end for sentence in story.sentences), default=0)
    found = set[int]()
    for first, alike, seconds in _by_first_word(tuple(stems)):
        if first in words and not words.isdisjoint(seconds):
            found.update(at for at in _occurrences(small, first, begins, ends) if small.startswith(alike, at))
    ordered = sorted(story.sentences, key=lambda sentence: sentence.start)
    starts = [sentence.start for sentence in ordered]
    pairs = ((ordered[bisect_right(starts, at) - 1], at) for at in sorted(found) if starts and at >= starts[0])
    told = [(sentence, at) for sentence, at in pairs if at < sentence.end and sentence.role != "title"]
    return sorted(told, key=lambda pair: _is_caption(pair[0]))


@cache
def _by_first_word(stems: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...], frozenset[str]], ...]:
    """The stems by their first word, with the words of which one must be on the page as well."""
    grouped = groupby(sorted(stems), key=lambda stem: stem.split(" ")[0].rstrip(","))
    alike = ((first, tuple(many)) for first, many in grouped)
    return tuple((first, many, frozenset(stem.split(" ")[-1] for stem in many)) for first, many in alike)


def _is_caption(sentence: Sentence) -> bool:
    """A caption by its role, or a short line of its own without a full stop."""
    block = sentence.story.blocks[sentence.block]
    line = sentence.story.text[block.start : block.end].rstrip()
    return sentence.role == "caption" or (len(line) < _LONGEST_CAPTION and line[-1:] not in _STOPS)


def _occurrences(text: str, stem: str, start: int, end: int) -> Iterator[int]:
    at = text.find(stem, start, end)
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            yield at
        at = text.find(stem, at + len(stem), end)
