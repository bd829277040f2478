"""A mail's bytes in, its subject and body as a page out; of a page that a browser saved in one file, that page.

Raises ``EmptyPage``, ``TooLarge``, ``Damaged`` or what decoding raises.
"""

import re
import tomllib
from collections.abc import Iterator
from datetime import datetime
from email.utils import parseaddr, parsedate_to_datetime
from functools import cache
from importlib.resources import files

from entente.errors import EmptyPage
from entente.pages.decode import decode
from entente.pages.html import read_html
from entente.pages.mail_parts import MailPart, body_of, header, is_saved_page, open_mail
from entente.pages.page import Format, Line, Read
from entente.pages.texts import is_html

SIGNATURE = "-- "


def read_mail(content: bytes) -> tuple[Format, Read]:
    """The mail, or the page that it holds, and which of both it is."""
    mail = open_mail(content)
    body = body_of(mail)
    if is_saved_page(mail):
        if body is None:
            raise EmptyPage("the saved page holds no HTML")
        return "html", read_html(decode(body.content, body.charset))
    subject = header(mail, "subject")
    read = _headed(subject, _body(body))
    if not read.text:
        raise EmptyPage("a mail without subject and text")
    return "mail", Read(read.text, read.lines, _facts(subject, header(mail, "from"), header(mail, "date")))


def _body(body: MailPart | None) -> Read:
    if body is None or not body.content.strip():
        return Read("", ())
    try:
        text = decode(body.content, body.charset)
        return read_html(text) if body.kind == "text/html" or is_html(text) else _plain(text, flowed=body.flowed)
    except EmptyPage:
        return Read("", ())


def _headed(subject: str, body: Read) -> Read:
    """The body with the subject as its headline."""
    if not subject:
        return body
    shift = len(subject) + 2
    lines = (line._replace(start=line.start + shift, end=line.end + shift) for line in body.lines)
    text = f"{subject}\n\n{body.text}" if body.text else subject
    return Read(text, (Line(0, len(subject), tag="h1", trail=(0,)), *lines))


def _plain(text: str, *, flowed: bool) -> Read:
    """Plain text as it stands; only what the mail itself says is one paragraph (``format=flowed``) is joined."""
    pieces = list(_joined(text.split("\n"))) if flowed else text.split("\n")
    lines, start, paragraph, region = [], 0, 1, None
    for piece in pieces:
        region = "footer" if piece == SIGNATURE else region
        if piece.strip():
            tag = "blockquote" if piece.startswith(">") else "p"
            lines.append(Line(start, start + len(piece), tag=tag, region=region, trail=(1, paragraph)))
        paragraph += 1
        start += len(piece) + 1
    return Read("\n".join(pieces), tuple(lines))


def _joined(lines: list[str]) -> Iterator[str]:
    """Lines that end with a blank go on in the next one."""
    held = ""
    for line in lines:
        bare = line.removeprefix(" ")
        if line.endswith(" ") and line != SIGNATURE and not line.startswith(">"):
            held += bare
        elif held and (line == SIGNATURE or line.startswith(">")):
            yield from (held.rstrip(" "), line)
            held = ""
        else:
            yield held + bare
            held = ""
    if held:
        yield held.rstrip(" ")


def _facts(subject: str, sender: str, date: str) -> dict[str, str]:
    """Subject, sender's name, and the day of sending where the mail is not one passed on."""
    name = parseaddr(sender)[0].strip()
    sent = None if _forwarded().match(subject) else _sent(date)
    facts = {"mail:subject": subject, "mail:from": name, "mail:date": sent.isoformat() if sent else ""}
    return {key: value for key, value in facts.items() if value}


def _sent(date: str) -> datetime | None:
    try:
        return parsedate_to_datetime(date)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


@cache
def _forwarded() -> re.Pattern[str]:
    data = tomllib.loads(files("entente.pages").joinpath("data/mail.toml").read_text("utf-8"))
    answered, forwarded = ("|".join(map(re.escape, data[name])) for name in ("answered", "forwarded"))
    return re.compile(rf"\s*\[?(?:(?:{answered})\s*[:：]\s*)*(?:{forwarded})\s*[:：]", re.I)
