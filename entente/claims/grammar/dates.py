"""A time that a sentence names in, the date it gives out: with its year from the page's words or its publication."""

from dataclasses import dataclass
from datetime import date

from entente.claims.grammar.story import Sentence
from entente.claims.grammar.time import Time, with_year

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Dated:
    """An EDTF date, the spans it was read from, and the rule that concluded its year or day, if one did."""

    edtf: str
    spans: tuple[Span, ...]
    basis: str | None = None


def dated(sentence: Sentence, time: Time, *, year: Time | None = None, planned: bool = False) -> Dated | None:
    """The date of a happening at ``time``; ``year``: the year that its own name carries ("Gặp gỡ đầu xuân 2020").

    Without a year the day is the one nearest the publication: the last one past, or the next one for what is planned.
    None for a time that leans on a publication the page does not state.
    """
    published = sentence.story.published
    span = (time.start, time.end)
    if time.kind == "just":
        return Dated(f"{published[:10]}~", (span,), "published") if published else None
    if "XXXX" not in time.edtf:
        return Dated(time.edtf, (span,))
    if year is not None:
        return Dated(with_year(time.edtf, year.edtf), (span, (year.start, year.end)))
    if published and len(published) >= 10:
        return Dated(_nearest(time.edtf, published[:10], planned=planned), (span,), "published")
    return Dated(time.edtf, (span,))


def _nearest(edtf: str, published: str, *, planned: bool) -> str:
    """The year that puts a day without one last before the publication, or first after it."""
    told = int(published[:4])
    first = edtf.split("/")[0]
    years = [
        year for year in (told - 1, told, told + 1) if _fits(with_year(first, str(year)), published, planned=planned)
    ]
    return with_year(edtf, str(min(years) if planned else max(years))) if years else edtf


def _fits(day: str, published: str, *, planned: bool) -> bool:
    try:
        if len(day) == 10:
            date.fromisoformat(day)
    except ValueError:
        return False
    told = published[: len(day)]
    return day >= told if planned else day <= told
