"""Paths in, the files that they name out: named files as they are, patterns and folders sorted. Knows no Django."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from glob import glob, has_magic
from pathlib import Path
from typing import BinaryIO

from entente.errors import NothingToRead, TooLarge

# What stands beside pages that were saved whole, and is none: looks, scripts, fonts. Whatever else is there is tried.
BESIDE = frozenset({".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".ico", ".svg"})
LITTER = frozenset({"thumbs.db", "desktop.ini"})
# Far more than a page may be (see pages): beyond it the bytes are not even held in memory, nor kept.
LARGEST = 256 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Found:
    """The files to read, and how many others in named folders are no pages by their name."""

    files: tuple[Path, ...]
    skipped: int


def find_files(paths: Iterable[Path], *, alone: bool = True) -> Found:
    """The files that ``paths`` lead to, each once. Raises NothingToRead where there is none and nothing else is read.

    A named file is always among them, also one that does not exist: reading it says why it cannot be read.
    """
    files: dict[Path, None] = {}
    skipped = 0
    for path in paths:
        for one in _fitting(path):
            for file in _inside(one) if _is(one.is_dir) else [one]:
                if file == one or _may_be_page(file, one):
                    files[file] = None
                else:
                    skipped += 1
    if not files and alone:
        raise NothingToRead
    return Found(tuple(files), skipped)


def content_of(opened: BinaryIO) -> bytes:
    """The bytes of an opened file. Raises TooLarge."""
    content = opened.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise TooLarge(f"more than {LARGEST} bytes")
    return content


def name_of(file: Path) -> str:
    """The file's name as text: bytes of it that are no UTF-8 are replaced, so that it can be kept and printed."""
    return os.fsencode(file).decode("utf-8", "replace")


def _fitting(path: Path) -> Iterator[Path]:
    """The path, or what fits it where it is a pattern that the shell has left as it is."""
    if has_magic(str(path)) and not _is(path.exists):
        yield from sorted(map(Path, glob(str(path), recursive=True)))
    else:
        yield path


def _is(asked: Callable[[], bool]) -> bool:
    """What the system says of a path; no of one that it cannot even be asked of (a name too long)."""
    try:
        return asked()
    except (OSError, ValueError):
        return False


def _may_be_page(file: Path, folder: Path) -> bool:
    """Whether a file in a folder may be a page by its name: not hidden, and not what a browser saves beside one."""
    inside = file.relative_to(folder).parts
    hidden = any(part.startswith(".") for part in inside)
    return not (hidden or file.suffix.lower() in BESIDE or file.name.lower() in LITTER or _stands_beside(file, folder))


def _stands_beside(file: Path, folder: Path) -> bool:
    """Whether it is in the folder that a browser saved beside a page: ``tin_files`` beside ``tin.html``."""
    for above in file.parents:
        if above == folder:
            return False
        stem = above.name.removesuffix("_files").removesuffix("_tệp")
        if stem != above.name and any((above.parent / f"{stem}{end}").exists() for end in (".html", ".htm")):
            return True
    return False


def _inside(folder: Path) -> Iterator[Path]:
    return iter(sorted(path for path in folder.rglob("*") if path.is_file()))
