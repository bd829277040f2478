"""Marked rows in, the other stories that the page points to out: each title once, with its address."""

from collections.abc import Iterator, Sequence

from entente.articles.article import Lead
from entente.articles.dates import stamps
from entente.articles.furniture import ends_story, leads_away
from entente.articles.row import Row
from entente.articles.shape import doubled, fold, is_headline, slug_length
from entente.articles.teasers import headlines_of


def leads_of(rows: Sequence[Row], title: str | None, *, slugs: bool, stop: int) -> tuple[Lead, ...]:
    """The teasers of the page; behind ``stop``, where the story has ended, every headline is one."""
    found: dict[str, Lead] = {}
    for text, address in _headlines(rows, slugs, stop):
        key = fold(text)
        if title is None or key != fold(title):
            lead = Lead(text, address)
            found[key] = lead if key not in found or (address and not found[key].address) else found[key]
    return tuple(found.values())


def _headlines(rows: Sequence[Row], slugs: bool, stop: int) -> Iterator[tuple[str, str | None]]:
    for index, row in enumerate(rows):
        aside = row.kind == "outside" and row.linked and is_headline(row.text)
        behind = index >= stop and row.kind is None and is_headline(row.text)
        if (row.kind == "teaser" or aside or behind) and not _is_label(row):
            if several := headlines_of(row.text):
                yield from zip(several, [_address(row), *[None] * len(several)], strict=False)
                continue
            text = _title(row, slugs)
            yield doubled(text) or text, _address(row)


def _is_label(row: Row) -> bool:
    """Whether the row is one of a menu, or a heading over headlines."""
    return row.line.region in ("navigation", "footer") or ends_story(row.text) or leads_away(row.text)


def _title(row: Row, slugs: bool) -> str:
    """The row's headline without the picture's slug before it and the date beside its link."""
    text = row.text[slug_length(row.text) if slugs else 0 :].strip() or row.text
    stamp = next(stamps(text), None)
    dated = stamp is not None and stamp.end >= len(text) - 1 and 0 < row.line.linked <= stamp.start + 1
    return text[: stamp.start].rstrip(" ([-–|") if stamp and dated else text


def _address(row: Row) -> str | None:
    """The address as written, None where the link only calls a script or its own page."""
    address = row.line.address or ""
    return None if not address or address.startswith(("#", "javascript:")) else address
