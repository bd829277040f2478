"""EDTF dates in people's form: 22/02/2023, "tháng 5/2021", "khoảng 26/05/2021", "ngày 9/5, không rõ năm", 2016–2020.

The order of day, month and year is each language's own: it stands in the translations of the patterns below.
"""

import re
from datetime import datetime
from typing import NamedTuple

from django.utils import timezone
from django.utils.dates import MONTHS
from django.utils.translation import pgettext

_ONE = re.compile(
    r"(?P<year>[\dX]{4})(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?(?P<mark>[~?%]?)"
)


class Parts(NamedTuple):
    """One date's year, month and day, None where unknown, its decade's or century's digits, and its mark (~ ? %)."""

    year: int | None
    month: int | None
    day: int | None
    century: str
    mark: str


def in_words(edtf: str | None) -> str:
    """The date or period as people write it in the language in use; what is not EDTF comes back as it is."""
    if not edtf:
        return ""
    return _period(*edtf.split("/", 1)) if "/" in edtf else _one(edtf)


def moment(at: datetime) -> str:
    """22/11/2026 11:37, by the clock of the site's time zone."""
    local = timezone.localtime(at)
    return f"{in_words(local.date().isoformat())} {local:%H:%M}"


def parts(edtf: str) -> Parts | None:
    """The first date of a date or period, taken apart; of "up to …" the last."""
    first, _, last = edtf.partition("/")
    match = _ONE.fullmatch(first if first not in ("", "..") else last)
    if not match:
        return None
    year = match["year"]
    return Parts(
        int(year) if year.isdigit() else None,
        _number(match["month"]),
        _number(match["day"]),
        "" if year.isdigit() else year.rstrip("X"),
        match["mark"],
    )


def _number(digits: str | None) -> int | None:
    return int(digits) if digits and digits.isdigit() else None


def _period(start: str, end: str) -> str:
    if start in ("", ".."):
        return pgettext("date", "until {end}").format(end=_bare(end))
    if end in ("", ".."):
        return pgettext("date", "since {start}").format(start=_bare(start))
    dash = "–" if start.isdigit() and end.isdigit() else " – "
    return _bare(start) + dash + _bare(end)


def _bare(edtf: str) -> str:
    """A year alone in a period needs no "năm" before it."""
    return edtf if re.fullmatch(r"\d{4}", edtf) else _one(edtf)


def _one(edtf: str) -> str:
    date = parts(edtf)
    if date is None:
        return edtf
    words = _pattern(date).format(
        year=date.year, month=date.month, day=date.day, month_name=MONTHS.get(date.month or 0, ""), century=date.century
    )
    return _marked(words, date.mark)


def _pattern(date: Parts) -> str:
    match (date.year, date.month, date.day):
        case (None, None, None):
            return _rounded(date.century)
        case (None, None, _):
            return pgettext("date", "day {day}, month and year unknown")
        case (None, _, None):
            return pgettext("date", "{month_name}, year unknown")
        case (None, _, _):
            return pgettext("date", "{day} {month_name}, year unknown")
        case (_, None, None):
            return pgettext("date", "{year}")
        case (_, None, _):
            return pgettext("date", "day {day}, {year}, month unknown")
        case (_, _, None):
            return pgettext("date", "{month_name} {year}")
        case _:
            return pgettext("date", "{day} {month_name} {year}")


def _rounded(century: str) -> str:
    match len(century):
        case 3:
            return pgettext("date", "the {century}0s")
        case 2:
            return pgettext("date", "the {century}00s")
        case _:
            return pgettext("date", "date unknown")


def _marked(words: str, mark: str) -> str:
    match mark:
        case "~" | "%":
            return pgettext("date", "about {date}").format(date=words)
        case "?":
            return pgettext("date", "probably {date}").format(date=words)
        case _:
            return words
