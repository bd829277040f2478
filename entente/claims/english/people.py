"""English text in, people's names out: runs of capitalised words that are no role, body, unit or form of address."""

import re
from functools import cache

from entente.claims.english.phrases import alternatives
from entente.claims.grammar.phrases import data
from entente.places.english_bodies import is_part
from entente.places.english_words import english_words

Span = tuple[int, int]
_LONGEST, _SHORTEST = 5, 2
_WORD = r"[^\W\d_a-z][\w'-]*"
_BEHIND = re.compile(rf"{_WORD}(?: {_WORD})*")
_BEFORE = re.compile(rf"{_WORD}(?: {_WORD})*$")


@cache
def titles() -> re.Pattern[str]:
    """Forms of address and ranks, one or several."""
    return re.compile(rf"(?:(?:the\s+)?(?:{alternatives(data('posts.en')['titles'])})\s+)+")


@cache
def _no_name() -> frozenset[str]:
    lists = data("posts.en")
    roles = {word for head in (*lists["heads"], *lists["before"]) for word in head.split()}
    labels = {word.capitalize() for label in english_words()["open"] for word in label.split()}
    return frozenset((*lists["no_name"], *lists["titles"], *(t.rstrip(".") for t in lists["titles"]), *roles, *labels))


def _is_name_word(word: str, at: int) -> bool:
    """Whether a name may have the word at that place: "Le Xuan The" ends like no sentence begins."""
    if at and word in ("The", "In", "On", "As", "At"):
        return True
    plain = word.removesuffix("'s").removesuffix("'")
    return plain not in _no_name() and not (is_part(plain) and plain not in ("Long", "Town"))


def person_at(text: str, spot: int, end: int) -> Span | None:
    """The name that begins at ``spot``, behind a form of address or none."""
    address = titles().match(text, spot, end)
    start = address.end() if address else spot
    run = _BEHIND.match(text, start, end)
    words = list(re.finditer(_WORD, run[0])) if run else []
    size = next((at for at, word in enumerate(words) if not _is_name_word(word[0], at)), len(words))
    size = next((at + 1 for at, word in enumerate(words[:size]) if word[0].endswith(("'s", "'"))), size)
    if not run or not _SHORTEST <= size <= _LONGEST:
        return None
    last = words[size - 1]
    stop = start + last.end() - (2 if last[0].endswith("'s") else 1 if last[0].endswith("'") else 0)
    return (start, stop)


_REACH = 240
"""In characters: more than the words of any name."""


def person_before(text: str, start: int, spot: int) -> Span | None:
    """The name that ends at ``spot``: the last words of the run of capitals there."""
    run = _BEFORE.search(text, max(start, spot - _REACH), spot)
    words = list(re.finditer(_WORD, run[0])) if run else []
    first = next((at + 1 for at in range(len(words) - 1, -1, -1) if not _is_name_word(words[at][0], at)), 0)
    if not run or not _SHORTEST <= len(words) - first <= _LONGEST:
        return None
    return (run.start() + words[first].start(), spot)
