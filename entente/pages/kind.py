"""Bytes in, what kind of file they are out. Only the content is asked: names and headers lie.

Raises the rejection of a format that is no page: a picture, a sound, a program, an old or locked office file.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

from entente import errors
from entente.errors import Locked, NotText, OldDocument, Picture, Rejection

Kind = Literal["text", "pdf", "zip", "gzip", "mail"]

OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Streams of an old office container, as its directory names them.
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
OUTLOOK = "__substg1.0_".encode("utf-16-le")
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
# How far into the file a PDF may begin: what stands before it is what a server or a mail put there.
AHEAD = 1024
SVG = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?(?:<!DOCTYPE svg[^>]{0,300}>\s*)?<svg[\s>]", re.S
)
# The head of a mail: lines of names, and what continues them.
HEAD = re.compile(rb"(?:From [^\n]{1,200}+\n)?((?:[!-9;-~]{1,76}+:[^\n]*+\n(?:[ \t][^\n]*+\n)*+){2,400}+)\r?\n")
NAMED = re.compile(rb"^([!-9;-~]{1,76}):", re.M)
# Any one of these names is written by programs only; the others are too, if they stand together.
SURE = {b"mime-version", b"message-id", b"received", b"return-path", b"snapshot-content-location"}
TOGETHER = {b"from", b"date", b"subject"}


def kind_of(content: bytes) -> Kind:
    """What the bytes are to be read as."""
    if content.startswith(ZIP):
        return "zip"
    if content.startswith(b"\x1f\x8b"):
        return "gzip"
    if _is_pdf(content):
        return "pdf"
    _refuse_known(content)
    return "mail" if is_mail(content) else "text"


def is_mail(content: bytes) -> bool:
    """Whether the bytes begin as a mail, or as a page that a browser saved in one file."""
    found = HEAD.match(content[:200_000].lstrip(b"\r\n"))
    if not found:
        return False
    names = {name.lower() for name in NAMED.findall(found[1])}
    return len(names) > 1 and (bool(names & SURE) or names >= TOGETHER)


def _is_pdf(content: bytes) -> bool:
    head = content[:AHEAD]
    at = head.find(b"%PDF-")
    return at == 0 or (at > 0 and (b"\0" in head or not head[:at].strip(b"\xef\xbb\xbf\r\n\t ")))


def _refuse_known(content: bytes) -> None:
    if content.startswith(OFFICE):
        _refuse_office(content)
    if SVG.match(content[:3000]):
        raise Picture("SVG")
    for pattern, rejection, name in _signatures():
        if pattern.match(content):
            raise rejection(name)


def _refuse_office(content: bytes) -> None:
    if ENCRYPTED in content:
        raise Locked("an office file with a password")
    if OUTLOOK in content:
        raise NotText("Outlook message: save it as .eml")
    raise OldDocument("DOC, XLS or PPT")


@cache
def _signatures() -> list[tuple[re.Pattern[bytes], type[Rejection], str]]:
    data = tomllib.loads(files("entente.pages").joinpath("data/signatures.toml").read_text("utf-8"))
    return [
        (_pattern(sign), getattr(errors, rejection), name)
        for rejection, formats in data.items()
        for name, signs in formats.items()
        for sign in signs
    ]


def _pattern(sign: str) -> re.Pattern[bytes]:
    pairs = (sign[at : at + 2] for at in range(0, len(sign), 2))
    return re.compile(b"".join(b"." if pair == ".." else re.escape(bytes.fromhex(pair)) for pair in pairs), re.S)
