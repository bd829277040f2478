"""What a person names in, parts of about one size out. Only files that are larger than a part are looked into.

The cuts hang on the inputs and the size alone, never on who reads them.
"""

from collections.abc import Iterable, Iterator

from entente.bulk import lines, rows, warc
from entente.bulk.part import Part, Slice
from entente.bulk.storage import Stored, stored

# Of a page as it comes, besides its bytes: opening it is work too.
EACH = 4096


def cut(names: tuple[str, ...], size: int) -> list[Part]:
    """The parts of everything that ``names`` lead to, each about ``size`` bytes. Raises NothingToRead."""
    pieces = (piece for one in stored(names) for piece in _pieces(one, size))
    return [Part(number, tuple(group)) for number, group in enumerate(_groups(pieces, size))]


def _pieces(one: Stored, size: int) -> Iterator[Slice]:
    """The slices of one stored file: what it is, its name says, as archives are always named."""
    name = one.address.lower()
    if name.endswith((".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")):
        yield from lines.slices(one, size)
    elif name.endswith((".parquet", ".pq")):
        yield from rows.slices(one, size)
    elif name.endswith((".warc", ".warc.gz")):
        yield from warc.slices(one, size)
    else:
        yield Slice("file", one.address, one.name, one.stamp, weight=one.size + EACH)


def _groups(pieces: Iterable[Slice], size: int) -> Iterator[list[Slice]]:
    """Small slices that follow one another, until they weigh as much as a part."""
    group: list[Slice] = []
    weight = 0
    for piece in pieces:
        if group and weight + piece.weight > size:
            yield group
            group, weight = [], 0
        group.append(piece)
        weight += piece.weight
    if group:
        yield group
