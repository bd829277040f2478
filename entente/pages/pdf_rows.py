"""A PDF's bytes in, its visual lines out: each with its words, where it stands on its sheet, and its size.

Raises ``Locked``, ``Damaged``, ``TooLarge`` or ``Scan``.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from math import hypot
from threading import Lock

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from entente.errors import Damaged, Locked, Scan, TooLarge

MAX_SHEETS = 1_000
MAX_LETTERS = 2_000_000
MAX_OBJECTS = 2_000
# A sheet with fewer letters beside its picture is a scan with a stamp or a number on it.
FEWEST = 25
# The library keeps one state for all: two threads in it at once bring the process down.
ONE_AT_A_TIME = Lock()
BREAKS = frozenset({0x0A, 0x0D})
# How the library writes a hyphen at a line's end.
HYPHENS = {0x02: "\u00ad", 0xFFFE: "\u00ad"}


@dataclass(frozen=True, slots=True)
class Row:
    """One visual line. ``bottom``: its baseline, counted upwards from the sheet's foot, as PDF has it."""

    text: str
    sheet: int
    left: float
    right: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class Sheets:
    """The rows of all sheets in their order, how many sheets there are, and the title that the file states."""

    rows: tuple[Row, ...]
    count: int
    title: str


def read_sheets(content: bytes) -> Sheets:
    """What the PDF's sheets show as text."""
    with ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
                raise Locked("a PDF with a password") from error
            raise Damaged("a PDF that cannot be opened") from error
        try:
            return _sheets(document)
        except pypdfium2.PdfiumError as error:
            raise Damaged("a sheet of the PDF cannot be opened") from error
        finally:
            document.close()


def _sheets(document: pypdfium2.PdfDocument) -> Sheets:
    count = len(document)
    if count > MAX_SHEETS:
        raise TooLarge(f"{count} sheets")
    rows: list[Row] = []
    letters = 0
    pictured = False
    for number in range(count):
        page = document[number]
        found = list(_rows(page, number))
        rows.extend(found)
        letters += sum(map(_letters, found))
        if letters > MAX_LETTERS:
            raise TooLarge(f"more than {MAX_LETTERS} letters")
        pictured = pictured or (letters < FEWEST * count and _has_picture(page))
        page.close()
    if not letters or (pictured and letters < FEWEST * count):
        raise Scan(f"{count} sheets, {letters} letters")
    return Sheets(tuple(rows), count, document.get_metadata_value("Title").strip())


def _letters(row: Row) -> int:
    return sum(map(str.isalpha, row.text))


def _has_picture(page: pypdfium2.PdfPage) -> bool:
    objects = islice(page.get_objects(max_depth=3), MAX_OBJECTS)
    return any(one.type == pdfium.FPDF_PAGEOBJ_IMAGE for one in objects)


def _rows(page: pypdfium2.PdfPage, number: int) -> Iterator[Row]:
    textpage = page.get_textpage()
    try:
        count = textpage.count_chars()
        if count > MAX_LETTERS:
            raise TooLarge(f"{count} letters on one sheet")
        codes = [pdfium.FPDFText_GetUnicode(textpage.raw, index) for index in range(count)]
        start = 0
        for index, code in enumerate([*codes, 0x0A]):
            if code in BREAKS:
                if row := _row(textpage, codes, start, index, number):
                    yield row
                start = index + 1
    finally:
        textpage.close()


def _row(textpage: pypdfium2.PdfTextPage, codes: list[int], start: int, end: int, sheet: int) -> Row | None:
    shown = [index for index in range(start, end) if codes[index] > 0x20 and codes[index] != 0xA0]
    if not shown:
        return None
    boxes = [_box(textpage, index) for index in (shown[0], shown[-1])]
    return Row(
        text=_text(codes[start:end]),
        sheet=sheet,
        left=min(box.left for box in boxes),
        right=max(box.right for box in boxes),
        bottom=_baseline(textpage, shown[0]),
        size=max(_size(textpage, index) for index in (shown[0], shown[len(shown) // 2], shown[-1])),
    )


def _text(codes: list[int]) -> str:
    """The words of one line; halves of letters beyond the first plane are joined, what is no letter is left out."""
    text = "".join(HYPHENS.get(code) or (chr(code) if 0x09 <= code <= 0x10FFFF else "") for code in codes)
    paired = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return " ".join("".join(letter if letter.isprintable() or letter == "\u00ad" else " " for letter in paired).split())


def _box(textpage: pypdfium2.PdfTextPage, index: int) -> pdfium.FS_RECTF:
    """Where one letter stands, with the room that its font gives to all of them; nowhere if it does not say."""
    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(textpage.raw, index, ctypes.byref(box))
    return box


def _baseline(textpage: pypdfium2.PdfTextPage, index: int) -> float:
    across, up = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage.raw, index, ctypes.byref(across), ctypes.byref(up))
    return up.value


def _size(textpage: pypdfium2.PdfTextPage, index: int) -> float:
    """The size that the font is set in, as it shows: the boxes of letters differ from font to font."""
    matrix = pdfium.FS_MATRIX()
    size = float(pdfium.FPDFText_GetFontSize(textpage.raw, index))
    known = pdfium.FPDFText_GetMatrix(textpage.raw, index, ctypes.byref(matrix))
    return round(size * hypot(matrix.c, matrix.d) if known else size, 2)
