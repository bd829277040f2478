"""What was asked of the store in, lines of CSV out: records, claims, pages and decisions, one line each.

One column a field in the form of ``claims.fields.show``, so that a cell can be typed back as a correction.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence

from entente.claims.fields import TYPES, show
from entente.register import Record, Told
from entente.register.standing import is_waiting
from entente.reports.csv_lines import csv_lines
from entente.store import asking, models
from entente.store.rows import DecisionRow, PageRow
from entente.store.supporting import supporting

_RECORD = ("record", "type", "waiting", "sources", "timeline_date")
_CLAIM = ("claim", "record", "type", "state", "waiting", "vanished")
_WORDS = ("evidence", "pages")
_PAGE = ("page", "source", "name", "title", "published", "language", "publisher", "visibility", "claims", "waiting")
_DECISION = ("decision", "sequence", "at", "by", "kind", "targets", "value", "reason", "undone")


def records_table(rows: Iterable[models.Record]) -> Iterator[str]:
    """Each record with the best value of every field, how many sources support it, their words and their pages."""
    rows = list(rows)
    fields = _fields(row.type for row in rows)
    support = supporting(rows)
    return csv_lines([*_RECORD, *fields, *_WORDS], (_record(row, fields, support[row.id]) for row in rows))


def claims_table(claims: Sequence[asking.Judged]) -> Iterator[str]:
    """Each claim as the reader made it, or as a person corrected it, with its words and its page."""
    fields = _fields(judged.claim.type for judged in claims)
    return csv_lines([*_CLAIM, *fields, *_WORDS], (_claim(judged, fields) for judged in claims))


def pages_table() -> Iterator[str]:
    """Each current page with what it says of itself and how many of its claims wait."""
    return csv_lines(_PAGE, (_page(page) for page in asking.pages().select_related("source")))


def decisions_table() -> Iterator[str]:
    """The whole log, latest first."""
    return csv_lines(_DECISION, (_decision(row) for row in asking.decisions()))


def _record(row: models.Record, fields: Sequence[str], support: Sequence[Told]) -> list[str]:
    record = Record.from_json(row.body)
    best = {name: record.best(name) for name in TYPES[record.type]}
    sources = len({told.source for told in support})
    return [
        *(record.id, record.type, _yes(row.waiting), str(sources), row.date or ""),
        *_cells(record.type, fields, best),
        "\n".join(told.claim.evidence.exact for told in support),
        "\n".join(dict.fromkeys(told.claim.page for told in support)),
    ]


def _claim(judged: asking.Judged, fields: Sequence[str]) -> list[str]:
    claim, stands = judged.claim, judged.standing
    decided = {name: field.value for name, field in stands.fields.items()}
    return [
        *(claim.id, judged.record or "", claim.type, stands.state),
        *(_yes(not judged.through and is_waiting(claim, stands)), _yes(judged.vanished)),
        *_cells(claim.type, fields, {**claim.values, **decided}),
        *(claim.evidence.exact, claim.page),
    ]


def _page(page: PageRow) -> list[str]:
    reading = page.reading
    return [
        *(page.id, page.source_id, page.name, reading.title or "", reading.published or ""),
        *(reading.language or "", reading.publisher or "", page.source.visibility),
        *(str(page.claim_count), str(page.waiting_count)),
    ]


def _decision(row: DecisionRow) -> list[str]:
    value = json.dumps(row.value, ensure_ascii=False) if row.value else ""
    return [
        *(row.id, str(row.sequence), row.at.isoformat(), row.by, row.kind, " ".join(row.targets), value),
        *(row.reason, _yes(row.undone)),
    ]


def _fields(types: Iterable[str]) -> list[str]:
    """The fields of all the types that occur, each once, in the design's order."""
    occurring = set(types)
    return list(dict.fromkeys(name for type, fields in TYPES.items() if type in occurring for name in fields))


def _cells(type: str, fields: Sequence[str], values: Mapping[str, object]) -> Iterator[str]:
    own = TYPES[type]
    return (show(own[name], values.get(name)) if name in own else "" for name in fields)


def _yes(value: bool) -> str:
    return "yes" if value else "no"
