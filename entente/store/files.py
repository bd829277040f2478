"""Paths in, the files that they name out: named files as they are, folders recursively, sorted. Knows no Django."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from entente.errors import NothingToRead, TooLarge, UnreadableFile

PAGES = frozenset({".txt", ".html", ".htm"})
# Far more than a page may be (see pages): beyond it the bytes are not even held in memory, nor kept.
LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Found:
    """The files to read, and how many others in named folders are no pages by their name."""

    files: tuple[Path, ...]
    skipped: int


def find_files(paths: Iterable[Path]) -> Found:
    """The files that ``paths`` lead to, each once. Raises NothingToRead where there is none.

    A named file is always among them, also one that does not exist: reading it says why it cannot be read.
    """
    files: dict[Path, None] = {}
    skipped = 0
    for path in paths:
        for file in _inside(path) if path.is_dir() else [path]:
            if file == path or file.suffix.lower() in PAGES:
                files[file] = None
            else:
                skipped += 1
    if not files:
        raise NothingToRead
    return Found(tuple(files), skipped)


def content_of(file: Path) -> bytes:
    """The file's bytes. Raises UnreadableFile, TooLarge."""
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableFile(error.strerror or str(error)) from error
    if len(content) > LARGEST:
        raise TooLarge(f"more than {LARGEST} bytes")
    return content


def name_of(file: Path) -> str:
    """The file's name as text: bytes of it that are no UTF-8 are replaced, so that it can be kept and printed."""
    return os.fsencode(file).decode("utf-8", "replace")


def _inside(folder: Path) -> Iterator[Path]:
    return iter(sorted(path for path in folder.rglob("*") if path.is_file()))
