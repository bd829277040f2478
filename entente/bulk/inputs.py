"""A part in, its inputs out, in their order."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from entente.bulk import lines, rows, warc
from entente.bulk.part import Part, Slice
from entente.bulk.storage import opened
from entente.errors import TooLarge, UnreadableFile
from entente.files import content_of
from entente.pages.input import Input


def inputs_of(part: Part) -> Iterator[Input]:
    """Every input of the part; what cannot be opened is one that says why. Raises OSError where storage fails."""
    for piece in part.slices:
        yield from _KINDS[piece.kind](piece)


def _file(piece: Slice) -> Iterator[Input]:
    named = Input.of(piece.name)
    try:
        with opened(piece.address) as file:
            content = content_of(file)
    except TooLarge as rejection:
        yield named.failed(rejection)
    except (OSError, ValueError) as error:
        yield named.failed(UnreadableFile(getattr(error, "strerror", None) or str(error)))
    else:
        yield replace(named, content=content)


_KINDS: Mapping[str, Callable[[Slice], Iterator[Input]]] = {
    "file": _file,
    "lines": lines.inputs,
    "rows": rows.inputs,
    "records": warc.inputs,
}
