"""A mail's bytes in; its headers in plain words, its body and its attachments out, each with what it says it is."""

import binascii
import re
import unicodedata
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header
from email.message import Message

from entente.errors import Damaged, TooLarge

MAX_MAIL = 60_000_000
MAX_NEST = 20
MAX_PARTS = 1_000
MAX_HEADER = 2_000
NESTED = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.I | re.M)
KEPT = frozenset({"from", "to", "subject", "date", "message-id"})
BOUNDARIES = re.compile(rb"^--", re.M)
# What the parser and the decoders of headers raise for mails that no mail program writes.
UNSOUND = (MessageError, ValueError, LookupError, AttributeError, TypeError, AssertionError, binascii.Error)

Mail = Message


@dataclass(frozen=True, slots=True)
class MailPart:
    """One part of a mail: its bytes, its type, and what it says of them."""

    content: bytes
    kind: str
    charset: str | None = None
    name: str = ""
    flowed: bool = False
    inline: bool = False


def open_mail(content: bytes) -> Mail:
    """The mail, parsed; refused before that where it is nested deeper than mails are."""
    if len(content) > MAX_MAIL:
        raise TooLarge(f"{len(content)} bytes")
    if len(NESTED.findall(content)) > MAX_NEST or len(BOUNDARIES.findall(content)) > 100 * MAX_PARTS:
        raise TooLarge("a mail of too many parts")
    try:
        return message_from_bytes(content.lstrip(b"\r\n"), policy=policy.compat32)
    except UNSOUND as error:
        raise Damaged(f"a mail that cannot be taken apart: {type(error).__name__}") from error


def header(mail: Mail, name: str) -> str:
    """The first header of that name in plain words; empty without one."""
    raw = next((str(value) for key, value in mail.raw_items() if key.lower() == name), "")
    return _words(raw[:MAX_HEADER])


def is_saved_page(mail: Mail) -> bool:
    """Whether a browser wrote it: the mail is then a page, and its date the day on which somebody saved it."""
    names = {key.lower() for key, _ in mail.raw_items()}
    if "snapshot-content-location" in names or "saved by" in header(mail, "from").lower():
        return True
    sent = names & {"to", "received", "message-id", "delivered-to", "return-path"}
    return not sent and ("content-location" in names or _kind(mail) == "multipart/related")


def body_of(mail: Mail) -> MailPart | None:
    """The first part of HTML that is no attachment, or else of plain text."""
    texts = [part for part in _leaves(mail) if part.kind in ("text/html", "text/plain") and not part.name]
    named = [part for part in _leaves(mail) if part.kind == "text/html" and part.inline] if not texts else []
    return next((part for part in texts if part.kind == "text/html"), next(iter([*texts, *named]), None))


def attachments_of(mail: Mail) -> Iterator[MailPart]:
    """The parts with a file's name that are not shown inside the body, and mails attached to the mail."""
    return (part for part in _leaves(mail) if (part.name or part.kind == "message/rfc822") and not part.inline)


def bare_mail(mail: Mail) -> bytes:
    """The mail with its body alone: what it is as a page, without the parts that are pages of their own."""
    kept = [
        f"{key}: {value}".encode("ascii", "surrogateescape") for key, value in mail.raw_items() if key.lower() in KEPT
    ]
    body = body_of(mail) or MailPart(b"", "text/plain")
    said = f"; charset={body.charset}" if body.charset else ""
    said += "; format=flowed" if body.flowed else ""
    typed = f"Content-Type: {body.kind}{said}\nContent-Transfer-Encoding: base64".encode("ascii", "replace")
    return b"\n".join([*kept, b"MIME-Version: 1.0", typed, b"", b64encode(body.content)])


def _leaves(mail: Mail) -> Iterator[MailPart]:
    """The parts that hold no others, in their order; a mail inside the mail is one of them."""
    stack: list[Mail] = [mail]
    number = 0
    while stack:
        part = stack.pop()
        number += 1
        if number > MAX_PARTS:
            raise TooLarge("a mail of too many parts")
        inner = part.get_payload() if part.is_multipart() else None
        if isinstance(inner, list) and not (part is not mail and _kind(part) == "message/rfc822"):
            stack.extend(reversed([one for one in inner if isinstance(one, Message)]))
        else:
            yield _leaf(part)


def _leaf(part: Mail) -> MailPart:
    kind = _kind(part)
    disposed = header(part, "content-disposition").lower()
    typed = header(part, "content-type").lower()
    pictured = kind.startswith("image/") and bool(header(part, "content-id"))
    return MailPart(
        content=_content(part, kind),
        kind=kind,
        charset=_charset(part),
        name=_name(part) or ("mail.eml" if kind == "message/rfc822" else ""),
        flowed="format=flowed" in typed.replace(" ", "").replace('"', ""),
        inline=disposed.startswith("inline") or (pictured and not disposed.startswith("attachment")),
    )


def _content(part: Mail, kind: str) -> bytes:
    try:
        if kind == "message/rfc822":
            inner = part.get_payload() if part.is_multipart() else None
            return inner[0].as_bytes() if isinstance(inner, list) and isinstance(inner[0], Message) else b""
        payload = part.get_payload(decode=True)
    except (*UNSOUND, RecursionError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def _kind(part: Mail) -> str:
    try:
        return part.get_content_type()
    except UNSOUND:
        return "text/plain"


def _charset(part: Mail) -> str | None:
    try:
        return part.get_content_charset()
    except UNSOUND:
        return None


def _name(part: Mail) -> str:
    try:
        return _words(part.get_filename() or "")
    except UNSOUND:
        return ""


def _words(raw: str) -> str:
    """A header's text: encoded words decoded, bytes that are none of ASCII read as UTF-8, blanks collapsed, NFC."""
    try:
        pieces = decode_header(raw.encode("ascii", "surrogateescape").decode("utf-8", "replace"))
    except (*UNSOUND, UnicodeEncodeError):
        pieces = [(raw, None)]
    text = "".join(piece if isinstance(piece, str) else _piece(piece, charset) for piece, charset in pieces)
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    return unicodedata.normalize("NFC", " ".join(shown.split()))


def _piece(piece: bytes, charset: str | None) -> str:
    try:
        return piece.decode(charset or "utf-8", "replace")
    except (LookupError, ValueError):
        return piece.decode("utf-8", "replace")
