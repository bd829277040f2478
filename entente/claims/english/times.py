"""English text in, the times it names out, as EDTF with the span each was read from.

Promise: only what the words say; "on Monday", "last year" and the like are ``relative``, for the publication to place.
"""

import re
from collections.abc import Callable

from entente.claims.grammar.time import Kind, Time, TimeRule, times_by

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_QUARTERS = ("first", "second", "third", "fourth")

_NAME = (
    r"Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?"
    r"|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?"
)
_MONTH = rf"(?<!\w)(?P<m>{_NAME})(?!\w)"
_FIRST_MONTH = rf"(?<!\w)(?P<m1>{_NAME})(?!\w)"
_DAY = r"(?P<d>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d,.]*\d|\w)"
_FIRST_DAY = r"(?P<d1>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_A_YEAR = r"(?:19|20)\d\d"
_YEAR = rf"(?P<y>{_A_YEAR})(?![\d/]|,\d|\s*-\s*\d)"
_PART = "morning|afternoon|evening|night"
_BEFORE_MONTH = "in|by|during|until|early|late|mid|last|this|of"
_BEFORE_YEAR = (
    "in|of|by|for|until|during|throughout|year|since|from|the|early|late|mid|to|before|after|than|with|and|end-"
)
_AND_YEAR = rf"(?:\s*,?\s+{_YEAR})?"
_TO = r"\s*(?:-|to|and|until|till|through)\s*"
_IN_YEAR = r"(?:\s+of)?(?:\s+the\s+year)?\s+(?P<y>(?:19|20)\d\d)(?!\d)"
_MONTHS_COUNT = rf"(?P<n>\d{{1,2}}|{'|'.join(_NUMBERS)})"


def _month_number(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _day(m: re.Match[str]) -> str:
    return f"{m['y'] or 'XXXX'}-{_month_number(m['m']):02}-{int(m['d']):02}"


def _days(m: re.Match[str]) -> str:
    year, month = m["y"] or "XXXX", _month_number(m["m"])
    first = m.groupdict().get("m1")
    first_month = _month_number(first) if first else month
    first_year = str(int(year) - 1) if m["y"] and first_month > month else year
    return f"{first_year}-{first_month:02}-{int(m['d1']):02}/{year}-{month:02}-{int(m['d']):02}"


def _month(m: re.Match[str]) -> str:
    return f"{m['y'] or 'XXXX'}-{_month_number(m['m']):02}"


def _months(m: re.Match[str]) -> str:
    return f"{m['y1'] or m['y']}-{_month_number(m['m1']):02}/{m['y']}-{_month_number(m['m']):02}"


def _year(m: re.Match[str]) -> str:
    return m["y"]


def _period(m: re.Match[str]) -> str:
    return f"{m['y1']}/{m['y'] if len(m['y']) == 4 else m['y1'][:2] + m['y']}"


def _since(m: re.Match[str]) -> str:
    month = m.groupdict().get("m")
    return f"{m['y']}-{_month_number(month):02}/.." if month else f"{m['y']}/.."


def _first_months(m: re.Match[str]) -> str:
    return f"{m['y']}-01/{m['y']}-{_count(m['n']):02}"


def _half(m: re.Match[str]) -> str:
    return f"{m['y']}-01/{m['y']}-06" if m["h"].lower() == "first" else f"{m['y']}-07/{m['y']}-12"


def _quarter(m: re.Match[str]) -> str:
    last = 3 * (int(m["q"]) if m["q"].isdigit() else _QUARTERS.index(m["q"].lower()) + 1)
    return f"{m['y']}-{last - 2:02}/{m['y']}-{last:02}"


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS.index(word.lower()) + 1


def _numeric(m: re.Match[str]) -> str:
    """22/2/2023 and 2/22/2023; which of two small numbers is the day is not known ("5/3/2021" is no day)."""
    one, two = int(m["one"]), int(m["two"])
    day, month = (one, two) if one > 12 or one == two else (two, one)
    return f"{m['y'] or 'XXXX'}-{month:02}-{day:02}" if (day > 12 or one == two) and 0 < month < 13 and day < 32 else ""


def _iso(m: re.Match[str]) -> str:
    return m[0]


def _empty(_: re.Match[str]) -> str:
    return ""


def _how(m: re.Match[str]) -> str:
    return " ".join(m["how"].lower().split())


def _run_of_months(m: re.Match[str]) -> str:
    return f"months {_month_number(m['m1'])} {_month_number(m['m'])}"


def _this_quarter(m: re.Match[str]) -> str:
    last = 3 * (_QUARTERS.index(m["q"].lower()) + 1)
    return f"months {last - 2} {last}"


def _so_far(m: re.Match[str]) -> str:
    return f"months 1 {_count(m['n'])}" if m["n"] else "months 1 6"


_RULES: list[tuple[str, Kind, Callable[[re.Match[str]], str]]] = [
    (rf"{_FIRST_MONTH}\s+{_FIRST_DAY}{_TO}{_MONTH}\s+{_DAY}{_AND_YEAR}", "day", _days),
    (rf"{_MONTH}\s+{_FIRST_DAY}{_TO}{_DAY}{_AND_YEAR}", "day", _days),
    (rf"(?<![\d,.]){_FIRST_DAY}{_TO}{_DAY}\s+(?:of\s+)?{_MONTH}{_AND_YEAR}", "day", _days),
    (rf"{_MONTH}\s+{_DAY}{_AND_YEAR}", "day", _day),
    (rf"(?<![\d,.$]){_DAY}\s+(?:of\s+)?{_MONTH}{_AND_YEAR}(?!\s+\d)", "day", _day),
    (r"(?<!\w)(?P<lead>[Oo]n\s+)(?P<one>\d{1,2})[-/](?P<two>\d{1,2})(?P<y>)(?![\d/.-])", "day", _numeric),
    (r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<one>\d\d)-(?P<two>\d\d)(?!\d)", "day", _iso),
    (r"(?<![\d/-])(?P<one>\d{1,2})(?P<dot>[./-])(?P<two>\d{1,2})(?P=dot)(?P<y>(?:19|20)\d\d)(?!\d)", "day", _numeric),
    (rf"{_FIRST_MONTH}(?:,?\s+(?P<y1>{_A_YEAR}))?\s+(?:to|until|through)\s+{_MONTH},?\s+{_YEAR}", "period", _months),
    (rf"(?i:from|between)\s+{_FIRST_MONTH}\s+(?:to|and|until|through)\s+{_MONTH}(?!\s+\d)", "relative", _run_of_months),
    (
        rf"(?<!\w)(?P<q>(?i:{'|'.join(_QUARTERS)}))\s+quarter(?:\s+(?:of\s+(?:this|the)|this)\s+year)?(?!\s+of)",
        "relative",
        _this_quarter,
    ),
    (rf"{_MONTH}(?:\s+of)?,?\s+{_YEAR}", "month", _month),
    (rf"(?<!\w)(?P<lead>(?i:{_BEFORE_MONTH})[\s-]+){_MONTH}(?P<y>)(?!\s+\d)", "month", _month),
    (
        rf"(?<![\d./-])(?:(?i:from|between)\s+)?(?P<y1>{_A_YEAR})"
        rf"(?:\s*-\s*|\s+(?:to|and|until|through)\s+(?:the end of\s+)?)(?P<y>{_A_YEAR})(?![\d./]\d)",
        "period",
        _period,
    ),
    (r"(?<![\d./-])(?P<y1>20\d\d)-(?P<y>[2-4]\d)(?![\d-])", "period", _period),
    (
        rf"(?<!\w)[Ss]ince\s+(?:(?:early|late|mid|the end of|the beginning of)[\s-]+)?(?:(?P<m>{_NAME}),?\s+)?{_YEAR}",
        "period",
        _since,
    ),
    (rf"(?<!\w)[Ff]rom\s+{_YEAR}\s+(?:to date|until now|up to now|to now|to the present|onwards?)", "period", _since),
    (rf"(?<!\w)(?i:first)\s+{_MONTHS_COUNT}\s+months{_IN_YEAR}", "period", _first_months),
    (rf"(?<!\w)(?P<h>(?i:first|second))\s+half{_IN_YEAR}", "period", _half),
    (rf"(?<!\w)(?P<q>(?i:{'|'.join(_QUARTERS)}))\s+quarter{_IN_YEAR}", "period", _quarter),
    (r"(?<!\w)Q(?P<q>[1-4])(?:\s+of)?\s*[,/]?\s*(?P<y>(?:19|20)\d\d)(?!\d)", "period", _quarter),
    (
        rf"(?<!\w)(?i:{_BEFORE_YEAR})[\s-]+(?P<lead>){_YEAR}(?!\s*%)",
        "year",
        _year,
    ),
    (r"(?<=\()(?P<y>(?:19|20)\d\d)(?=\))", "year", _year),
    (
        rf"(?<!\w)(?i:first)\s+(?:{_MONTHS_COUNT}\s+months|half)(?:\s+(?:of\s+(?:this|the)|this)\s+year)?(?!\s+of)",
        "relative",
        _so_far,
    ),
    (
        rf"(?<!\w)(?:[Oo]n\s+)?(?:the\s+(?:{_PART})\s+of\s+)?(?P<how>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
        rf"(?:\s+(?:{_PART}))?(?!\w)(?!,?\s+\(?(?:{_NAME})\s+\d)",
        "relative",
        _how,
    ),
    (
        rf"(?<!\w)(?P<how>(?i:yesterday|today(?!'s)|this\s+(?:{_PART})|(?:last|this|next)\s+(?:week|month|year)"
        r"|the\s+same\s+period\s+last\s+year|so\s+far\s+this\s+year|earlier\s+this\s+(?:week|month|year)))(?!\w|')",
        "relative",
        _how,
    ),
    (r"(?<!\w)(?i:recently|just\s+recently)(?!\w)|(?<=\bhas )just(?= \w)|(?<=\bhave )just(?= \w)", "just", _empty),
    (
        rf"(?<!\w)(?i:(?:on\s+)?(?:the\s+)?same\s+(?:day|{_PART})|that\s+(?:same\s+)?(?:day|{_PART}))(?!\w)",
        "same_day",
        _empty,
    ),
]  # fmt: skip
_COMPILED: list[TimeRule] = [(re.compile(pattern), kind, make) for pattern, kind, make in _RULES]
_DIGIT = re.compile(r"\d")
_IN_WORDS = [rule for rule in _COMPILED if rule[1] in ("month", "relative", "just", "same_day")]
_MAY_NAME_A_TIME = re.compile(
    rf"\d|(?<!\w)(?:{_NAME})(?!\w)|day(?!\w)|(?i:recently|just|week|month|year|half|morning|afternoon|evening)"
)


def times(text: str, start: int, end: int) -> list[Time]:
    """The times named in ``text[start:end]``, left to right, the longest reading of each spot."""
    if not _MAY_NAME_A_TIME.search(text, start, end):
        return []
    return times_by(_COMPILED if _DIGIT.search(text, start, end) else _IN_WORDS, text, start, end)
