"""A sentence in, the posts' own words in it out: tried only where a word stands without which no post is named."""

import re
from collections.abc import Iterator
from functools import cache

from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence
from entente.claims.post.words import patterns
from entente.places.spelling import spelling

_MARKS = re.compile(r'.*[-("/]')


def roles_in(sentence: Sentence) -> Iterator[re.Match[str]]:
    """The posts named in the sentence, left to right, none inside another."""
    end = sentence.start
    for start in sorted(set(_starts(sentence))):
        role = patterns()["role"].match(sentence.story.text, start, sentence.end) if start >= end else None
        if role:
            yield role
            end = role.end()


@cache
def _hints() -> dict[str, int]:
    """The words of which every post has one, and how many words may stand before them in a post."""
    roles = [spelling(role).lower() for role in data("posts")["roles"]]
    return {
        hint: 1 + max(len(role[: role.find(hint)].split()) for role in roles if hint in role)
        for hint in data("posts")["hints"]
    }


def _starts(sentence: Sentence) -> Iterator[int]:
    """Where a post may begin: at a hint, or at one of the few words before it."""
    small = sentence.story.small
    for hint in sentence.story.told_of(tuple(_hints())):
        before = _hints()[hint]
        spot = small.find(hint, sentence.start, sentence.end)
        while spot >= 0:
            yield from _words_back(sentence, spot, before)
            spot = small.find(hint, spot + len(hint), sentence.end)


def _words_back(sentence: Sentence, spot: int, before: int) -> Iterator[int]:
    """The beginnings of the word at ``spot`` and of the ``before`` words that stand before it."""
    text, start = sentence.story.text, spot
    for _ in range(before + 1):
        blank = text.rfind(" ", sentence.start, start)
        word = blank + 1 if blank >= 0 else sentence.start
        mark = _MARKS.match(text, word, start)
        yield mark.end() if mark else word
        if blank < 0:
            return
        start = blank
