"""A time that a sentence names in, the date it gives out: with its year from the page's words or its publication."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from entente.claims.grammar.story import Sentence
from entente.claims.grammar.time import Time, with_year

Span = tuple[int, int]

_FEW_DAYS = 10
"""How far from one another the days of one story lie at most."""
_OPENS = re.compile(r"(?:(?:[Tt]rước đó|[Tt]rong|[Vv]ào|[Hh]ồi|[Tt]heo đó),?\s+)*")
_TOLD_YEAR = re.compile(r"\s+năm\s+(ngoái|trước|nay)(?!\w)")
_COMING = re.compile(r"\s+(?:sắp\s+)?tới(?!\w)(?!\s+\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """An EDTF date, the spans it was read from, and the rule that concluded its year or day, if one did."""

    edtf: str
    spans: tuple[Span, ...]
    basis: str | None = None


def dated(sentence: Sentence, time: Time, *, year: Time | None = None, planned: bool = False) -> Dated | None:
    """The date of a happening at ``time``; ``year``: the year that its own name carries ("Gặp gỡ đầu xuân 2020").

    Without a year it takes the one that opens the sentence ("Năm 2019, vào ngày 12/5 …"), then the one nearest the
    publication: the last one past, or the next one for what is planned. None for what leans on an unstated publication.
    """
    published, span = sentence.story.published, (time.start, time.end)
    if time.kind == "just":
        return Dated(f"{published[:10]}~", (span,), "published") if published else None
    if time.kind == "today":
        return Dated(published[:10], (span,), "published") if published else None
    if "XXXX" not in time.edtf:
        return Dated(time.edtf, (span,))
    year = year or _opening_year(sentence, time)
    if year is not None:
        return Dated(with_year(time.edtf, year.edtf), (span, (year.start, year.end)))
    if not published or len(published) < len("2023-02-22"):
        told = _told_before(sentence, time)
        return told or Dated(time.edtf, (span,))
    found = _told_year(sentence, time, published) or nearest(time.edtf, published[:10], planned=planned)
    return Dated(found, (span,), "published" if "XXXX" not in found else None)


def day_before(sentence: Sentence) -> str | None:
    """The last day that a sentence before this one gives: what "cùng ngày" means where no meeting was told."""
    earlier = (one for one in reversed(sentence.story.sentences) if one.start < sentence.start and one.role != "title")
    days = ((one, time) for one in earlier for time in reversed(one.times) if time.kind == "day")
    one, time = next(days, (None, None))
    found = dated(one, time) if one and time else None
    return found.edtf if found else None


def _told_before(sentence: Sentence, time: Time) -> Dated | None:
    """The day in the year of an earlier one that it lies near to, or in: "Từ ngày 18 đến 21/10/2009 … Sáng 19/10 …"."""
    for one in sentence.story.sentences:
        for other in one.times if one.start < sentence.start and one.role != "title" else ():
            day = with_year(time.edtf, other.edtf[:4]) if other.kind == "day" and "XXXX" not in other.edtf else ""
            if day and _are_near(day, other.edtf):
                return Dated(day, ((time.start, time.end), (other.start, other.end)))
    return None


def _are_near(day: str, other: str) -> bool:
    """Whether a day lies within the few days of a story around another, or in the stretch that it begins."""
    try:
        first, last, mine = (date.fromisoformat(one) for one in (other[:10], other[-10:], day[:10]))
    except ValueError:
        return False
    few = timedelta(_FEW_DAYS)
    return last - first <= 3 * few and first - few <= mine <= last + few


def is_coming(sentence: Sentence, time: Time) -> re.Match[str] | None:
    """ "ngày 15/6 tới", "tháng 12 sắp tới": the word that puts a time ahead."""
    return _COMING.match(sentence.story.text, time.end, sentence.end)


def _opening_year(sentence: Sentence, time: Time) -> Time | None:
    """The year before the day that stands for the whole sentence: at its head, up to a comma."""
    text = sentence.story.text
    for other in sentence.times:
        if other.kind == "year" and other.end <= time.start and _OPENS.fullmatch(text, sentence.start, other.start):
            return other if text[other.end : other.end + 1] == "," else None
    return None


def _told_year(sentence: Sentence, time: Time, published: str) -> str | None:
    """ "12/5 năm ngoái", "12/5 năm nay", counted from the publication."""
    said = _TOLD_YEAR.match(sentence.story.text, time.end, sentence.end)
    if not said:
        return None
    return with_year(time.edtf, str(int(published[:4]) - (said[1] != "nay")))


def nearest(edtf: str, published: str, *, planned: bool) -> str:
    """In any language: the year (and month) that puts a day without one last before publication, or first after."""
    first = len(edtf.split("/")[0])
    filled = [day for day in _filled(edtf, int(published[:4])) if _fits(day[:first], published, planned=planned)]
    return (min(filled) if planned else max(filled)) if filled else edtf


def _filled(edtf: str, told: int) -> list[str]:
    months = [f"-{month:02}-" for month in range(1, 13)] if "-XX-" in edtf else ["-XX-"]
    years = (with_year(edtf, str(year)) for year in (told - 1, told, told + 1))
    return [year.replace("-XX-", month) for year in years for month in months]


def _fits(day: str, published: str, *, planned: bool) -> bool:
    try:
        date.fromisoformat(day if len(day) == len("2023-02-22") else f"{day}-01")
    except ValueError:
        return False
    told = published[: len(day)]
    return day >= told if planned else day <= told
