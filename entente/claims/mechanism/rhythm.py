"""A stretch of text in, the rhythms it states out: "mỗi năm một lần", "6 tháng một lần", "2 lần/năm", "hằng quý"."""

import re
from dataclasses import dataclass
from functools import cache

from entente.claims.grammar.phrases import data, plain

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Where the words stand, how often a year; ``counted``: they say so in numbers."""

    span: Span
    often: str
    counted: bool


@cache
def _patterns() -> list[re.Pattern[str]]:
    count = rf"0?[1-9]\d?|{'|'.join(data('mechanisms')['number'])}"
    meets = r"(?:(?:tổ chức|luân phiên|họp|hội đàm|gặp|gặp gỡ|gặp mặt|giao ban)\s+){0,3}"
    number = rf"(?P<n>{count})"
    unit = rf"(?P<unit>{'|'.join(data('mechanisms')['year'])})"
    words = "|".join(re.escape(word) for word in sorted(data("mechanisms")["rhythm"], key=len, reverse=True))
    return [
        re.compile(rf"(?<!\w)(?i:mỗi|một|1|01|hằng|hàng)\s+{unit}\s+{meets}{number}\s+(?:lần|kỳ|cuộc)(?!\w)"),
        re.compile(rf"(?<!\w){number}\s+(?:lần|kỳ|cuộc)\s*/\s*(?:1\s+|01\s+)?{unit}(?!\w)"),
        re.compile(rf"(?<!\w){number}\s+(?:lần|cuộc)\s+(?:mỗi|một|trong|trong một)\s+{unit}(?!\w)"),
        re.compile(rf"(?<!\w)(?P<every>{count})\s+{unit}\s+{meets}(?:một|1|01)\s+lần(?!\w)"),
        re.compile(rf"(?<!\w)(?:một|1|01)\s+{unit}\s*/\s*{number}\s+lần(?!\w)"),
        re.compile(rf"(?<!\w)(?P<word>(?i:{words}))(?!\w)"),
    ]


def rhythms(text: str, start: int, end: int) -> list[Rhythm]:
    """The rhythms stated in ``text[start:end]``, those in numbers first."""
    found = list[Rhythm]()
    for pattern in _patterns():
        for said in pattern.finditer(text, start, end):
            if not any(one.span[0] < said.end() and said.start() < one.span[1] for one in found):
                found += _rhythm(said)
    return found


def _rhythm(said: re.Match[str]) -> list[Rhythm]:
    groups = said.groupdict()
    if groups.get("word"):
        return [Rhythm(said.span(), data("mechanisms")["rhythm"][plain(said["word"])], False)]
    in_a_year = data("mechanisms")["year"][said["unit"]]
    if groups.get("every"):
        times, rest = divmod(in_a_year, _count(said["every"]))
        often = f"{times}/year" if times and not rest else f"1/{_count(said['every'])}{said['unit']}"
        return [Rhythm(said.span(), often.replace("năm", "years"), True)] if times or said["unit"] == "năm" else []
    return [Rhythm(said.span(), f"{_count(said['n']) * in_a_year}/year", True)]


def _count(word: str) -> int:
    return int(word) if word.isdigit() else int(data("mechanisms")["number"][word.lower()])
