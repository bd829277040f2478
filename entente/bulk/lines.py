"""JSONL, plain or packed with gzip: its slices, and the inputs of one of them."""

import gzip
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from entente.bulk.part import Slice
from entente.bulk.storage import Stored, opened
from entente.errors import Damaged
from entente.pages.input import Input
from entente.pages.jsonl import BLANK, LONGEST, record_of

BLOCK = 8 * 1024 * 1024
# JSON of pages packs so well.
PACKED = 5


def slices(one: Stored, size: int) -> Iterator[Slice]:
    """Whole lines, about ``size`` bytes of them; what is packed can only be read from its beginning."""
    if is_packed(one.address):
        yield Slice("lines", one.address, one.name, one.stamp, weight=one.size * PACKED)
        return
    start, first = 0, 1
    for end, lines in _ends(one, size):
        yield Slice("lines", one.address, one.name, one.stamp, start, end, first, weight=end - start)
        start, first = end, first + lines


def inputs(piece: Slice) -> Iterator[Input]:
    """An input for each line that is not blank, named by its number."""
    whole = Input.of(piece.name)
    with opened(piece.address) as file:
        file.seek(piece.start)
        number = piece.first - 1
        try:
            with gzip.open(file) if is_packed(piece.address) else file as unpacked:
                for line in _lines(unpacked, piece):
                    number += 1
                    if bare := line.strip(BLANK):
                        yield whole.inside(record_of(str(number), bare))
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            yield Input.of(piece.name, str(number + 1)).failed(Damaged(str(error)))


def is_packed(address: str) -> bool:
    """Whether it must be unpacked to be read."""
    return address.lower().endswith(".gz")


def _lines(file: BinaryIO | gzip.GzipFile, piece: Slice) -> Iterator[bytes]:
    """Its lines; of one that is longer than any page, no more than says so."""
    at = piece.start
    while (piece.end is None or at < piece.end) and (line := file.readline(LONGEST + 1)):
        at += len(line)
        rest = line
        while len(rest) > LONGEST and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST + 1)
            at += len(rest)
        yield line


def _ends(one: Stored, size: int) -> Iterator[tuple[int, int]]:
    """Where each slice ends, and how many lines it has."""
    if one.size <= size:
        yield one.size, 0
        return
    at = lines = 0
    goal = size
    with opened(one.address) as file:
        while block := file.read(BLOCK):
            start = 0
            while at + len(block) >= goal and (line := block.find(b"\n", max(start, goal - at - 1))) >= 0:
                lines += block.count(b"\n", start, line + 1)
                yield at + line + 1, lines
                start, lines, goal = line + 1, 0, at + line + 1 + size
            lines += block.count(b"\n", start)
            at += len(block)
    if at > goal - size:
        yield at, lines
