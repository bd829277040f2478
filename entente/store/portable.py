"""The form of a backup: JSON lines, gzipped. The first says what it is, the last how many they are and their hash.

Nothing in it is of one database or another. A file is there whole or not at all.
"""

import gzip
import json
import os
import secrets
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from entente.errors import BadSetting, NotABackup

FORM = 1
Row = tuple[str, dict[str, Any]]
"""A row's table and what stands in it."""
_FIRST: Row = ("entente backup", {"form": FORM})


def write(path: Path, rows: Iterable[Row]) -> int:
    """Write ``rows``, for their owner only; how many they were. Raises BadSetting."""
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    try:
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            with gzip.GzipFile("", "wb", 6, file, mtime=0) as packed:
                count = _write(packed, rows)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError as error:
        raise BadSetting(f"{path}: {error.strerror}") from error
    finally:
        fresh.unlink(missing_ok=True)
    return count


def read(path: Path) -> Iterator[Row]:
    """The rows, as they were written. Raises NotABackup for what is none, is broken off or was changed.

    That it was changed is known only at its end: read it through once before anything is done with it.
    """
    try:
        with gzip.open(path, "rb") as file:
            yield from _rows(file)
    except (OSError, EOFError, zlib.error, ValueError, TypeError, KeyError) as error:
        raise NotABackup(f"{path}: {error}") from error


def _write(file: gzip.GzipFile, rows: Iterable[Row]) -> int:
    total, count = sha256(), 0
    file.write(_line(_FIRST, total))
    for count, row in enumerate(rows, 1):  # noqa: B007  # their number is wanted after
        file.write(_line(row, total))
    file.write(_line(("end", {"rows": count, "sha256": total.hexdigest()}), total))
    return count


def _line(row: Row, total: Any) -> bytes:
    line = json.dumps(row).encode() + b"\n"
    total.update(line)
    return line


def _rows(lines: Iterable[bytes]) -> Iterator[Row]:
    total, count, said = sha256(), -1, None
    for line in lines:
        if said is not None:
            raise ValueError("something follows its end")
        table, row = json.loads(line)
        if table == "end":
            said = row
        elif count < 0:
            _check_first(table, row)
        else:
            yield table, row
        if said is None:
            total.update(line)
            count += 1
    if said != {"rows": count, "sha256": total.hexdigest()}:
        raise ValueError("it was changed or broken off")


def _check_first(table: str, row: dict[str, Any]) -> None:
    if table != _FIRST[0]:
        raise ValueError("it does not begin as a backup")
    if row["form"] != FORM:
        raise ValueError(f"form {row['form']}; this version reads form {FORM}")
