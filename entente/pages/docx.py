"""A DOCX's zip in; the text, lines and tables of its body out. Heads, feet, comments and dates are left aside.

Raises ``NotText`` for a zip that is no DOCX, ``Damaged``, ``Locked``, ``TooLarge`` or ``EmptyPage``.
"""

import re
from xml.parsers.expat import ExpatError
from zipfile import ZipFile

import mammoth  # type: ignore[import-untyped]

from entente.errors import Damaged, NotText, TooLarge
from entente.pages.archive import BROKEN, format_of, read_member
from entente.pages.decode import MAX_BYTES
from entente.pages.html import read_html
from entente.pages.legacy import refuse_legacy
from entente.pages.page import Read

MAX_XML = 20_000_000
# A thousand sheets have fewer.
MAX_TAGS = 200_000
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='caption'] => p.caption:fresh
"""
# The numbers of notes inside sentences, and the arrows back to them.
NOTES = re.compile(
    r"<sup><a href=\"#(?:foot|end)note-[^\"]*\"[^>]*>\[\d+\]</a></sup>|<a href=\"#[a-z-]*ref-[^\"]*\">↑</a>"
)
# What mammoth raises for a document whose parts do not fit together.
UNSOUND = (*BROKEN, ExpatError, AttributeError, TypeError, NotImplementedError)


def read_docx(archive: ZipFile) -> Read:
    """What the document's body says, by the way of HTML."""
    form = format_of(archive)
    if form != "docx":
        raise NotText(form or "zip: what it holds is read one by one")
    _check_parts(archive)
    markup = NOTES.sub("", _markup(archive))
    if len(markup) > MAX_BYTES:
        raise TooLarge(f"{len(markup)} characters")
    refuse_legacy(markup)
    return read_html(f"<body>{markup}</body>")


def _markup(archive: ZipFile) -> str:
    stream = archive.fp
    if stream is None:
        raise Damaged("the document is closed")
    try:
        result = mammoth.convert_to_html(
            stream, style_map=STYLES, include_embedded_style_map=False, convert_image=lambda _: []
        )
    except RecursionError as error:
        raise TooLarge("nested too deep") from error
    except UNSOUND as error:
        raise Damaged(f"the document's parts do not fit together: {type(error).__name__}") from error
    return str(result.value)


def _check_parts(archive: ZipFile) -> None:
    """Every part that is parsed is whole, of a size that can be, and declares no entities that multiply."""
    for member in archive.infolist():
        if member.filename.endswith((".xml", ".rels")):
            if member.file_size > MAX_XML:
                raise TooLarge(f"{member.file_size} bytes of text")
            part = read_member(archive, member)
            if part.count(b"<") > MAX_TAGS:
                raise TooLarge(f"{part.count(b'<')} tags")
            if b"\0" in part or b"<!DOCTYPE" in part or b"<!ENTITY" in part:
                raise Damaged(f"{member.filename[:80]} declares what no document does")
