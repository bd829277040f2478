"""WARC, plain or packed record by record: its slices, and the inputs of one of them (what sites answered)."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC
from typing import Any

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from entente.bulk.part import Slice
from entente.bulk.storage import Stored, opened
from entente.errors import BadAnswer, BadSetting, BrokenAnswer, Damaged, NotARecord, TooLarge
from entente.fetching.answer import named
from entente.fetching.headers import kept_headers
from entente.files import LARGEST
from entente.pages.input import Input
from entente.pages.source import normalise_address

ANSWERS = WarcRecordType.response | WarcRecordType.resource
# HTML with its headers packs so well.
PACKED = 4
# A site says that it unpacks, and an archive has unpacked already.
DECODINGS = ("all", "content")


def slices(one: Stored, size: int) -> Iterator[Slice]:
    """Whole records, about ``size`` bytes of them unpacked."""
    share = max(1, size // PACKED) if one.address.lower().endswith(".gz") else size
    start = 0
    for end in _ends(one, share):
        yield Slice("records", one.address, one.name, one.stamp, start, end, weight=(end - start) * size // share)
        start = end


def inputs(piece: Slice) -> Iterator[Input]:
    """An input for each answer of a site; requests and what the crawler tells of itself are no pages."""
    at = piece.start
    with opened(piece.address) as file:
        file.seek(piece.start)
        try:
            for record in ArchiveIterator(file, record_types=ANSWERS, parse_http=False):
                at = record.stream_pos
                if piece.end is not None and at >= piece.end:
                    return
                if one := _input(piece.name, record):
                    yield one
        except OSError as error:
            yield Input.of(piece.name, str(at)).failed(Damaged(str(error)[:200]))


def _ends(one: Stored, share: int) -> Iterator[int]:
    if one.size > share:
        goal = share
        with opened(one.address) as file, suppress(OSError):
            for record in ArchiveIterator(file, parse_http=False):
                if record.stream_pos >= goal:
                    yield record.stream_pos
                    goal = record.stream_pos + share
    yield max(one.size, 1)


def _input(archive: str, record: Any) -> Input | None:
    """The input, or why it is none; None for the answer of no site (``dns:``)."""
    address = record.headers.get("WARC-Target-URI", "").strip("<>")
    if address and not address.lower().startswith(("http:", "https:")):
        return None
    one = Input(address, shown=address) if address else Input.of(archive, str(record.stream_pos))
    one = replace(one, at=record.record_date and record.record_date.astimezone(UTC))
    try:
        normalise_address(address)
    except BadSetting:
        return one.failed(NotARecord(f"not a web address: {address[:200]!r}"))
    one = replace(one, address=address)
    content = record.reader.read(LARGEST + 1)
    if len(content) > LARGEST:
        return one.failed(TooLarge(f"more than {LARGEST} bytes"))
    if len(content) < record.content_length:
        return one.failed(Damaged("the archive breaks off in it"))
    return _answered(one, content) if record.is_http else replace(one, content=content)


def _answered(one: Input, content: bytes) -> Input:
    """The answer taken apart: status, headers, and the body unpacked."""
    for decoding in DECODINGS:
        with suppress(OSError):
            answer = _http(content)
            answer.parse_http(auto_decode=decoding)
            body = answer.reader.read(LARGEST + 1)
            break
    else:
        return one.failed(BrokenAnswer("it cannot be unpacked"))
    if not answer.is_http or answer.http_headers.status_code is None:
        return one.failed(BrokenAnswer("it is no answer"))
    status = int(answer.http_headers.status_code)
    one = replace(one, status=status, headers=kept_headers(answer.http_headers.items_bytes()))
    if len(body) > LARGEST:
        return one.failed(TooLarge(f"more than {LARGEST} bytes"))
    return replace(one, content=body, failure=None if status == 200 else BadAnswer(named(status)))


def _http(content: bytes) -> Any:
    """The same answer as a record of its own: one that cannot be unpacked would end the reading of the archive."""
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: {len(content)}\r\n\r\n"
    )
    return WarcRecord.from_bytes(head.encode() + content + b"\r\n\r\n")
