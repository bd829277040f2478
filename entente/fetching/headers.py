"""Headers as they came in, headers as they are kept out: lower-case names, text, limited in number and length."""

import re
from collections.abc import Iterable, Mapping

MOST = 100
LONGEST = 8_000
CHARSET = re.compile(r""";\s*charset\s*=\s*["']?\s*([\w.:+-]{1,40})""", re.I)


def kept_headers(received: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """By lower-case name, repeated ones joined by ``", "``. No more than 100 names, no value over 8000 characters."""
    kept: dict[str, str] = {}
    for raw_name, raw_value in received:
        name = raw_name.decode("latin-1").lower()
        if name in kept:
            kept[name] = f"{kept[name]}, {_text(raw_value)}"[:LONGEST]
        elif len(kept) < MOST:
            kept[name[:LONGEST]] = _text(raw_value)[:LONGEST]
    return kept


def charset_of(headers: Mapping[str, str]) -> str | None:
    """The charset that Content-Type names, in lower case; only the site's word, and often wrong."""
    found = CHARSET.search(headers.get("content-type", ""))
    return found[1].lower() if found else None


def _text(value: bytes) -> str:
    # Meant to be ASCII; sites write UTF-8 in it, and then whatever.
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
