"""A time that an English sentence names in, the date it gives out: with its year from its words or the publication."""

import re
from datetime import date, timedelta

from entente.claims.grammar.dates import Dated, nearest
from entente.claims.grammar.story import Sentence
from entente.claims.grammar.time import Time, with_year

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEK = 7
_BACK = {"last": -1, "this": 0, "next": 1}
_FULL_DAY = len("2023-02-22")
_WEEKDAY = re.compile(r"day(?:\s+\w+)?,?\s+\($")
# Before a time: it is an anniversary's or a treaty's, or only where something else begins or ends.
_MARKED = re.compile(
    r"(?<!\w)(?:(?:anniversary|anniversaries|Day|Festival|founding|[Tt]reaty)(?!\w)[^,.;]{0,60}|(?:since|before|until|after)\s+)$"
)


def dated(sentence: Sentence, time: Time, *, planned: bool = False) -> Dated | None:
    """The date of a happening at ``time``: a day without a year is the last one past at the publication, or the next.

    None for what leans on a publication that the page does not state.
    """
    span, published = (time.start, time.end), sentence.story.published
    if time.kind in ("just", "relative", "same_day"):
        told = _placed(time, published, planned=planned) if published and len(published) >= _FULL_DAY else None
        return Dated(told, (span,), "published") if told else None
    if "XXXX" not in time.edtf:
        return Dated(time.edtf, (span,))
    year = _opening_year(sentence, time)
    if year:
        return Dated(with_year(time.edtf, year.edtf), ((span), (year.start, year.end)))
    if not published or len(published) < _FULL_DAY:
        return Dated(time.edtf, (span,))
    found = nearest(time.edtf, published[:_FULL_DAY], planned=planned)
    return Dated(found, (span,), "published" if "XXXX" not in found else None)


def is_told_of(sentence: Sentence, time: Time) -> bool:
    """Whether the time is one of the happening itself: no anniversary's, no treaty's, none in brackets."""
    text = sentence.story.text
    if _MARKED.search(text, max(sentence.start, time.start - 80), time.start):
        return False
    if _WEEKDAY.search(text, max(sentence.start, time.start - 14), time.start):
        return True
    return not (text[time.start - 1 : time.start] == "(" and text[time.end : time.end + 1] in (")", ",", "-"))


def _opening_year(sentence: Sentence, time: Time) -> Time | None:
    """The year at the head of the sentence, up to a comma: "In 2019, …"."""
    first = next((t for t in sentence.times if t.kind == "year" and t.end <= time.start), None)
    if not first or sentence.story.text[first.end : first.end + 1] != ",":
        return None
    return first if first.start - sentence.start <= len("Earlier, in ") else None


def _placed(time: Time, published: str, *, planned: bool) -> str | None:
    """The date of "on Monday", "last year", "in the first six months", as told on the day of publication."""
    told = date.fromisoformat(published[:_FULL_DAY])
    if time.kind == "just":
        return f"{told.isoformat()}~"
    if time.kind == "same_day":
        return None
    how = time.edtf
    if how in _DAYS:
        return _weekday(told, _DAYS.index(how), planned=planned).isoformat()
    if how.startswith("months "):
        return _months(told, *(int(month) for month in how.split()[1:]))
    if how == "yesterday":
        return (told - timedelta(days=1)).isoformat()
    if how.startswith("today") or (how.startswith("this ") and how.split()[-1] in ("morning", "afternoon", "evening")):
        return told.isoformat()
    return _stretch(told, how)


def _months(told: date, first: int, last: int) -> str:
    """The latest run of months that had begun on the day of publication."""
    year = told.year if first <= told.month else told.year - 1
    return f"{year}-{first:02}/{year}-{last:02}"


def _stretch(told: date, how: str) -> str | None:
    """A week, month or year before, of or after the day of publication."""
    words = how.split()
    steps = _BACK.get("last" if "last" in words else "next" if "next" in words else "this", 0)
    if words[-1] == "year":
        return str(told.year + steps)
    if words[-1] == "month":
        month = told.month - 1 + steps
        return f"{told.year + month // 12}-{month % 12 + 1:02}"
    return f"{(told + timedelta(days=_WEEK * steps)).isoformat()}~"


def _weekday(told: date, day: int, *, planned: bool) -> date:
    """The nearest day of that name up to the publication, or after it for what is planned."""
    if planned:
        return told + timedelta(days=(day - told.weekday()) % _WEEK or _WEEK)
    return told - timedelta(days=(told.weekday() - day) % _WEEK)
