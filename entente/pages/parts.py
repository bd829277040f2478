"""A container's bytes in, its parts out: a zip's members, a JSONL's records, a mail with its attachments.

What is no page and no word of one (style sheets, fonts, hidden files) is passed over; all else is a part or refused.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath
from zipfile import ZipInfo

from entente.errors import NotText, Rejection, TooLarge
from entente.pages.archive import MAX_EXPANDED, format_of, members_data, open_archive, read_member
from entente.pages.jsonl import is_jsonl, records
from entente.pages.kind import ZIP, is_mail
from entente.pages.mail_parts import MailPart, attachments_of, bare_mail, is_saved_page, open_mail
from entente.pages.part import Part, Refused
from entente.pages.syllables import is_chinese

__all__ = ["Part", "Refused", "parts_of"]

# A zip in a zip is opened, one in that is not.
DEEPEST = 2
UTF8 = 0x800
MAIL = "mail"


def parts_of(content: bytes) -> list[Part | Refused] | None:
    """What the container holds, in its order; None where the bytes are one page.

    No part is a container again: what a member holds stands under the member's name. Raises a ``Rejection`` for a
    container that cannot be opened at all.
    """
    found = _opened(content)
    return None if found is None else list(found)


def _opened(content: bytes, depth: int = 1) -> Iterator[Part | Refused] | None:
    if content.startswith(ZIP):
        archive = open_archive(content)
        return _members(content, depth) if format_of(archive) is None else None
    if is_jsonl(content):
        return records(content)
    if is_mail(content):
        return _mailed(content, depth)
    return None


def _members(content: bytes, depth: int) -> Iterator[Part | Refused]:
    archive = open_archive(content)
    expanded = 0
    for member in archive.infolist():
        name = _name(member)
        if member.is_dir() or _is_skipped(name):
            continue
        try:
            inner = read_member(archive, member)
        except Rejection as rejection:
            yield Refused(name, rejection)
            continue
        expanded += len(inner)
        if expanded > MAX_EXPANDED:
            yield Refused(name, TooLarge("the zip expands to too much"))
            return
        yield from _inside(name, inner, depth)


def _inside(name: str, content: bytes, depth: int) -> Iterator[Part | Refused]:
    """The part itself, or what it holds where it is a container too."""
    try:
        found = _opened(content, depth + 1)
        if found is None:
            yield Part(name, content)
        elif content.startswith(ZIP) and depth >= DEEPEST:
            yield Refused(name, NotText("a zip in a zip in a zip: unpack it"))
        else:
            for one in found:
                inner = f"{name}/{one.name}" if one.name else name
                yield (
                    Part(inner, one.content, one.address, one.charset)
                    if isinstance(one, Part)
                    else Refused(inner, one.rejection)
                )
    except Rejection as rejection:
        yield Refused(name, rejection)


def _mailed(content: bytes, depth: int) -> Iterator[Part | Refused] | None:
    mail = open_mail(content)
    if is_saved_page(mail):
        return None
    attached = [part for part in attachments_of(mail) if _is_document(part)]
    return _mail_and(bare_mail(mail), attached, depth) if attached else None


def _mail_and(bare: bytes, attached: list[MailPart], depth: int) -> Iterator[Part | Refused]:
    yield Part(MAIL, bare)
    for part in attached:
        if part.kind.startswith("text/"):
            yield Part(part.name, part.content, charset=part.charset)
        else:
            yield from _inside(part.name, part.content, depth)


def _is_document(part: MailPart) -> bool:
    """Documents and pictures are parts; signatures, calendars and cards are passed over."""
    ending = PurePosixPath(part.name.lower()).suffix.removeprefix(".")
    return part.kind.startswith("image/") or ending in members_data()["attachments"]["endings"]


def _is_skipped(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    skipped = members_data()["skipped"]
    hidden = any(step.startswith(".") or step in skipped["folders"] for step in path.parts)
    return (
        hidden or path.name.lower() in skipped["names"] or path.suffix.lower().removeprefix(".") in skipped["endings"]
    )


def _name(member: ZipInfo) -> str:
    """The member's name as it was meant: without the mark for UTF-8, programs write it in what their system uses."""
    if member.flag_bits & UTF8:
        return member.filename
    try:
        raw = member.filename.encode("cp437")
    except UnicodeEncodeError:
        return member.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            name = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "utf-8" or is_chinese(name):
            return name
    return member.filename
