"""Bytes in, text out: NFC, newlines as ``\\n``, no BOM. The bytes decide; nobody's word about them is final.

Raises ``TooLarge``, ``NotText``, ``UnknownEncoding`` or ``EmptyPage``.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator

from charset_normalizer import from_bytes

from entente.errors import EmptyPage, NotText, TooLarge, UnknownEncoding
from entente.pages.legacy import refuse_legacy
from entente.pages.syllables import is_chinese, is_vietnamese

MAX_BYTES = 5_000_000
# How much of the bytes is asked for their encoding where nothing else tells it.
MAX_GUESS = 50_000
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(
    rb"""<(?:meta\b[^<>]{0,200}?charset|\?xml\b[^<>]{0,100}?encoding)\s*=\s*["']?\s*([\w:.-]{1,40})""", re.I
)
# The names that sites give, and the larger sets that their pages really use (as browsers read them).
CHARSETS = re.compile(r"utf-8$|cp\d+$|iso8859|gb|big5|euc|shift_jis|koi8|tis")
LARGER = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252", "big5": "big5hkscs"}
# Encodings that fit nearly any bytes, so that a wrong word for them goes unnoticed.
LOOSE = ("cp12", "iso8859", "koi8", "tis")
CHINESE = ("gb18030", "big5hkscs")
TAILS = re.compile(rb"[\xc2-\xf4][\x80-\xbf]+")
CONTROLS = bytes(byte for byte in range(1, 32) if byte not in b"\t\n\v\f\r\x1b")
# So few letters that are sound UTF-8 may still be Chinese, where the page says that it is.
FEW = 8


def decode(content: bytes, charset: str | None = None) -> str:
    """The text of ``content``: NFC, ``\\n``, no BOM, nothing stripped. ``charset``: what the server said it is."""
    if len(content) > MAX_BYTES:
        raise TooLarge(f"{len(content)} bytes")
    text = _marked(content)
    if text is None:
        text = _wide(content) if b"\0" in content else _unmarked(content, charset)
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    text = unicodedata.normalize("NFC", text)
    if not text.strip("\ufeff\u200b \t\n\f\v\xa0\u3000"):
        raise EmptyPage
    refuse_legacy(text)
    return text


def _marked(content: bytes) -> str | None:
    for mark, encoding in MARKS:
        if content.startswith(mark):
            text = _read(content[len(mark) :], encoding)
            if text is None and encoding == "utf-8":
                return None
            if text is None or "\0" in text:
                raise NotText("the byte order mark is not followed by text")
            return text
    return None


def _wide(content: bytes) -> str:
    """UTF-16 without a mark: its blanks and figures leave NUL bytes, and one of its two orders reads as text."""
    whole = content[: len(content) // 2 * 2]
    for encoding in ("utf-16-le", "utf-16-be"):
        text = _read(whole, encoding)
        if text is not None and "\0" not in text and _reads(text[:MAX_GUESS]):
            return text
    raise NotText(content[:8].hex(" "))


def _reads(text: str) -> bool:
    """Whether the text is of letters, figures and marks that pages are written with."""
    plain = [letter for letter in text if letter.isascii()]
    if not all(letter.isprintable() or letter in "\n\r\t\f" for letter in plain):
        return False
    return 5 * len(plain) > 4 * len(text) or is_chinese(text) or is_vietnamese(text)


def _unmarked(content: bytes, charset: str | None) -> str:
    asked = content[:MAX_GUESS]
    if 50 * (len(asked) - len(asked.translate(None, CONTROLS))) > len(asked):
        raise NotText(content[:8].hex(" "))
    said = [name for name in (_known(charset), _declared(content)) if name]
    firm = [name for name in said if not name.startswith((*LOOSE, "utf-8"))]
    loose = [name for name in said if name.startswith(LOOSE)]
    text = next(_candidates(content, firm, loose), None)
    if text is None:
        raise UnknownEncoding
    return text


def _candidates(content: bytes, firm: list[str], loose: list[str]) -> Iterator[str]:
    """The text by each encoding that fits: first by what the bytes prove, then by what was said, then by a guess."""
    if (text := _as_utf8(content, firm)) is not None:
        yield text
    proven = (text for name in firm if (text := _nearly(content, name)) and (name not in CHINESE or is_chinese(text)))
    yield from proven
    if (text := _read(content, "cp1258")) and is_vietnamese(unicodedata.normalize("NFC", text)):
        yield text
    for name in CHINESE:
        if (text := _nearly(content, name)) and is_chinese(text):
            yield text
    refuse_legacy(content.decode("latin-1"))
    for name in (*firm, *loose):
        if text := _read(content, name):
            yield text
    if (text := _read(content, "cp1252")) and 20 * sum(letter > "\x7f" for letter in text) < len(text):
        yield text
    best = from_bytes(content[:MAX_GUESS]).best()
    if best is not None and (text := _read(content, best.encoding)) and "\0" not in text:
        yield text


def _as_utf8(content: bytes, firm: list[str]) -> str | None:
    """UTF-8, but for a few letters that the page says are Chinese, and that read so."""
    text = _nearly(content, "utf-8")
    chinese = [name for name in firm if name in CHINESE]
    if text is None or not chinese or content.isascii() or len(TAILS.findall(content)) > FEW:
        return text
    said = (_read(content, name) for name in chinese)
    return next((other for other in said if other and is_chinese(other) and not is_vietnamese(text)), text)


def _nearly(content: bytes, encoding: str) -> str | None:
    """The text, where at most one letter in ten is broken, or the last: sites cut their texts by bytes."""
    text = _read(content, encoding)
    if text is None:
        lenient = content.decode(encoding, "replace")
        broken = lenient.count("\ufffd")
        others = sum(letter > "\x7f" for letter in lenient)
        if 10 * broken <= others or (broken == 1 and lenient.endswith("\ufffd") and others > 1):
            return lenient
    return text


def _declared(content: bytes) -> str | None:
    found = DECLARED.search(content[:4096])
    return _known(found[1].decode("ascii", "replace")) if found else None


def _known(name: str | None) -> str | None:
    """The encoding of that name, as browsers read it; None for what is none, or none of pages."""
    try:
        known = codecs.lookup((name or "").strip().strip("\"'")).name
    except (LookupError, UnicodeError, ValueError):
        return None
    return LARGER.get(known, known) if CHARSETS.match(known) or known in LARGER else None


def _read(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeError:
        return None
