"""JSONL's bytes in, a part for each line out: a record of ``html`` or ``text``, and ``url`` where the crawl knew it."""

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

from entente.errors import BadSetting, NotARecord, TooLarge
from entente.pages.decode import MAX_BYTES
from entente.pages.part import Part, Refused
from entente.pages.source import normalise_address

MAX_LINES = 200_000
# A page of the largest, in a line that writes each of its letters as an escape.
LONGEST = 8 * MAX_BYTES
BLANK = b"\xef\xbb\xbf \t\r\n"
# How many lines are asked whether the file is JSONL.
ASKED = 3
WORDS = ("html", "text")


def is_jsonl(content: bytes) -> bool:
    """Whether the first lines with words on them are objects, and one of them is a record."""
    if not content.lstrip(BLANK).startswith(b"{"):
        return False
    asked = [line for _, line in islice(_lines(content), ASKED)]
    objects = [_object(line) for line in asked if len(line) <= LONGEST]
    whole = all(isinstance(one, dict) for one in objects[:1])
    return whole and any(isinstance(one, dict) and _words(one) for one in objects)


def records(content: bytes) -> Iterator[Part | Refused]:
    """Each line that is not blank, named by its number."""
    for count, (number, line) in enumerate(_lines(content)):
        if count >= MAX_LINES:
            yield Refused(str(number), TooLarge(f"more than {MAX_LINES} lines"))
            return
        yield record_of(str(number), line)


def _lines(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Lines with their numbers, cut one by one: the file may be as long as memory allows."""
    start, number, size = 0, 0, len(content)
    while start < size:
        end = content.find(b"\n", start)
        end = size if end < 0 else end
        number += 1
        line = content[start:end].strip(BLANK)
        if line:
            yield number, line
        start = end + 1


def record_of(name: str, line: bytes) -> Part | Refused:
    """The page that one line holds, named so."""
    if len(line) > LONGEST:
        return Refused(name, TooLarge(f"{len(line)} bytes"))
    record = _object(line)
    if record is None:
        return Refused(name, NotARecord("not a JSON object"))
    words = _words(record)
    if words is None:
        return Refused(name, NotARecord("neither html nor text"))
    address = record.get("url")
    if address is not None and not _is_address(address):
        return Refused(name, NotARecord(f"not a web address: {str(address)[:200]!r}"))
    try:
        return Part(name, words.encode(), address, "utf-8")
    except UnicodeEncodeError:
        return Refused(name, NotARecord("half a letter in the text"))


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _words(record: dict[str, Any]) -> str | None:
    """The page's words: HTML says more than text."""
    return next((value for name in WORDS if isinstance(value := record.get(name), str) and value.strip()), None)


def _is_address(address: Any) -> bool:
    try:
        return isinstance(address, str) and bool(normalise_address(address))
    except BadSetting:
        return False
