"""Pages: what every page keeps, for any bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from entente.errors import NotText, Rejection
from entente.pages import make_page
from tests.pages.checks import check

TAGS = [
    "<p>",
    "</p>",
    "<br>",
    "<div class=menu>",
    "</div>",
    "<a href=/x>",
    "</a>",
    "<li>",
    "<table>",
    "<td>",
    "<script>",
    "</script>",
    "<b>",
]
PIECES = st.one_of(st.sampled_from(TAGS), st.text(max_size=20))


@given(st.binary(max_size=400))
def test_any_bytes_give_a_page_or_a_rejection(content: bytes) -> None:
    try:
        page = make_page(content)
    except Rejection:
        return
    check(page)


@given(st.text(max_size=300))
def test_any_text_gives_ordered_lines(text: str) -> None:
    try:
        page = make_page(text.encode("utf-8", "replace"))
    except Rejection:
        return
    check(page)


@given(st.lists(PIECES, max_size=40))
def test_any_markup_gives_ordered_lines(pieces: list[str]) -> None:
    try:
        page = make_page(("<html><body>" + "".join(pieces)).encode("utf-8", "replace"))
    except Rejection:
        return
    check(page)


def test_text_file_is_its_page_unshifted() -> None:
    text = "  Dòng một \n\n\tdòng hai\n\n"
    page = make_page(text.encode())
    assert page.text == text
    assert [page.text[line.start : line.end] for line in page.lines] == text.split("\n")
    assert {line.tag for line in page.lines} == {None}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("<!DOCTYPE html><p>a", "html"),
        ("\n <div class=x>a</div>", "html"),
        ("<?xml version='1.0'?><html><body>a</body></html>", "html"),
        ("Tiêu đề\n\n<Tin tức> hôm nay", "text"),
        ("1 < 2 và 3 > 2", "text"),
        ("<b>Tiêu đề", "text"),
    ],
)
def test_content_decides_the_format(text: str, form: str) -> None:
    assert make_page(text.encode()).format == form


def test_same_text_of_the_same_source_is_the_same_page() -> None:
    one, two = (make_page(b"Tin.", address=address) for address in ("http://a.example/1#x", "https://A.example/1"))
    assert one.source == two.source
    assert one.id == two.id
    assert one.id != make_page(b"Tin.").id


@pytest.mark.parametrize(
    "content", [b'[{"title": "Tin", "text": "H\xc3\xa0 Giang"}]', b'{\n "title": "Tin"\n}', b"[1, 2]"]
)
def test_data_is_no_story(content):
    with pytest.raises(NotText, match="one record a line"):
        make_page(content)


@pytest.mark.parametrize("text", ["[Ảnh] Hà Giang hội đàm [Video]", "{tin} Hà Giang", "[2023] Hà Giang [2024]"])
def test_a_text_in_brackets_is_no_data(text):
    assert make_page(text.encode()).format == "text"


def test_a_nul_that_a_header_comes_to_is_a_sign_of_something_unreadable() -> None:
    head = "From: a@b.example\nMessage-ID: <1@so.example>\nMIME-Version: 1.0\nSubject: =?utf-8?q?H=C3=A0=00Giang?="
    page = make_page(f"{head}\nContent-Type: text/plain; charset=utf-8\n\nHai bên ký biên bản.\n".encode())
    assert page.format == "mail"
    assert "\0" not in page.text + "".join(page.meta.values())
