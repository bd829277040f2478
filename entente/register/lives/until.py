"""An act that extends a paper in; the day until which it does out, where its words say it."""

import re
import tomllib
from collections.abc import Callable, Iterable
from functools import cache
from importlib.resources import files

from entente.claims.chinese.times import times as chinese
from entente.claims.claim import Claim, Evidence, Span
from entente.claims.english.times import times as english
from entente.claims.grammar.time import Time
from entente.claims.grammar.time import times as vietnamese
from entente.register.content import Tongue, tongue
from entente.register.days import year_of

_TIMES: dict[Tongue, Callable[[str, int, int], list[Time]]] = {"vi": vietnamese, "zh": chinese, "en": english}


def until(act: Claim) -> str | None:
    """``kéo dài thời hạn của Chương trình đến ngày 30/6/2026`` → ``2026-06-30``; None where no day follows such a word.

    Years within the paper's own name are no such day.
    """
    words = _without(act.evidence, act.words.get("instrument", ()))
    found = [time for time in _TIMES[tongue(words)](words, 0, len(words)) if year_of(time.edtf)]
    said = [time.edtf.split("/")[-1] for time in found if _said_before(words, time)]
    return said[-1] if said else None


def _without(evidence: Evidence, spans: Iterable[Span]) -> str:
    """The act's words with the paper's name blanked out."""
    letters = list(evidence.exact)
    for start, end in spans:
        first, last = max(0, start - evidence.start), max(0, end - evidence.start)
        letters[first:last] = "|" * len(letters[first:last])
    return "".join(letters)


def _said_before(words: str, time: Time) -> bool:
    """Whether the word stands before the time, or is read as part of it: ``(ký năm) 2016 đến hết năm 2022``."""
    return bool(_before().search(words[: time.start]) or _inside().search(words[time.start : time.end]))


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?:^|\b|(?<=[一-鿿]))(?:{_words()})\s*$", re.IGNORECASE)


@cache
def _inside() -> re.Pattern[str]:
    """Words that no mere period has between its years: "2016 đến 2020" is one."""
    return re.compile(rf"(?<!\w)(?:{_words('end')})(?!\w)", re.IGNORECASE)


@cache
def _words(*lists: str) -> str:
    data = tomllib.loads((files("entente.register") / "data" / "until.toml").read_text("utf-8"))
    words = (word for name in lists or data for word in data[name])
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
