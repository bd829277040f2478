"""A stretch of a sentence in, its undertakings out: the parts between commas that begin with something to be done."""

import re
from collections.abc import Iterator
from functools import cache

from entente.claims.chinese.words import one_of
from entente.claims.grammar.phrases import data
from entente.claims.grammar.sentences import trimmed

Span = tuple[int, int]

_PART = re.compile(r"[,;:。!?]")
_ENUMERATED = re.compile(
    r"\s*(?:[一二三四五六七八九十]+是(?:要)?|第[一二三四五六七八九十]+[,、]?|[(][一二三四五六七八九十\d]+[)]|\d{1,2}[.、]|[一二三四五六七八九十]+、|首先|其次|再次|最后)\s*,?"
)
_SHORTEST = 4
_ACTOR = 24
"""How many characters who is to act may be named with."""


@cache
def _words(name: str) -> re.Pattern[str]:
    return re.compile(one_of(data("commitments.zh")["words"][name]))


@cache
def _head() -> re.Pattern[str]:
    """Who undertakes and how, up to the verb: 双方将继续加强."""
    words = data("commitments.zh")["words"]
    who = rf"(?:{one_of(words['groups'])}(?:政府|人民|有关部门|相关部门|企业|领导人?)?|{one_of(words['goes_on'])})[,]?"
    how = rf"(?:{one_of(words['ahead'])}|{one_of(words['adverbs'])})"
    return re.compile(rf"\s*(?:{who}|{how}|来|去|并|地|共同|\s)*")


def undertakings(text: str, start: int, end: int) -> Iterator[Span]:
    """The undertakings of ``text[start:end]``, each as the words that say it."""
    spot = start
    for cut in [*_PART.finditer(text, start, end), None]:
        stop = cut.start() if cut else end
        if cut and _is_inside(text, start, cut.start()):
            continue
        span = trimmed(text, spot, stop)
        spot = cut.end() if cut else end
        number = _ENUMERATED.match(text, span[0], span[1])
        span = trimmed(text, number.end() if number else span[0], span[1])
        if is_undertaking(text, *span):
            yield span


def _is_inside(text: str, start: int, spot: int) -> bool:
    """Whether ``spot`` stands inside a title or brackets."""
    return any(text.rfind(left, start, spot) > text.rfind(right, start, spot) for left, right in ("《》", "()"))


def is_undertaking(text: str, start: int, end: int) -> bool:
    """Whether the words begin with who is to do what, or with in what and by what it is done, and tell nothing past."""
    if end - start < _SHORTEST or _words("purpose").match(text, start, end):
        return False
    if _words("ends").search(text, start, end) or _words("done").search(text, start, end):
        return False
    ahead = _words("actor_ahead").finditer(text, start, min(end, start + _ACTOR))
    return _acts(text, start, end) or any(_acts(text, word.start(), end) for word in ahead)


def _acts(text: str, start: int, end: int) -> bool:
    """Whether a verb of undertaking stands at ``start``, behind who and how, or behind in what and by what."""
    head = _head().match(text, start, end)
    spot = head.end() if head else start
    if _words("verbs").match(text, spot, end) or _both(text, start, spot, end):
        return True
    led = _words("led_by").match(text, spot, end)
    verbs = "given" if led and led[0] == "为" else "verbs"
    return bool(led and _words(verbs).search(text, led.end(), end))


def _both(text: str, start: int, spot: int, end: int) -> bool:
    """Whether a word that is adverb and verb at once (支持, 配合) was taken for the former."""
    return start < spot < end and bool(_words("both").search(text, max(start, spot - 2), spot))
