"""A sentence in, the posts' own words in it out: tried only where a word stands without which no post is named."""

import re
from collections.abc import Iterator

from entente.claims.grammar.phrases import data
from entente.claims.grammar.story import Sentence
from entente.claims.post.words import patterns

_WORDS_BEFORE = 4
"""How many words of a post may stand before the one by which it is found: "Phó Tổng Tham mưu | trưởng"."""


def roles_in(sentence: Sentence) -> Iterator[re.Match[str]]:
    """The posts named in the sentence, left to right, none inside another."""
    end = sentence.start
    for start in sorted({start for spot in _hints(sentence) for start in _starts(sentence, spot)}):
        role = patterns()["role"].match(sentence.story.text, start, sentence.end) if start >= end else None
        if role:
            yield role
            end = role.end()


def _hints(sentence: Sentence) -> Iterator[int]:
    """Where the words stand of which every post has one."""
    small = sentence.story.small
    for hint in data("posts")["hints"]:
        at = small.find(hint, sentence.start, sentence.end)
        while at >= 0:
            yield at
            at = small.find(hint, at + len(hint), sentence.end)


def _starts(sentence: Sentence, spot: int) -> Iterator[int]:
    """The beginnings of the word at ``spot`` and of the few before it."""
    text = sentence.story.text
    start = text.rfind(" ", sentence.start, spot) + 1 or sentence.start
    for _ in range(_WORDS_BEFORE + 1):
        yield _after_marks(text, max(start, sentence.start))
        if start <= sentence.start:
            return
        start = text.rfind(" ", sentence.start, start - 1) + 1 or sentence.start


def _after_marks(text: str, start: int) -> int:
    """Where a word begins behind quotes, brackets or a dash without blanks ("Hồ Văn Niên-Ủy viên")."""
    blank = text.find(" ", start)
    for mark in '-("':
        at = text.rfind(mark, start, blank if blank >= 0 else len(text))
        start = at + 1 if at >= 0 else start
    return start
