"""Decoding: the bytes decide."""

import codecs
import unicodedata

import pytest

from entente.errors import EmptyPage, NotText, Rejection, TooLarge, UnknownEncoding
from entente.pages.decode import MAX_BYTES, decode

LINE = "Ngày 12/3, hai tỉnh ký biên bản ghi nhớ về quản lý cửa khẩu."
CHINESE = "三月十二日，两省在边境口岸签署了合作备忘录，双方商定每年举行一次会晤，并继续推进边境旅游与教育合作。"


@pytest.mark.parametrize(
    "content",
    [
        LINE.encode(),
        codecs.BOM_UTF8 + LINE.encode(),
        codecs.BOM_UTF16_LE + LINE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + LINE.encode("utf-16-be"),
        unicodedata.normalize("NFD", LINE).encode(),
    ],
)
def test_unicode_gives_the_same_text(content: bytes) -> None:
    assert decode(content) == LINE


def test_newlines_are_one() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\nb\nc\n"


@pytest.mark.parametrize("declared", ["gb2312", "gbk", "gb18030"])
def test_declared_charset_is_believed(declared: str) -> None:
    content = f'<html><head><meta charset="{declared}"></head><body>{CHINESE}</body></html>'
    assert CHINESE in decode(content.encode("gb18030"))


def test_utf8_is_believed_before_a_charset_that_fits_anything() -> None:
    content = f'<html><head><meta charset="iso-8859-1"></head><body>{LINE}</body></html>'
    assert LINE in decode(content.encode())


@pytest.mark.parametrize("declared", ["base64", "no-such-charset", "utf-7", "unicode_escape", "utf-16"])
def test_a_declared_charset_that_is_none_is_passed_over(declared: str) -> None:
    assert LINE in decode(f"<meta charset={declared}><p>{LINE}".encode())


def test_undeclared_charset_is_guessed() -> None:
    assert decode((CHINESE * 5).encode("gb18030")) == CHINESE * 5


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n%abc",
        b"PK\x03\x04abc",
        b"\x89PNG\r\n",
        b"\xff\xd8\xff\xe0",
        b"\xd0\xcf\x11\xe0abc",
        b"text\0text",
        b"{\\rtf1 a}",
    ],
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(NotText):
        decode(content)


@pytest.mark.parametrize(
    "content", [b"", b" \n\t\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, "\u00a0\u3000\u200b".encode()]
)
def test_blank_pages_are_refused(content: bytes) -> None:
    with pytest.raises(EmptyPage):
        decode(content)


def test_large_pages_are_refused() -> None:
    with pytest.raises(TooLarge):
        decode(b"a" * (MAX_BYTES + 1))


def test_noise_is_refused() -> None:
    with pytest.raises((UnknownEncoding, NotText)) as caught:
        decode(bytes(range(1, 256)) * 40)
    assert isinstance(caught.value, Rejection)
