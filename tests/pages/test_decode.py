"""Decoding: the bytes decide."""

import codecs
import unicodedata

import pytest

from entente.errors import EmptyPage, NotText, Rejection, TooLarge, UnknownEncoding
from entente.pages.decode import MAX_BYTES, decode
from tests.pages.files import cp1258

LINE = "Ngày 12/3, hai tỉnh ký biên bản ghi nhớ về quản lý cửa khẩu."
TRADITIONAL = "三月十二日，兩省在邊境口岸簽署了合作備忘錄，雙方商定每年舉行一次會晤，並繼續推進邊境旅遊與教育合作。"
FRENCH = "Le préfet a été reçu à la mairie, où il déjeuna avec le maire."
MARKS = "thế, cộng, những, khuyến nghị, Ủy ban, đặc biệt, nghĩa, ỹ, ợ, ằ, ẵ"
TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp tù do h¹nh phóc. Hai tØnh ®· ký kÕt biªn b¶n"
VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp töï do haïnh phuùc, hai tænh ñaõ kyù bieân baûn"
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


@pytest.mark.parametrize("content", [b"text\0text", b"text\0tex", b"a\1\2\3\4\5\6", b"\0\0\0\0"])
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


@pytest.mark.parametrize(
    ("text", "encoding", "charset"),
    [
        (LINE, "utf-16-le", None),
        (CHINESE + " 12\n", "utf-16-be", None),
        (LINE, "utf-8", "iso-8859-1"),
        (LINE, "utf-8", "gb2312"),
        (LINE, "utf-8", "no-such-charset"),
        (CHINESE, "utf-8", "big5"),
        (CHINESE, "gb18030", "iso-8859-1"),
        (CHINESE, "gb18030", "utf-8"),
        (CHINESE, "gb18030", None),
        (TRADITIONAL, "big5", "big5"),
        (TRADITIONAL, "big5", None),
        ("联通", "gbk", "gbk"),
        (FRENCH, "cp1252", "iso-8859-1"),
        ("It’s the “gate” of the two sides, opened in March.", "cp1252", None),
    ],
)
def test_the_bytes_decide_whatever_the_server_says(text: str, encoding: str, charset: str | None) -> None:
    assert decode(text.encode(encoding), charset) == text


@pytest.mark.parametrize("charset", [None, "windows-1258", "iso-8859-1", "utf-8"])
@pytest.mark.parametrize("text", [LINE, f"Hai tỉnh: {MARKS}."])
def test_windows_1258_is_put_together(text: str, charset: str | None) -> None:
    assert decode(cp1258(text), charset) == text


def test_a_wrong_meta_is_passed_over() -> None:
    for declared, encoding in (("utf-8", "gb18030"), ("gb2312", "utf-8")):
        content = f'<html><head><meta charset="{declared}"></head><body>{CHINESE}</body></html>'
        assert CHINESE in decode(content.encode(encoding))


def test_a_letter_that_was_cut_does_not_spoil_the_rest() -> None:
    assert decode(LINE.encode() * 3 + "ế".encode()[:2]).startswith(LINE)
    assert decode(LINE.encode() + b"\xe1" + LINE.encode() * 3).count(LINE) == 4


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
@pytest.mark.parametrize("charset", [None, "windows-1258", "utf-8"])
@pytest.mark.parametrize(("text", "name"), [(TCVN3, "TCVN3"), (VNI, "VNI")])
def test_fonts_of_before_unicode_are_named(text: str, name: str, charset: str | None, encoding: str) -> None:
    with pytest.raises(UnknownEncoding, match=name):
        decode(text.encode(encoding), charset)


@pytest.mark.parametrize(
    "text",
    [
        LINE,
        FRENCH * 5,
        "Größe, Übergänge, Brücken, Verträge, Städte, Märkte, Gespräche, Grüße, Höhe",
        "15 µm, 20 °C ± 2, © 2024, ® và § 3, «a» · ½ ¾ ¹ ² ³",
        "coöperatie, reünie, naïve, financiële, België, zeeën, geïnteresseerd, poëzie, ideeën",
    ],
)
def test_other_languages_are_no_such_font(text: str) -> None:
    assert decode(text.encode()) == text
