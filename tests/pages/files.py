"""Files of every format made of paragraphs, as small as the format allows: what other tests read again."""

import io
import unicodedata
import zlib
from collections.abc import Sequence
from email.message import EmailMessage
from html import escape
from zipfile import ZIP_DEFLATED, ZipFile

TONES = "\u0300\u0301\u0303\u0309\u0323"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
# Letters a line holds, and points from line to line, of the PDFs made here.
WIDTH, STEP = 90, 14


def cp1258(text: str) -> bytes:
    """Windows-1258: the vowel with its circumflex, breve or horn, then the tone."""
    return "".join(map(_apart, text)).encode("cp1258")


def _apart(letter: str) -> str:
    apart = unicodedata.normalize("NFD", letter)
    vowel = unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in TONES))
    return vowel + "".join(mark for mark in apart if mark in TONES)


def html(paragraphs: Sequence[str], title: str = "") -> bytes:
    head = f"<h1>{escape(title)}</h1>" if title else ""
    body = "".join(f"<p>{escape(paragraph)}</p>\n" for paragraph in paragraphs)
    return f"<!doctype html><html><head><meta charset=utf-8></head><body>{head}{body}</body></html>".encode()


def markdown(paragraphs: Sequence[str], title: str = "Hội đàm") -> bytes:
    return "\n\n".join([f"# {title}", *paragraphs, ""]).encode()


def zipped(members: dict[str, bytes | str], method: int = ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def docx(paragraphs: Sequence[str], title: str = "", body: str = "", more: dict[str, str] | None = None) -> bytes:
    """``body``: WordprocessingML behind the paragraphs; ``more``: further members."""
    head = f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{_run(title)}</w:p>' if title else ""
    text = "".join(f"<w:p>{_run(paragraph)}</w:p>" for paragraph in paragraphs)
    relation = f'<Relationship Id="r1" Type="{DOCUMENT}" Target="word/document.xml"/>'
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": f'<?xml version="1.0"?><Relationships xmlns="{RELATIONS}">{relation}</Relationships>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{WORD}"><w:body>'
        f"{head}{text}{body}</w:body></w:document>",
    }
    return zipped({**members, **(more or {})})


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def mail(paragraphs: Sequence[str], subject: str = "", date: str = "Mon, 04 Mar 2024 09:30:00 +0700") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Phòng Đối ngoại <doi-ngoai@so.example>"
    message["To"] = "thu-ky@hoi.example"
    if subject:
        message["Subject"] = subject
    message["Date"] = date
    message["Message-ID"] = "<1@so.example>"
    message.set_content("\n\n".join(paragraphs), cte="base64")
    return message


def mhtml(paragraphs: Sequence[str], title: str = "") -> bytes:
    message = EmailMessage()
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "https://bao.example/tin/1.html"
    message["Subject"] = title or "Tin"
    message["Date"] = "Tue, 17 Mar 2026 08:00:00 -0000"
    message.set_content(html(paragraphs, title).decode(), subtype="html", cte="quoted-printable")
    message.make_related()
    message.add_related(b"body{}", "text", "css", cid="<css@mhtml>")
    return bytes(message)


def wrapped(paragraph: str, width: int = WIDTH) -> list[str]:
    """The lines in which a paragraph is set: cut at blanks, or between Chinese characters."""
    lines: list[str] = []
    for word in paragraph.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
        while len(lines[-1]) > width:
            lines[-1:] = [lines[-1][:width], lines[-1][width:]]
    return lines


Drawn = tuple[float, float, float, str]


def pdf(paragraphs: Sequence[str], title: str = "", head: str = "", foot: str = "", deep: int = 45) -> bytes:
    """Paragraphs set in lines on sheets of ``deep`` lines, a head and a foot on each ("#": its number)."""
    rows: list[tuple[float, str]] = [(20.0, line) for line in ([title, ""] if title else [])]
    for paragraph in paragraphs:
        rows += [*((10.0, line) for line in wrapped(paragraph)), (10.0, "")]
    sheets: list[list[Drawn]] = []
    for number, start in enumerate(range(0, len(rows), deep), 1):
        drawn = [
            (72.0, 740.0 - STEP * place, size, line) for place, (size, line) in enumerate(rows[start : start + deep])
        ]
        drawn = [(72.0, 790.0, 8.0, head.replace("#", str(number))), *drawn]
        sheets.append([*drawn, (280.0, 40.0, 8.0, foot.replace("#", str(number)))])
    return pdf_of(sheets)


def pdf_of(sheets: Sequence[Sequence[Drawn]], info: str = "", extra: str = "") -> bytes:
    """A PDF of lines at places in sizes: a font without outlines, and the table that says what its codes mean."""
    letters = sorted({letter for sheet in sheets for *_, text in sheet for letter in text})
    codes = {letter: number for number, letter in enumerate(letters, 1)}
    pages = [_drawing(sheet, codes) for sheet in sheets]
    kids = " ".join(f"{10 + 2 * number} 0 R" for number in range(len(pages)))
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        3: b"<</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>",
        4: b"<</Type/Font/Subtype/CIDFontType2/BaseFont/Any/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)"
        b"/Supplement 0>>/FontDescriptor 5 0 R/DW 500>>",
        5: b"<</Type/FontDescriptor/FontName/Any/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800"
        b"/Descent -200/CapHeight 700/StemV 80>>",
        6: _stream(_meanings(codes)),
        7: f"<<{info}>>".encode(),
    }
    for number, drawing in enumerate(pages):
        objects[10 + 2 * number] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>{extra}>>"
            f"/Contents {11 + 2 * number} 0 R>>"
        ).encode()
        objects[11 + 2 * number] = _stream(drawing)
    return _file(objects)


def _drawing(sheet: Sequence[Drawn], codes: dict[str, int]) -> bytes:
    said = []
    for left, bottom, size, text in sheet:
        told = "".join(f"{codes[letter]:04x}" for letter in text)
        if told:
            said.append(f"BT /F {size} Tf {left} {bottom} Td <{told}> Tj ET")
    return "\n".join(said).encode()


def _meanings(codes: dict[str, int]) -> bytes:
    lines = [f"<{code:04x}> <{letter.encode('utf-16-be').hex()}>" for letter, code in codes.items()]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    told = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Any def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{told}\nendcmap end end"
    ).encode()


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)


def _file(objects: dict[int, bytes]) -> bytes:
    written = b"%PDF-1.7\n"
    places = {}
    for number, content in objects.items():
        places[number] = len(written)
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items())
    trailer = b"trailer<</Size %d/Root 1 0 R/Info 7 0 R>>\nstartxref\n%d\n%%%%EOF" % (max(objects) + 1, len(written))
    return written + b"xref\n0 1\n0000000000 65535 f \n" + table + trailer
