"""A body as it came in, what it unpacks to out: gzip and deflate, never more than the limit, whatever it swells to."""

import zlib

from entente.errors import BrokenAnswer, TooLarge, Unfetched

ACCEPTED = "gzip, deflate"
GZIP = 16 + zlib.MAX_WBITS
# A gzip body may have several parts, and a body packed again; no honest one has many.
MOST_PARTS = 100
MOST_CODINGS = 2
PIECE = 65_536

Failure = Unfetched | TooLarge


def unpacked(content: bytes, coding: str, limit: int) -> tuple[bytes, Failure | None]:
    """The bytes under Content-Encoding ``coding``, and why they are not all: TooLarge or BrokenAnswer.

    What came before the failure is given; where nothing unpacks, the bytes as they came, up to ``limit``.
    """
    codings = [name for name in (part.strip().lower() for part in coding.split(",")) if name not in ("", "identity")]
    if not content or not codings:
        return content[:limit], _too_large(limit) if len(content) > limit else None
    if len(codings) > MOST_CODINGS or any(name not in ("gzip", "x-gzip", "deflate") for name in codings):
        return content[:limit], BrokenAnswer(f"packed as {coding[:100]}, which was not asked for")
    failure: Failure | None = None
    for name in reversed(codings):
        inner, found = _inflated(content, _window(name, content), limit)
        failure = failure or found
        if not inner and found:
            return content[:limit], failure
        content = inner
    return content, failure


def _window(coding: str, content: bytes) -> int:
    """How zlib is to read it: many servers send deflate without the wrapping that the standard asks for."""
    if coding != "deflate":
        return GZIP
    wrapped = len(content) > 1 and content[0] & 0x0F == zlib.DEFLATED and int.from_bytes(content[:2], "big") % 31 == 0
    return zlib.MAX_WBITS if wrapped else -zlib.MAX_WBITS


def _inflated(content: bytes, window: int, limit: int) -> tuple[bytes, Failure | None]:
    whole = bytearray()
    rest = content
    for _ in range(MOST_PARTS):
        rest, failure = _part(rest, window, limit, whole)
        if failure:
            return bytes(whole[:limit]), failure
        # After the last part servers leave zeros or worse, which every reader passes over.
        if window != GZIP or not rest.startswith(b"\x1f\x8b"):
            return bytes(whole), None
    return bytes(whole), BrokenAnswer("packed in too many parts")


def _part(content: bytes, window: int, limit: int, whole: bytearray) -> tuple[bytes, Failure | None]:
    """One part unpacked onto ``whole``; what follows it, and why it is not whole."""
    inflate = zlib.decompressobj(window)
    for start in range(0, len(content), PIECE):
        try:
            whole += inflate.decompress(content[start : start + PIECE], limit + 1 - len(whole))
        except zlib.error as error:
            return b"", BrokenAnswer(f"cannot be unpacked: {error}")
        if len(whole) > limit:
            return b"", _too_large(limit)
        if inflate.eof:
            return inflate.unused_data + content[start + PIECE :], None
    return b"", BrokenAnswer("the packed content breaks off")


def _too_large(limit: int) -> TooLarge:
    return TooLarge(f"more than {limit} bytes unpacked")
