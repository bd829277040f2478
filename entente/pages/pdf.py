"""A PDF's bytes in, its text by paragraphs out. Only what its sheets show is read: its own dates are never the story's.

Raises ``Scan``, ``Locked``, ``Damaged``, ``TooLarge`` or ``EmptyPage``.
"""

import re
import unicodedata
from collections.abc import Sequence

from entente.errors import EmptyPage
from entente.pages.legacy import refuse_legacy
from entente.pages.page import Line, Read
from entente.pages.pdf_furniture import furniture_of
from entente.pages.pdf_paragraphs import Paragraph, paragraphs_of, setting_of, text_of
from entente.pages.pdf_rows import Sheets, read_sheets

LARGE = 1.15
LARGEST = 1.3
MAX_HEADING = 300
HYPHENED = re.compile(r"\b[A-Za-z]{1,40}-[A-Za-z]{1,40}\b")


def read_pdf(content: bytes) -> Read:
    """The paragraphs, a blank line between them, with a heading's tag where the letters are larger than the body's."""
    sheets = read_sheets(content)
    paragraphs = paragraphs_of(sheets.rows, furniture_of(sheets.rows, sheets.count))
    known = frozenset(word.lower() for row in sheets.rows for word in HYPHENED.findall(row.text))
    texts = [unicodedata.normalize("NFC", text_of(paragraph, known)) for paragraph in paragraphs]
    text = "\n\n".join(texts)
    if not text.strip():
        raise EmptyPage("the PDF shows no text")
    refuse_legacy(text)
    return Read(text, _lines(paragraphs, texts), _facts(sheets, texts))


def _lines(paragraphs: Sequence[Paragraph], texts: Sequence[str]) -> tuple[Line, ...]:
    lines, start = [], 0
    tags = _tags(paragraphs, texts)
    for number, (paragraph, text, tag) in enumerate(zip(paragraphs, texts, tags, strict=True), 2):
        region = "footer" if paragraph.furniture else None
        lines.append(Line(start, start + len(text), tag=tag, region=region, trail=(1, number)))
        start += len(text) + 2
    return tuple(lines)


def _tags(paragraphs: Sequence[Paragraph], texts: Sequence[str]) -> list[str]:
    """``h1`` for the first of the largest letters, if it is on the first sheet and clearly larger; else ``h2``."""
    body = setting_of([row for one in paragraphs if not one.furniture for row in one.rows]).size
    large = [
        not one.furniture and one.size > LARGE * body and len(text) <= MAX_HEADING
        for one, text in zip(paragraphs, texts, strict=True)
    ]
    sizes = [one.size for one, is_large in zip(paragraphs, large, strict=True) if is_large]
    title = next(
        (
            index
            for index, one in enumerate(paragraphs)
            if large[index] and one.rows[0].sheet == 0 and one.size > LARGEST * body and one.size >= 0.97 * max(sizes)
        ),
        None,
    )
    return ["h1" if index == title else "h2" if is_large else "p" for index, is_large in enumerate(large)]


def _facts(sheets: Sheets, texts: Sequence[str]) -> dict[str, str]:
    """The title that the file states counts only where the sheets show it too: programs write names of files there."""
    title = unicodedata.normalize("NFC", " ".join(sheets.title.split()))
    return {"title": title} if title and title in texts else {}
