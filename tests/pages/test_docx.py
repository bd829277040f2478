"""DOCX: what the document's body says, and nothing of its surroundings."""

import pytest

from entente.errors import Damaged, EmptyPage, Locked, NotText, OldDocument, TooLarge, UnknownEncoding
from entente.pages import make_page
from tests.pages.checks import told
from tests.pages.files import docx, zipped

CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
ROW = f"<w:tr>{CELL.format('Năm 2023')}{CELL.format('23 đoàn')}</w:tr>"
OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_headings_paragraphs_and_tables_have_their_tags() -> None:
    page = make_page(docx(["Ngày 12/3, hai tỉnh hội đàm."], title="Biên bản", body=f"<w:tbl>{ROW}</w:tbl>"))
    assert page.format == "docx"
    assert told(page) == [
        ("h1", "Biên bản"),
        ("p", "Ngày 12/3, hai tỉnh hội đàm."),
        ("p", "Năm 2023"),
        ("p", "23 đoàn"),
    ]


def test_heads_feet_and_dates_are_left_aside() -> None:
    more = {
        "word/header1.xml": "<x>Đầu trang</x>",
        "docProps/core.xml": "<x><dcterms:created xmlns:dcterms='y'>2026-03-17</dcterms:created></x>",
    }
    page = make_page(docx(["Hai tỉnh hội đàm."], more=more))
    assert (page.text, page.meta) == ("Hai tỉnh hội đàm.", {})


@pytest.mark.parametrize(
    ("content", "rejection", "detail"),
    [
        (zipped({"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"}), NotText, "XLSX"),
        (zipped({"[Content_Types].xml": "<x/>", "ppt/presentation.xml": "<x/>"}), NotText, "PPTX"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}), NotText, "ODT"),
        (zipped({"tin.html": "<p>a"}), NotText, "zip"),
        (b"{\\rtf1 a}", NotText, "RTF"),
        (OFFICE + b"\0" * 600, OldDocument, "DOC"),
        (OFFICE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), Locked, None),
        (docx(["a"])[:-30], Damaged, None),
        (docx(["a"], more={"word/document.xml": "<w:document"}), Damaged, None),
        (docx(["a"], more={"word/styles.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), Damaged, "styles"),
        (docx([]), EmptyPage, None),
        (docx(["a"], more={"word/x.xml": "a" * 20_000_001}), TooLarge, None),
        (docx(["Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp tù do h¹nh phóc, hai tØnh"]), UnknownEncoding, "TCVN3"),
    ],
)  # fmt: skip
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_what_is_no_document_is_named(content: bytes, rejection: type[Exception], detail: str | None) -> None:
    with pytest.raises(rejection, match=detail):
        make_page(content)


def test_tables_nested_without_end_are_refused() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 2000 + "</w:tc></w:tr></w:tbl>" * 2000
    with pytest.raises(TooLarge):
        make_page(docx([], body=deep))
