"""A zip's or gzip's bytes in, what it holds out, unpacked within limits: none of what it says of itself is believed.

Raises ``Damaged``, ``Locked``, ``TooLarge`` or ``NotText``.
"""

import lzma
import tomllib
import zlib
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from entente.errors import Damaged, Locked, NotText, TooLarge

MAX_MEMBERS = 5_000
MAX_MEMBER = 50_000_000
MAX_EXPANDED = 300_000_000
# Text packs to a tenth; what packs a hundred times better than that was made to fill the disk.
MAX_RATIO = 400
SMALL = 1_000_000
MAX_INFLATED = 50_000_000
# What zipfile raises for bytes that are no sound zip, or whose members do not unpack.
BROKEN = (BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, KeyError, IndexError, OverflowError)


def open_archive(content: bytes) -> ZipFile:
    """The zip, its directory checked: how many members, and how much they say they hold."""
    try:
        archive = ZipFile(BytesIO(content))
    except NotImplementedError as error:
        raise NotText(f"zip: {error}") from error
    except BROKEN as error:
        raise Damaged("a zip that is not whole") from error
    members = archive.infolist()
    if len(members) > MAX_MEMBERS:
        raise TooLarge(f"zip of {len(members)} files")
    if sum(member.file_size for member in members) > MAX_EXPANDED:
        raise TooLarge("the zip expands to too much")
    return archive


def read_member(archive: ZipFile, member: ZipInfo) -> bytes:
    """The member's bytes."""
    if member.flag_bits & 1:
        raise Locked("the zip's member")
    if member.file_size > MAX_MEMBER:
        raise TooLarge(f"{member.file_size} bytes")
    if member.file_size > SMALL and member.file_size > MAX_RATIO * max(1, member.compress_size):
        raise TooLarge("packed so small that it was made to fill the disk")
    try:
        return archive.read(member)
    except NotImplementedError as error:
        raise NotText("packed in a way that is not known") from error
    except BROKEN as error:
        raise Damaged("the zip's member is not whole") from error
    except RuntimeError as error:
        raise Locked("the zip's member") from error


def format_of(archive: ZipFile) -> str | None:
    """``docx`` or the name of another format that comes as a zip; None where the zip is only a zip."""
    names = set(archive.namelist())
    if "mimetype" in names:
        kind = read_member(archive, archive.getinfo("mimetype"))[:100].decode("ascii", "replace").strip()
        if kind in members_data()["mimetypes"]:
            return str(members_data()["mimetypes"][kind])
    typed = "[Content_Types].xml" in names
    for beginning, form in members_data()["formats"].items():
        if (typed or not beginning.endswith("/")) and any(name.startswith(beginning) for name in names):
            return str(form)
    return "Office package" if typed else None


def inflate(content: bytes) -> bytes:
    """What a gzip holds."""
    stream = zlib.decompressobj(wbits=31)
    try:
        inflated = stream.decompress(content, MAX_INFLATED)
    except zlib.error as error:
        raise Damaged("a gzip that is not whole") from error
    if stream.unconsumed_tail:
        raise TooLarge("the gzip expands to too much")
    return inflated


@cache
def members_data() -> dict[str, Any]:
    """``data/members.toml``."""
    return tomllib.loads(files("entente.pages").joinpath("data/members.toml").read_text("utf-8"))
