"""Bytes in, text out: NFC, newlines as ``\\n``, no BOM. The bytes decide; nobody's word about them is final.

Raises ``TooLarge``, ``NotText``, ``UnknownEncoding`` or ``EmptyPage``.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator

from charset_normalizer import from_bytes

from entente.errors import EmptyPage, NotText, TooLarge, UnknownEncoding

MAX_BYTES = 5_000_000
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
# PDF, zip (docx, xlsx), the common pictures, old Office files, gzip, RTF.
BINARY = (
    *(b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF"),
    *(b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"{\\rtf"),
)
DECLARED = re.compile(
    rb"""<(?:meta\b[^<>]{0,200}?charset|\?xml\b[^<>]{0,100}?encoding)\s*=\s*["']?\s*([\w:.-]{1,40})""", re.I
)
# The names that sites give, and the larger sets that their pages really use (as browsers read them).
CHARSETS = re.compile(r"utf-8$|cp\d+$|iso8859|gb|big5|euc|shift_jis|koi8|tis")
LARGER = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252", "big5": "big5hkscs"}


def decode(content: bytes) -> str:
    """The text of ``content``: NFC, ``\\n``, no BOM, nothing stripped."""
    if len(content) > MAX_BYTES:
        raise TooLarge(f"{len(content)} bytes")
    marked = _from_mark(content)
    text = _from_guess(content) if marked is None else marked
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip("\ufeff\u200b \t\n\f\v\xa0\u3000"):
        raise EmptyPage
    return text


def _from_mark(content: bytes) -> str | None:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            text = _read(content[len(mark) :], encoding)
            if text is None or "\0" in text:
                raise NotText("the byte order mark is not followed by text")
            return text
    return None


def _from_guess(content: bytes) -> str:
    if content.startswith(BINARY) or b"\0" in content:
        raise NotText(content[:8].hex(" "))
    for encoding in _candidates(content):
        text = _read(content, encoding)
        if text is not None:
            return text.removeprefix("\ufeff")
    best = from_bytes(content).best()
    if best is None or "\0" in str(best):
        raise UnknownEncoding
    return str(best).removeprefix("\ufeff")


def _candidates(content: bytes) -> Iterator[str]:
    """The declared charset, then UTF-8; the other way round where the declared one fits any bytes at all."""
    declared = _declared(content)
    fits_all = declared is not None and declared.startswith(("cp12", "iso8859"))
    yield from (name for name in (None if fits_all else declared, "utf-8", declared) if name)


def _declared(content: bytes) -> str | None:
    found = DECLARED.search(content[:4096])
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return None
    return LARGER.get(name, name) if CHARSETS.match(name) or name in LARGER else None


def _read(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeError:
        return None
