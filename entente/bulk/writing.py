"""The rows of a part in, its Parquet files out, all of them finished or none."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Self

import pyarrow as pa
import pyarrow.parquet as pq

from entente.bulk.folder import Folder, Writing
from entente.bulk.part import Part
from entente.bulk.schema import SCHEMAS, WRITTEN, dictionary_of
from entente.bulk.tables import LIST, PAGE, TABLES, Row, Rows
from entente.errors import CannotWrite

# So many inputs are held in memory and written together.
GROUP = 256


class PartWriter:
    """The files of one part. To be used in a ``with``: left by an error, it leaves nothing."""

    def __init__(self, folder: Folder, part: Part) -> None:
        self._folder, self._part = folder, part
        self._waiting: Rows = {table: [] for table in TABLES}
        self._counts, self._reasons = Counter[str](), Counter[str]()
        with _said():
            self._files = {table: folder.writing(f"{table}/{part.name}.parquet") for table in TABLES}
            self._tables = {table: _parquet(table, self._files[table]) for table in TABLES}

    def add(self, rows: Rows) -> None:
        """The rows of one input. Raises CannotWrite."""
        for table, some in rows.items():
            self._waiting[table] += ({"part": self._part.number} | row for row in some)
            self._counts[table] += len(some)
        for fetch in rows["fetches"]:
            self._count(fetch)
        if len(self._waiting["fetches"]) >= GROUP:
            self._write()

    def finish(self, told: Row) -> Row:
        """Every file at its place, then what says that the part is finished: that, with ``told``, is given back."""
        self._write()
        counts = {table: self._counts[table] for table in (*TABLES, "inputs", "containers")}
        if counts["inputs"] != counts["articles"] + counts["rejections"]:
            raise AssertionError(f"part {self._part.number}: {counts}")
        told = {**told, "counts": counts, "reasons": dict(sorted(self._reasons.items()))}
        with _said():
            for table in TABLES:
                self._tables[table].close()
                self._files[table].keep()
            self._folder.put(f"parts/{self._part.name}.json", told)
        return told

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: object, at: object) -> None:
        if error is not None:
            for table, file in self._files.items():
                # Else it would still write its foot when it is forgotten.
                self._tables[table].is_open = False
                file.discard()

    def _count(self, fetch: Row) -> None:
        if fetch["held"]:
            self._counts["containers"] += 1
            return
        self._counts["inputs"] += 1
        if fetch["outcome"] not in (PAGE, LIST):
            self._reasons[fetch["outcome"]] += 1

    def _write(self) -> None:
        with _said():
            for table, rows in self._waiting.items():
                if rows:
                    self._tables[table].write_table(pa.Table.from_pylist(rows, SCHEMAS[table]))
                    rows.clear()


def _parquet(table: str, writing: Writing) -> Any:
    return pq.ParquetWriter(writing.file, SCHEMAS[table], use_dictionary=dictionary_of(table), **WRITTEN)


@contextmanager
def _said() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CannotWrite(str(error)) from error
