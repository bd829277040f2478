"""Parquet with a row for each page: its slices, and the inputs of one of them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from entente.bulk.part import Slice
from entente.bulk.storage import Stored, opened
from entente.errors import BadSetting, Damaged, NotARecord
from entente.pages.input import Input
from entente.pages.source import normalise_address

BATCH = 64
BYTES, WORDS = "content", ("html", "text")
COLUMNS = (BYTES, *WORDS, "url", "at")


def slices(one: Stored, size: int) -> Iterator[Slice]:
    """Rows of about ``size`` bytes; a file that cannot be opened is one slice, whose reading says why."""
    try:
        with opened(one.address) as file:
            told = pq.ParquetFile(file).metadata
            count, weight = told.num_rows, sum(told.row_group(n).total_byte_size for n in range(told.num_row_groups))
    except (OSError, pa.ArrowException):
        count, weight = 0, 0
    step = max(1, count * size // weight) if weight > size else max(1, count)
    for start in range(0, max(1, count), step):
        end = min(count, start + step) if count else None
        share = weight * ((end or 0) - start) // max(1, count)
        yield Slice("rows", one.address, one.name, one.stamp, start, end, start + 1, weight=share)


def inputs(piece: Slice) -> Iterator[Input]:
    """An input for each row, named by its number in the file."""
    try:
        with opened(piece.address) as file:
            for number, row in _rows(pq.ParquetFile(file), piece):
                yield _input(Input.of(piece.name, str(number)), row)
    except pa.ArrowException as error:
        yield Input.of(piece.name).failed(Damaged(str(error)[:200]))


def _rows(file: Any, piece: Slice) -> Iterator[tuple[int, Mapping[str, Any]]]:
    groups, number = _groups(file.metadata, piece)
    columns = [name for name in COLUMNS if name in file.schema_arrow.names]
    for batch in file.iter_batches(BATCH, row_groups=groups, columns=columns, use_threads=False):
        for row in batch.to_pylist():
            if number >= piece.start and (piece.end is None or number < piece.end):
                yield number + 1, row
            number += 1


def _groups(told: Any, piece: Slice) -> tuple[list[int], int]:
    """The row groups that hold the slice, and the number of their first row."""
    groups, start, first = [], 0, None
    for group in range(told.num_row_groups):
        end = start + told.row_group(group).num_rows
        if end > piece.start and (piece.end is None or start < piece.end):
            groups.append(group)
            first = start if first is None else first
        start = end
    return groups, first or 0


def _input(one: Input, row: Mapping[str, Any]) -> Input:
    """A page's bytes, else its HTML, else its text; ``url`` and ``at`` where the crawl knew them."""
    found = next((row[column] for column in (BYTES, *WORDS) if row.get(column)), None)
    if not isinstance(found, (str, bytes)):
        return one.failed(NotARecord("neither content nor html nor text"))
    headers = {"content-type": "text/plain; charset=utf-8"} if isinstance(found, str) else {}
    content = found.encode() if isinstance(found, str) else found
    address, at = row.get("url"), row.get("at")
    try:
        if address is not None:
            normalise_address(address)
    except (BadSetting, AttributeError, TypeError):
        return one.failed(NotARecord(f"not a web address: {str(address)[:200]!r}"))
    when = at if isinstance(at, datetime) and at.tzinfo else None
    return replace(one, content=content, address=address, headers=headers, at=when, depth=1)
