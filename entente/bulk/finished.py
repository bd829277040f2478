"""A complete folder in; part by part what became of each input out, as it was before it was written down."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow.parquet as pq

from entente.bulk.folder import Folder
from entente.bulk.tables import PAGE, Row, input_of, made_of, rejection_of
from entente.claims.reading import READER, Made
from entente.errors import BadSetting, Rejection
from entente.pages.input import Input

# So many rows of a table are held at once.
BATCH = 64
OF_A_PAGE = ("pages", "articles", "claims", "leads")


@dataclass(frozen=True, slots=True)
class Told:
    """An input and what it became: a page with its reading, or a rejection.

    held: of a container, ``list`` or why one of its parts was refused, and the detail; what it holds are inputs too.
    """

    input: Input
    made: Made | Rejection | None
    held: tuple[str, str] | None = None


class Finished:
    """A folder that ``entente bulk`` wrote, whole and by this version of the reader."""

    def __init__(self, address: str) -> None:
        """Raises BadSetting for any other."""
        self._folder = Folder(address)
        manifest = self._folder.manifest()
        if not manifest["complete"]:
            raise BadSetting(f"{address}: it is not complete: run entente bulk again")
        if manifest["reader"] != READER:
            raise BadSetting(f"{address}: another version of the reader wrote it: run entente bulk again")
        self.count: int = manifest["counts"]["inputs"]
        self.parts = range(manifest["parts"])

    def part(self, number: int) -> Iterator[Told]:
        """What became of the part's inputs, in their order."""
        of_a_page = {table: _Rows(self._rows(table, number)) for table in OF_A_PAGE}
        for fetch in self._rows("fetches", number):
            yield _told(fetch, {table: rows.of(fetch["number"]) for table, rows in of_a_page.items()})

    def _rows(self, table: str, number: int) -> Iterator[Row]:
        with self._folder.reading(f"{table}/{number:06d}.parquet") as file:
            for batch in pq.ParquetFile(file).iter_batches(BATCH, use_threads=False):
                yield from batch.to_pylist()


class _Rows:
    """Rows in the order of their numbers, given out number by number."""

    def __init__(self, rows: Iterator[Row]) -> None:
        self._rows = rows
        self._next: Row | None = next(rows, None)

    def of(self, number: int) -> list[Row]:
        found = []
        while self._next is not None and self._next["number"] == number:
            found.append(self._next)
            self._next = next(self._rows, None)
        return found


def _told(fetch: Row, rows: dict[str, list[Row]]) -> Told:
    one = input_of(fetch)
    if fetch["held"]:
        return Told(one, None, (fetch["outcome"], fetch["detail"]))
    if fetch["outcome"] == PAGE:
        return Told(one, made_of(fetch, rows["pages"][0], rows["articles"][0], rows["claims"], rows["leads"]))
    return Told(one, rejection_of(fetch["outcome"], fetch["detail"]))
