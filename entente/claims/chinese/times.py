"""Chinese text in (in ``spelling``), the times it names out, as EDTF with the span each was read from.

Promise: only what the words say; what they leave open is X until the page's words or its publication give it.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from entente.claims.chinese.numerals import NUMERAL, numeral
from entente.claims.chinese.words import one_of
from entente.claims.grammar.phrases import data
from entente.claims.grammar.time import Kind, Time, TimeRule, times_by

_YEAR = r"(?:(?P<y>(?:1[89]|20)\d\d|[一二][九〇零][〇零一二三四五六七八九]{2})\s*年|(?P<told>今|去|前|明|本)年)"
_MONTH = r"(?P<m>0?[1-9]|1[0-2])\s*月(?:份)?"
_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])\s*[日号](?!内|龙|楼|线|馆|口|公路|期(?!间)|报(?!道))"
_TO = r"\s*(?:-|~|至|到)\s*"
_SAID = re.compile(r"(?:自|从)?([今去前明本])年")
_TOLD = {"今": 0, "本": 0, "去": -1, "前": -2, "明": 1}
_MONTHS = rf"(?P<n>\d{{1,2}}|{NUMERAL})\s*个?月"


def _year(m: re.Match[str]) -> str:
    return str(numeral(m["y"])) if m["y"] else "XXXX"


def _day(m: re.Match[str]) -> str:
    return f"{_year(m)}-{int(m['m']):02}-{int(m['d']):02}"


def _days(m: re.Match[str]) -> str:
    year, first = _year(m), int(m["m"])
    last = int(m["m2"]) if m["m2"] else first
    last_year = str(int(year) + 1) if last < first and m["y"] else year
    return f"{year}-{first:02}-{int(m['d1']):02}/{last_year}-{last:02}-{int(m['d']):02}"


def _from_day_to_day(m: re.Match[str]) -> str:
    return f"{m['y1']}-{int(m['m1']):02}-{int(m['d1']):02}/{_day(m)}"


def _bare_day(m: re.Match[str]) -> str:
    return f"XXXX-XX-{int(m['d']):02}"


def _bare_days(m: re.Match[str]) -> str:
    return f"XXXX-XX-{int(m['d1']):02}/XXXX-XX-{int(m['d']):02}"


def _month(m: re.Match[str]) -> str:
    return f"{_year(m)}-{int(m['m']):02}"


def _months(m: re.Match[str]) -> str:
    return f"{_year(m)}-{int(m['m1']):02}/{_year(m)}-{int(m['m']):02}"


def _bare_months(m: re.Match[str]) -> str:
    return f"XXXX-{int(m['m1']):02}/XXXX-{int(m['m']):02}"


def _first_months(m: re.Match[str]) -> str:
    return f"{_year(m)}-01/{_year(m)}-{min(numeral(m['n']), 12):02}"


def _half(m: re.Match[str]) -> str:
    first, last = ("01", "06") if m["half"] == "上" else ("07", "12")
    return f"{_year(m)}-{first}/{_year(m)}-{last}"


def _quarter(m: re.Match[str]) -> str:
    last = 3 * min(numeral(m["q"]), 4)
    first = 1 if m["first"] else last - 2
    return f"{_year(m)}-{first:02}/{_year(m)}-{last:02}"


def _period(m: re.Match[str]) -> str:
    return f"{numeral(m['y1'])}/{numeral(m['y'])}"


def _since(m: re.Match[str]) -> str:
    return f"{_year(m)}/.."


def _since_month(m: re.Match[str]) -> str:
    return f"{_month(m)}/.."


def _empty(_: re.Match[str]) -> str:
    return ""


_RULES: list[tuple[str, Kind, Callable[[re.Match[str]], str]]] = [
    (
        rf"(?:{_YEAR}\s*)?{_MONTH}\s*(?P<d1>0?[1-9]|[12]\d|3[01])\s*[日号]?{_TO}"
        rf"(?:(?P<m2>0?[1-9]|1[0-2])\s*月\s*)?{_DAY}",
        "day",
        _days,
    ),
    (
        rf"(?P<y1>(?:19|20)\d\d)\s*年\s*(?P<m1>0?[1-9]|1[0-2])\s*月\s*(?P<d1>0?[1-9]|[12]\d|3[01])\s*日{_TO}{_YEAR}\s*{_MONTH}\s*{_DAY}",
        "period",
        _from_day_to_day,
    ),
    (rf"(?:{_YEAR}\s*)?{_MONTH}\s*{_DAY}", "day", _day),
    (r"(?P<y>(?:19|20)\d\d)[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<d>0?[1-9]|[12]\d|3[01])(?!\d)", "day", _day),
    (rf"(?<![\d月.])(?P<d1>0?[1-9]|[12]\d|3[01])\s*[日号]?{_TO}{_DAY}", "day", _bare_days),
    (rf"(?<![\d月.第初]){_DAY}", "day", _bare_day),
    (r"[昨今前明]\s*\((?P<d>0?[1-9]|[12]\d|3[01])\)\s*[日天]", "day", _bare_day),
    (rf"{_YEAR}\s*(?P<m1>0?[1-9]|1[0-2])\s*月?{_TO}{_MONTH}", "period", _months),
    (rf"(?<![\d年月.-])(?P<m1>0?[1-9]|1[0-2])\s*月?{_TO}{_MONTH}(?!\s*\d)", "period", _bare_months),
    (rf"{_YEAR}\s*(?:的)?前\s*{_MONTHS}", "period", _first_months),
    (rf"{_YEAR}\s*(?P<half>上|下)半年", "period", _half),
    (rf"{_YEAR}\s*(?:第|(?P<first>前))(?P<q>[一二三四1-4])个?季度", "period", _quarter),
    (rf"(?:{_YEAR}\s*)?{_MONTH}(?!\s*\d)", "month", _month),
    (
        rf"(?P<y1>(?:19|20)\d\d)\s*年?(?:{_TO})(?P<y>(?:19|20)\d\d)\s*(?:年|(?=[^\d.]))(?!\s*\d{{1,2}}\s*月)",
        "period",
        _period,
    ),
    (rf"(?:自|从)?{_YEAR}(?:以来|至今|起)", "period", _since),
    (
        rf"(?:自|从){_YEAR}\s*{_MONTH}(?![^,;。]{{0,3}}\d)(?:[^,;。缔结建签]{{0,8}})(?:以来|至今|起)",
        "period",
        _since_month,
    ),
    (rf"{_YEAR}(?!\s*\d{{1,2}}\s*月)(?!来)", "year", _year),
]


@cache
def _compiled() -> list[TimeRule]:
    lists = data("times.zh")
    rules: list[TimeRule] = [(re.compile(pattern), kind, make) for pattern, kind, make in _RULES]
    rules.append((re.compile(one_of(lists["just"])), "just", _empty))
    rules.append(
        (re.compile(one_of([*lists["same_day"], *lists["afterwards"], *lists["occasion"]])), "same_day", _empty)
    )
    rules.append((re.compile(one_of(lists["relative"])), "relative", lambda m: str(lists["relative"][m[0]])))
    return rules


def times(text: str, start: int, end: int) -> list[Time]:
    """The times named in ``text[start:end]``, left to right, the longest reading of each spot."""
    if not _signs().search(text, start, end):
        return []
    found = times_by(_compiled(), text, start, end)
    return [replace(time, told=told) if (told := _told(text, time)) is not None else time for time in found]


@cache
def _signs() -> re.Pattern[str]:
    """What no time is named without: one fast look before the rules."""
    lists = data("times.zh")
    return re.compile(
        r"[\d年月]|"
        + one_of([*lists["just"], *lists["same_day"], *lists["afterwards"], *lists["occasion"], *lists["relative"]])
    )


def _told(text: str, time: Time) -> int | None:
    """How many years after the publication's the words say it is."""
    said = _SAID.match(text, time.start, time.end)
    return _TOLD[said[1]] if said else None
