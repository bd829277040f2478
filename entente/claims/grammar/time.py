"""Vietnamese text in, the times it names out, as EDTF with the span each was read from.

Promise: only what the words say; a day without a year is ``XXXX-05-09`` until another word of the page gives the year.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from entente.claims.grammar.lunar import lunar_days
from entente.claims.grammar.phrases import one_of

Kind = Literal["day", "month", "year", "period", "just", "same_day", "relative", "today", "lunar"]

_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?P<m>0?[1-9]|1[0-2])"
_YEAR = r"(?P<y>(?:19|20)\d\d)"
_DASH = r"\s*(?:-|(?:đến|tới)(?:\s+(?:hết|cuối))?(?:\s+năm)?)\s*"


@dataclass(frozen=True, slots=True)
class Time:
    """``text[start:end]`` says ``edtf``; "" for ``just`` (vừa), ``today`` (chiều nay) and ``same_day`` (cùng ngày),
    which lean on others.

    ``relative`` leans on the publication too, but for a known stretch of time: edtf is how ("on Monday": "monday").
    A ``lunar`` day is one whose year is not told: it is kept from being read as a day of ours.
    told: how many years after that of the publication the words say it is ("去年" is -1); None where they do not.
    """

    start: int
    end: int
    edtf: str
    kind: Kind
    told: int | None = None


TimeRule = tuple[re.Pattern[str], Kind, Callable[[re.Match[str]], str]]
"""What a time looks like, its kind, and how its EDTF is made; a group ``lead`` is no part of it."""


def _day(m: re.Match[str]) -> str:
    return f"{m['y'] or 'XXXX'}-{int(m['m']):02}-{int(m['d']):02}"


def _days(m: re.Match[str]) -> str:
    year, month = m["y"] or "XXXX", int(m["m"])
    first_month = int(m["m1"]) if m["m1"] else month
    first_year = str(int(year) - 1) if m["y"] and first_month > month else year
    return f"{first_year}-{first_month:02}-{int(m['d1']):02}/{year}-{month:02}-{int(m['d']):02}"


def _month(m: re.Match[str]) -> str:
    return f"{m['y'] or 'XXXX'}-{int(m['m']):02}"


def _year(m: re.Match[str]) -> str:
    return m["y"]


def _period(m: re.Match[str]) -> str:
    return f"{m['y1']}/{m['y']}"


def _since(m: re.Match[str]) -> str:
    return f"{m['y']}/.."


def _span(m: re.Match[str]) -> str:
    return f"{_point(m['y1'] or m['y'], m['m1'])}/{_point(m['y'], m['m']) if m['y'] else '..'}"


def _point(year: str, month: str | None) -> str:
    return f"{year}-{int(month):02}" if month else year


def _first_months(m: re.Match[str]) -> str:
    year = m["y"] or "XXXX"
    return f"{year}-01/{year}-{_months(m['n']):02}"


def _quarter(m: re.Match[str]) -> str:
    last = 3 * ("I", "II", "III", "IV").index(m["q"]) + 3 if m["q"] in ("I", "II", "III", "IV") else 3 * int(m["q"])
    return f"{m['y']}-{last - 2:02}/{m['y']}-{last:02}"


def _months(word: str) -> int:
    return int(word) if word.isdigit() else _MONTH_WORDS.index(word.lower()) + 1


def _empty(_: re.Match[str]) -> str:
    return ""


# "8/10 chỉ tiêu" and "trực 24/7" are no days: a bare day wants a word of time before it, and no counted noun after.
_BEFORE_DAY = (
    r"(?P<lead>(?<!\w)(?i:ngày|sáng|trưa|chiều|tối|đêm|hôm|nay|từ|đến|tới|và|vào|trước|sau|qua|dịp|hồi|lúc|mùng)\s+"
    r"|[(,]\s*)"
)
# "Sáng 25-3" is a day as many papers write it; elsewhere a hyphen stands between two numbers.
_OF_DAY = r"(?P<lead>(?<!\w)(?i:ngày|sáng|trưa|chiều|tối|đêm|hôm)\s+)"
_COUNTED = (
    r"(?:chỉ tiêu|nội dung|xã|phường|huyện|tỉnh|đơn vị|hộ|thôn|bản|mục tiêu|nhiệm vụ|dự án|tiêu chí|km|kg|ha)(?!\w)"
)
_MONTH_WORDS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"]
_MONTH_OF = r"\s*(?:[/-]|,?\s*năm\s+)"
_AT = r"(?:(?:hết|đầu|giữa|cuối)\s+)*"
_FIRST_MONTHS = (
    rf"(?P<n>\d{{1,2}}|(?i:{'|'.join(reversed(_MONTH_WORDS))}))\s+tháng(?:\s+đầu)?\s+(?:của\s+)?năm\s+{_YEAR}(?!\d)"
)
_FIRST = r"(?P<d1>0?[1-9]|[12]\d|3[01])(?:[/.](?P<m1>0?[1-9]|1[0-2]))?"
# The rules by a sign without which none of them reads anything: the signs are looked for first.
_RULES: dict[str, list[tuple[str, Kind, Callable[[re.Match[str]], str]]]] = {
    r"\d\s*[/.-]\s*\d": [
        (rf"{_FIRST}\s*(?:-|đến(?:\s+ngày)?|và)\s*{_DAY}[/.-]{_MONTH}(?:[/.-]{_YEAR})?(?![\d/])", "day", _days),
        (rf"{_DAY}\s*[/.-]\s*{_MONTH}\s*[/.-]\s*{_YEAR}(?!\d)", "day", _day),
        (rf"{_BEFORE_DAY}{_DAY}/{_MONTH}(?P<y>)(?![\d/]|\s*%|\s+{_COUNTED})", "day", _day),
        (rf"{_OF_DAY}{_DAY}-{_MONTH}(?P<y>)(?![\d/-]|\s+tháng)", "day", _day),
        (
            r"(?:(?<=[Ss]áng )|(?<=[Tt]rưa )|(?<=[Cc]hiều )|(?<=[Nn]gày )|(?<=[Tt]ối )|(?<=nay )|(?<=qua ))"
            rf"{_DAY}[.-]{_MONTH}(?P<y>)(?![\d./-])",
            "day",
            _day,
        ),
        (rf"(?<![\d./-])(?P<y1>(?:19|20)\d\d)\s*-\s*{_YEAR}(?![\d./-])", "period", _period),
    ],
    "[Tt]háng": [
        (
            rf"{_FIRST}\s*(?:-|đến(?:\s+ngày)?|và)\s*{_DAY}\s+tháng\s+{_MONTH}(?:[,\s]+năm\s+{_YEAR})?(?!\d)",
            "day",
            _days,
        ),
        (rf"{_DAY}\s+tháng\s+{_MONTH}(?:[,\s]+năm\s+{_YEAR})?(?!\d)", "day", _day),
        (rf"[Tt]háng\s+{_MONTH}(?P<y>)(?=\s+năm\s+(?:ngoái|nay|trước)(?!\w))", "month", _month),
        (rf"[Tt]háng\s+{_MONTH}\s*(?:/|,?\s+năm\s+|-){_YEAR}(?!\d)", "month", _month),
        (_FIRST_MONTHS, "period", _first_months),
        (
            rf"(?P<n>\d{{1,2}}|(?i:{'|'.join(reversed(_MONTH_WORDS))}))\s+tháng\s+đầu\s+năm(?P<y>)(?:\s+(?:nay|này))?(?!\s+\d)",
            "period",
            _first_months,
        ),
        (
            rf"[Tt]ừ\s+{_AT}(?:tháng\s+(?P<m1>0?[1-9]|1[0-2])(?:{_MONTH_OF}(?P<y1>(?:19|20)\d\d))?)\s*(?:-|đến|tới)\s*"
            rf"{_AT}(?:tháng\s+{_MONTH}{_MONTH_OF})(?:năm\s+)?{_YEAR}(?![\d/])",
            "period",
            _span,
        ),
    ],
    r"(?:19|20)\d\d": [
        (
            r"(?i:(?:(?:từ|trong)\s+)?(?:năm|giai đoạn|nhiệm kỳ|thời kỳ))\s+(?:từ\s+)?(?:năm\s+)?"
            rf"(?P<y1>(?:19|20)\d\d){_DASH}{_YEAR}(?!\d)",
            "period",
            _period,
        ),
        (
            rf"[Tt]ừ\s+{_AT}(?:tháng\s+(?P<m1>0?[1-9]|1[0-2]){_MONTH_OF})?(?:năm\s+)?(?P<y1>(?:19|20)\d\d)\s*"
            rf"(?:-|đến|tới)\s*{_AT}(?:nay|(?:tháng\s+{_MONTH}{_MONTH_OF})?(?:năm\s+)?{_YEAR}(?![\d/]))",
            "period",
            _span,
        ),
        (rf"(?:Từ|[Kk]ể từ)\s+{_AT}năm\s+{_YEAR}(?!\s*(?:-|đến|tới|\d))", "period", _since),
        (rf"[Nn]ăm\s+{_YEAR}(?!\s*[-/]\s*\d)(?!\d)", "year", _year),
    ],
    "[Qq]uý": [
        (rf"[Qq]uý\s+(?P<q>IV|III|II|I|[1-4])\s*(?:/|năm\s+|-)\s*{_YEAR}(?!\d)", "period", _quarter),
    ],
    "[Vv]ừa|[Mm]ới": [
        (
            rf"{one_of(['vừa', 'mới'])}(?:\s+qua|\s+đây|\s+rồi)?"
            r"(?=\s*,|\s+(?:đã\s+)?(?:tổ chức|diễn ra|ký|có|tiến hành|phối hợp|tiếp|hội đàm))|[Mm]ới đây|[Vv]ừa qua",
            "just",
            _empty,
        ),
    ],
    r"\bnay\b": [
        (
            r"(?<!\w)(?i:sáng|trưa|chiều|tối|hôm)\s+nay(?=\s*,|\s+(?:tại|đã|vừa|đoàn|\(|ngày)|\s+[A-ZĐ])",
            "today",
            _empty,
        ),
    ],
    "ngày": [
        (r"[Cc]ùng ngày|[Ss]áng cùng ngày|[Cc]hiều cùng ngày|[Tt]rong (?:cùng )?ngày(?=,)", "same_day", _empty),
    ],
}
_REACH = 60
"""In characters: no time and nothing that it hangs on goes on further from its sign."""
_COMPILED = [
    (re.compile(sign), [(re.compile(pattern), kind, make) for pattern, kind, make in rules])
    for sign, rules in _RULES.items()
]


def times(text: str, start: int, end: int) -> list[Time]:
    """The times named in ``text[start:end]`` (in ``spelling``), left to right, the longest reading of each spot."""
    found = [Time(begins, ends, day, "day" if day else "lunar") for begins, ends, day in lunar_days(text, start, end)]
    for sign, rules in _COMPILED:
        signs = [match.start() for match in sign.finditer(text, start, end)]
        if signs:
            found += _all(rules, text, max(start, signs[0] - _REACH), min(end, signs[-1] + _REACH))
    return [time for time in _longest(found) if time.kind != "lunar"]


def times_by(rules: Sequence[TimeRule], text: str, start: int, end: int) -> list[Time]:
    """The times that a language's rules read: those of days that exist, left to right, the longest of each spot."""
    return _longest(_all(rules, text, start, end))


def _longest(found: Iterable[Time]) -> list[Time]:
    kept: list[Time] = []
    for time in sorted(found, key=lambda time: (time.start, -time.end)):
        if not kept or time.start >= kept[-1].end:
            kept.append(time)
    return kept


def _all(rules: Sequence[TimeRule], text: str, start: int, end: int) -> Iterator[Time]:
    for pattern, kind, make in rules:
        for match in pattern.finditer(text, start, end):
            edtf = make(match)
            if _stands(edtf, kind):
                begins = match.end("lead") if "lead" in pattern.groupindex else match.start()
                yield Time(begins, match.end(), edtf, kind)


def _stands(edtf: str, kind: Kind) -> bool:
    """Whether the days exist (30/2 is none, nor is one in digits of another script), and from–to runs forward."""
    if not edtf.isascii():
        return False
    parts = edtf.split("/")
    if kind == "day" and not all(_exists(part) for part in parts):
        return False
    return len(parts) < 2 or parts[1] == ".." or "XXXX" in edtf or parts[0] < parts[1]


def _exists(day: str) -> bool:
    try:
        # 2000 was a leap year and January has 31 days: what is left open excludes no day.
        date.fromisoformat(day.replace("XXXX", "2000").replace("XX", "01"))
    except ValueError:
        return False
    return True


def with_year(edtf: str, year: str) -> str:
    """A day without a year, in ``year``."""
    return edtf.replace("XXXX", year)
