"""A time that a sentence names in, the date it gives out: what it leaves open from the page's words or publication."""

from bisect import bisect_left
from datetime import date, timedelta

from entente.claims.chinese.words import pattern
from entente.claims.grammar.dates import Dated, nearest
from entente.claims.grammar.story import Sentence
from entente.claims.grammar.time import Time, with_year

_BACK = 60
"""How many sentences before a day its month is looked for."""


def dated(sentence: Sentence, time: Time, *, year: str | None = None, planned: bool = False) -> Dated | None:
    """The date of a happening at ``time``; ``year``: the one that its own name carries ("2023年新春会晤").

    None for what leans on a publication that the page does not state, or on what was told before.
    """
    published, span = sentence.story.published, (time.start, time.end)
    if time.kind == "just":
        return Dated(f"{published[:10]}~", (span,), "published") if published else None
    if time.kind == "relative":
        return _days_after(time, published)
    if time.kind == "same_day":
        return None
    if "X" not in time.edtf:
        return Dated(time.edtf, (span,))
    if time.told is not None:
        return _told(time, published)
    carried = None if "-XX-" not in time.edtf else _month_before(sentence, time)
    edtf = time.edtf.replace("XXXX-XX", carried.edtf[:7]) if carried else time.edtf
    opening = _opening_year(sentence, time)
    if "XXXX" in edtf and (year or opening):
        edtf = with_year(edtf, year or (opening.edtf if opening else ""))
    if "X" not in edtf:
        return Dated(edtf, (span, (carried.start, carried.end)) if carried else (span,), "carried" if carried else None)
    known = published is not None and len(published) >= len("2023-02-22")
    found = nearest(edtf, published[:10], planned=planned) if published and known else edtf
    return Dated(found, (span,), "published" if "X" not in found else None)


def _days_after(time: Time, published: str | None) -> Dated | None:
    """今日, 昨日, counted from the day of publication."""
    if published is None or len(published) < len("2023-02-22"):
        return None
    day = date.fromisoformat(published[:10]) + timedelta(days=int(time.edtf))
    return Dated(day.isoformat(), ((time.start, time.end),), "published")


def _told(time: Time, published: str | None) -> Dated | None:
    """今年, 去年, counted from the publication."""
    if not published or time.told is None:
        return None if time.edtf.removesuffix("/..") == "XXXX" else Dated(time.edtf, ((time.start, time.end),))
    edtf = with_year(time.edtf, str(int(published[:4]) + time.told))
    return Dated(edtf, ((time.start, time.end),), "published")


def _opening_year(sentence: Sentence, time: Time) -> Time | None:
    """The year that stands at the sentence's head for all of it: "2019年,双方于5月12日…"."""
    first = sentence.times[0]
    if first.kind == "year" and first.told is None and first.end <= time.start and first.start - sentence.start < 6:
        return first
    return None


def day_before(sentence: Sentence) -> str | None:
    """The last day that the sentences before name: that of 当日 where no meeting was told."""
    told = sentence.story.sentences
    at = bisect_left(told, sentence.start, key=lambda s: s.start)
    days = ((other, t) for other in reversed(told[max(0, at - _BACK) : at]) for t in reversed(other.times))
    found = next((dated(other, time) for other, time in days if time.kind in ("day", "relative")), None)
    return found.edtf if found else None


def is_told_of(sentence: Sentence, time: Time) -> bool:
    """Whether something is only said of the time: 2023年正值…."""
    return bool(pattern("times.zh", "of_itself").match(sentence.story.text, time.end))


def is_occasion(sentence: Sentence, time: Time) -> bool:
    """Whether only an occasion is named on which something else was held: 会议期间."""
    return bool(pattern("times.zh", "occasion").match(sentence.story.text, time.start))


def _month_before(sentence: Sentence, time: Time) -> Time | None:
    """The last day before that names its month: "2月19日…。20日下午…"."""
    told = sentence.story.sentences
    at = bisect_left(told, sentence.start, key=lambda s: s.start)
    for before in reversed(told[max(0, at - _BACK) : at + 1]):
        for other in reversed(before.times):
            if other.kind == "day" and other.end <= time.start and "-XX" not in other.edtf:
                return other
    return None
