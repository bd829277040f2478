"""Addresses in, opened inputs out: paths, and whatever else fsspec knows (``s3://…``, ``gs://…``)."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

from fsspec.core import url_to_fs

from entente.errors import BadSetting, NothingToRead
from entente.files import BESIDE, find_files, name_of


@dataclass(frozen=True, slots=True)
class Stored:
    """An input where it is stored. stamp: changes when it does; size: in bytes."""

    address: str
    name: str
    size: int
    stamp: str


def stored(names: tuple[str, ...]) -> Iterator[Stored]:
    """The inputs that the names lead to, in order. Raises NothingToRead."""
    found = [one for name in names for one in (_remote(name) if is_remote(name) else _local(name))]
    if not found:
        raise NothingToRead
    yield from dict.fromkeys(found)


def is_remote(name: str) -> bool:
    """Whether it is no path."""
    return "://" in name


@contextmanager
def opened(address: str) -> Iterator[BinaryIO]:
    """The input's bytes. Raises OSError."""
    if not is_remote(address):
        with Path(address).open("rb") as file:
            yield file
        return
    system, path = filesystem(address)
    with system.open(path, "rb") as file:
        yield file


def filesystem(address: str) -> tuple[Any, str]:
    """What stores the address, and its path there. Raises BadSetting."""
    try:
        system, path = url_to_fs(address)
    except (ValueError, ImportError) as error:
        raise BadSetting(f"{address}: {error}") from error
    return system, path


def _local(name: str) -> Iterator[Stored]:
    for file in find_files([Path(name)], alone=False).files:
        try:
            told = file.stat()
        except OSError:
            # Reading it says why it cannot be read.
            yield Stored(str(file), name_of(file), 0, "")
            continue
        yield Stored(str(file), name_of(file), told.st_size, f"{told.st_size}-{told.st_mtime_ns}")


def _remote(name: str) -> Iterator[Stored]:
    system, path = filesystem(name)
    paths = system.glob(path) if "*" in path else system.find(path)
    for one in sorted(paths):
        if PurePosixPath(one).suffix.lower() not in BESIDE and not PurePosixPath(one).name.startswith("."):
            address = system.unstrip_protocol(one)
            yield Stored(address, address, int(system.size(one) or 0), str(system.ukey(one)))
