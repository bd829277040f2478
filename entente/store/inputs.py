"""What a person names to be read in; one input after the other out, each with its bytes or with why there are none.

Names are files, folders, patterns (``*.html``), web addresses, or ``-`` for standard input. Knows no Django.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Protocol

from entente.errors import BadSetting, TooLarge, Unreachable, UnreadableFile
from entente.fetching import Fetched
from entente.files import content_of, find_files, name_of
from entente.pages.input import Input

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Given:
    """The inputs that were named. count: as far as is known beforehand. skipped: files in folders that are no pages."""

    inputs: Iterator[Input]
    count: int
    skipped: int = 0


class Fetches(Protocol):
    """What brings the page of an address."""

    def fetch(self, address: str) -> Fetched: ...


def is_address(name: str) -> bool:
    """Whether a person means a web address by it."""
    return name.lower().startswith(("http://", "https://"))


def inputs_of(names: Iterable[str], fetcher: Fetches | None = None) -> Given:
    """The inputs that ``names`` lead to. Raises NothingToRead where they lead to none.

    fetcher: for addresses, which are fetched one by one as they are asked for.
    """
    names = list(names)
    addresses = [name for name in names if fetcher and is_address(name)]
    piped = [name for name in names if name == STANDARD_INPUT]
    paths = [Path(name) for name in names if name not in addresses and name not in piped]
    found = find_files(paths, alone=not addresses and not piped)
    return Given(
        _inputs(piped, found.files, addresses, fetcher), len(names) - len(paths) + len(found.files), found.skipped
    )


def fetched(came: Fetched) -> Input:
    """The input that a fetch brought."""
    return Input(
        name=came.asked,
        content=came.content,
        shown=came.asked,
        address=came.address,
        headers=came.headers,
        status=came.status,
        hops=came.hops,
        at=came.at,
        failure=came.failure,
    )


def fetched_from(address: str, fetcher: Fetches) -> Input:
    """The input that a fetch of the address brings; what is no address is one that cannot be reached."""
    try:
        return fetched(fetcher.fetch(address))
    except BadSetting as error:
        name = address.encode("utf-8", "replace").decode()
        return Input(name, shown=name, failure=Unreachable(error.detail))


def _inputs(
    piped: Iterable[str], files: Iterable[Path], addresses: Iterable[str], fetcher: Fetches | None
) -> Iterator[Input]:
    for name in piped:
        yield _read(Input(name, shown=name), sys.stdin.buffer)
    for file in files:
        yield _of_file(file)
    if fetcher:
        for address in addresses:
            yield fetched_from(address, fetcher)


def _of_file(file: Path) -> Input:
    named = Input(name_of(Path(file.name)), shown=name_of(file))
    try:
        with file.open("rb") as opened:
            return _read(named, opened)
    except (OSError, ValueError) as error:
        return named.failed(UnreadableFile(getattr(error, "strerror", None) or str(error)))


def _read(named: Input, opened: BinaryIO) -> Input:
    try:
        return replace(named, content=content_of(opened))
    except TooLarge as rejection:
        return named.failed(rejection)
