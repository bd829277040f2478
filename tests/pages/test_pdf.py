"""PDF: paragraphs out of the lines that its sheets show."""

import pytest

from entente.errors import Damaged, Locked, Scan
from entente.pages import make_page
from entente.pages.pdf_paragraphs import Paragraph, text_of
from entente.pages.pdf_rows import Row
from tests.pages.checks import told
from tests.pages.files import pdf, pdf_of

LONG = (
    "Ngày 12/3, tại thành phố Cao Bằng, đoàn đại biểu hai tỉnh hội đàm về quản lý cửa khẩu, hợp tác thương mại, du "
    "lịch và giáo dục; hai bên nhất trí tổ chức hội đàm mỗi năm một lần, luân phiên ở mỗi bên."
)
HAN = "三月十二日，两省在边境口岸签署了合作备忘录，双方商定每年举行一次会晤，并继续推进边境旅游与教育合作。" * 3


def test_a_title_in_large_letters_is_the_headline() -> None:
    page = make_page(pdf([LONG, LONG], title="Hội đàm hai tỉnh"))
    assert told(page)[:3] == [("h1", "Hội đàm hai tỉnh"), ("p", LONG), ("p", LONG)]


def test_chinese_lines_are_joined_without_a_blank() -> None:
    assert HAN in make_page(pdf([HAN])).text


def test_what_the_sheets_repeat_is_their_foot() -> None:
    page = make_page(pdf([LONG] * 30, head="Bản tin số #", foot="- # -"))
    feet = [page.text[line.start : line.end] for line in page.lines if line.region == "footer"]
    assert feet[:4] == ["Bản tin số 1", "- 1 -", "Bản tin số 2", "- 2 -"]
    assert page.text.count(LONG) == 30


def test_a_paragraph_goes_on_over_the_sheet() -> None:
    page = make_page(pdf(["Mở đầu.", LONG], head="Bản tin", foot="#", deep=4))
    assert LONG in page.text


def test_lines_of_two_sizes_are_two_paragraphs() -> None:
    sheet = [(72, 700, 14, "Kết quả"), (72, 680, 10, "Hai bên ký biên bản và"), (72, 666, 10, "hẹn gặp lại năm sau.")]
    assert told(make_page(pdf_of([sheet]))) == [("h1", "Kết quả"), ("p", "Hai bên ký biên bản và hẹn gặp lại năm sau.")]


def test_an_indent_begins_a_paragraph() -> None:
    sheet = [(90, 700, 10, "x" * 80), (72, 686, 10, "y" * 80), (90, 672, 10, "z" * 80)]
    assert len(make_page(pdf_of([sheet])).lines) == 2


@pytest.mark.parametrize(
    ("one", "two", "joined"),
    [
        ("they agreed on coop\u00ad", "eration at the gate", "they agreed on cooperation at the gate"),
        ("they agreed on coop-", "eration at the gate", "they agreed on cooperation at the gate"),
        ("a long-", "term plan", "a long-term plan"),
        ("quan hệ Việt -", "Trung phát triển", "quan hệ Việt - Trung phát triển"),
        ("kinh tế -", "xã hội", "kinh tế - xã hội"),
        ("双方商定每年", "举行一次会晤", "双方商定每年举行一次会晤"),
        ("hai bên", "nhất trí", "hai bên nhất trí"),
    ],
)
def test_words_cut_at_the_line_are_made_whole_where_that_is_safe(one: str, two: str, joined: str) -> None:
    rows = [Row(text, 0, 0, 100, 10, 10) for text in (one, two)]
    known = frozenset({"long-term"})
    assert text_of(Paragraph(rows), known).replace("long- term", "long-term") == joined


def test_the_files_own_dates_are_no_facts() -> None:
    info = "/Title(Microsoft Word - bb.doc)/CreationDate(D:20260317080000Z)/Author(admin)"
    assert make_page(pdf_of([[(72, 700, 10, LONG[:80])]], info)).meta == {}


def test_a_title_that_the_sheet_shows_is_a_fact() -> None:
    sheet = [
        (72, 700, 18, "Joint minutes"),
        (72, 660, 10, "The two sides met."),
        (72, 640, 10, "They will meet again."),
    ]
    assert make_page(pdf_of([sheet], "/Title(Joint minutes)")).meta == {"title": "Joint minutes"}


@pytest.mark.parametrize("text", ["", "3"])
def test_sheets_without_words_are_a_scan(text: str) -> None:
    with pytest.raises(Scan):
        make_page(picture(text))


def picture(text: str) -> bytes:
    """A sheet with a picture drawn over it."""
    content = pdf_of([[(72, 700, 10, text)]], extra="/XObject<</I 8 0 R>>")
    drawn = (
        b"8 0 obj\n<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
    )
    drawn += b"stream\nA\nendstream\nendobj\n"
    drawn += b"12 0 obj\n<</Length 30>>stream\nq 500 0 0 700 0 0 cm /I Do Q  \nendstream\nendobj\n"
    return content.replace(b"/Contents 11 0 R", b"/Contents [11 0 R 12 0 R]").replace(b"7 0 obj", drawn + b"7 0 obj")


def test_a_password_is_named() -> None:
    encrypted = b"<</Filter/Standard/V 1/R 2/Length 40/P -44/O<" + b"ab" * 32 + b">/U<" + b"cd" * 32 + b">>>"
    content = pdf([LONG]).replace(b"/Info 7 0 R", b"/ID[<00><00>]/Encrypt " + encrypted)
    with pytest.raises(Locked):
        make_page(content)


@pytest.mark.parametrize("content", [b"%PDF-1.7\n%abc", pdf([LONG])[:300]])
def test_a_broken_file_is_damaged(content: bytes) -> None:
    with pytest.raises(Damaged):
        make_page(content)
