"""The folder that a run writes: what is in it, what of it is finished, and whether it is complete.

``manifest.json`` says what is to be there and whether all of it is; ``parts/*.json`` are written last of each part, and
what has none is no part of it. On this machine every file is written aside, brought to the disk, and then moved.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO
from uuid import uuid4
from weakref import finalize

from entente.bulk.part import Part
from entente.bulk.storage import filesystem, is_remote
from entente.bulk.tables import TABLES
from entente.errors import BadSetting

MANIFEST = "manifest.json"
ASIDE = ".writing"
LOCK = ".lock"
OURS = {*TABLES, "parts", MANIFEST, ASIDE, LOCK}


class Folder:
    """Where one run's parts go; may be opened by several processes."""

    def __init__(self, address: str) -> None:
        """address: a path, or what fsspec writes to. Raises BadSetting."""
        self.address = address if is_remote(address) else str(Path(address).absolute())
        self._system, self._root = filesystem(self.address)
        self._local = not is_remote(self.address)
        self._leave: Callable[[], object] | None = None

    def begin(self, told: Mapping[str, Any]) -> None:
        """Say what will be there, and that it is not yet. Raises BadSetting for a folder of something else."""
        if self._is_of_something_else():
            raise BadSetting(f"{self.address}: the last name is where the output goes, and something else is there")
        self._system.makedirs(self._root, exist_ok=True)
        self._claim()
        self._clear_aside()
        for name in (*TABLES, "parts"):
            self._system.makedirs(self._path(name), exist_ok=True)
        self.put(MANIFEST, {**told, "complete": False})

    def leave(self) -> None:
        """Let others write there."""
        if self._leave:
            self._leave()

    def finish(self, told: Mapping[str, Any]) -> None:
        """Say that everything is there."""
        self.put(MANIFEST, {**told, "complete": True})

    def manifest(self) -> dict[str, Any]:
        """What the run said last. Raises BadSetting where there is none."""
        if (found := self.get(MANIFEST)) is None:
            raise BadSetting(f"{self.address}: nothing was written there by entente bulk")
        return found

    def finished(self, part: Part) -> dict[str, Any] | None:
        """What the part says of itself, if it is finished."""
        return self.get(f"parts/{part.name}.json")

    def drop(self, name: str) -> None:
        """Take the part of this name away: first what says that it is finished."""
        for path in (f"parts/{name}.json", *(f"{table}/{name}.parquet" for table in TABLES)):
            with suppress(FileNotFoundError):
                self._system.rm_file(self._path(path))

    def names(self) -> Iterator[str]:
        """The names of all parts that have any file there."""
        found = {Path(path).stem for table in ("parts", *TABLES) for path in self._system.ls(self._path(table), False)}
        yield from sorted(found)

    def get(self, name: str) -> dict[str, Any] | None:
        """What a JSON file holds; None where there is none that is whole."""
        try:
            with self._system.open(self._path(name), "rb") as file:
                found: dict[str, Any] = json.load(file)
        except (OSError, ValueError):
            return None
        return found

    def put(self, name: str, told: Mapping[str, Any]) -> None:
        """Write a JSON file, whole or not at all."""
        with self.writing(name) as file:
            file.write(json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n")

    def writing(self, name: str) -> "Writing":
        """A file to write, which is there when it was left without an error."""
        return Writing(self._system, self._path(name), self._path(ASIDE) if self._local else None)

    def reading(self, name: str) -> BinaryIO:
        """A file to read."""
        opened: BinaryIO = self._system.open(self._path(name), "rb")
        return opened

    def _claim(self) -> None:
        """Let no other run write there until ``leave``; the system lets go of what was killed."""
        if self._local and sys.platform != "win32":
            import fcntl

            claimed = os.open(self._path(LOCK), os.O_CREAT | os.O_WRONLY, 0o644)
            self._leave = finalize(self, os.close, claimed)
            try:
                fcntl.flock(claimed, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as error:
                raise BadSetting(f"{self.address}: another run writes there") from error

    def _is_of_something_else(self) -> bool:
        if not self._system.exists(self._root) or self._system.exists(self._path(MANIFEST)):
            return False
        if self._system.isfile(self._root):
            return True
        return not {Path(path).name for path in self._system.ls(self._root, False)} <= OURS

    def _path(self, name: str) -> str:
        return f"{self._root}/{name}"

    def _clear_aside(self) -> None:
        if self._local:
            with suppress(FileNotFoundError):
                self._system.rm(self._path(ASIDE), recursive=True)
            self._system.makedirs(self._path(ASIDE), exist_ok=True)


class Writing:
    """A file that appears at its place whole, or not at all."""

    def __init__(self, system: Any, path: str, aside: str | None) -> None:
        self._path, self._aside = path, aside and f"{aside}/{uuid4().hex}"
        self.file: Any = open(self._aside, "wb") if self._aside else system.open(path, "wb", autocommit=False)  # noqa: SIM115

    def keep(self) -> None:
        """Bring it to the disk, and to its place."""
        if self._aside is None:
            self.file.close()
            self.file.commit()
            return
        self.file.flush()
        os.fsync(self.file.fileno())
        self.file.close()
        os.replace(self._aside, self._path)
        _sync_folder(os.path.dirname(self._path))

    def discard(self) -> None:
        """Leave nothing of it."""
        with suppress(OSError):
            self.file.close()
        with suppress(OSError):
            os.remove(self._aside) if self._aside else self.file.discard()

    def __enter__(self) -> Any:
        return self.file

    def __exit__(self, kind: object, error: object, at: object) -> None:
        if error is not None:
            self.discard()
            return
        try:
            self.keep()
        except BaseException:
            self.discard()
            raise


def _sync_folder(path: str) -> None:
    """Bring the file's name to the disk too, where a system lets one."""
    with suppress(OSError):
        opened = os.open(path, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
