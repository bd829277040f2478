import pytest

from entente.fetching import Known
from entente.fetching.headers import charset_of, kept_headers


@pytest.mark.parametrize(
    ("content_type", "charset"),
    [
        ("text/html; charset=UTF-8", "utf-8"),
        ("text/html;charset=utf-8", "utf-8"),
        ('text/html; charset="windows-1258"', "windows-1258"),
        ("text/html; charset='utf-8'", "utf-8"),
        ("text/html ; Charset = GB2312", "gb2312"),
        ("text/html; version=1; charset=utf-8; x=y", "utf-8"),
        ("text/html; charset=utf-8, text/html; charset=gbk", "utf-8"),
        ("text/html", None),
        ("text/html; charset=", None),
        ('text/html; charset=""', None),
        ("charset=utf-8", None),
        ("text/html; mycharset=utf-8", None),
        ("", None),
    ],
)
def test_the_charset_that_a_header_names(content_type, charset):
    assert charset_of({"content-type": content_type}) == charset


def test_no_header_names_no_charset():
    assert charset_of({}) is None


def test_names_are_lowered_and_repeated_headers_joined():
    assert kept_headers([(b"ETag", b"a"), (b"Vary", b"x"), (b"VARY", b"y")]) == {"etag": "a", "vary": "x, y"}


def test_values_are_read_as_utf_8_or_byte_by_byte():
    assert kept_headers([(b"a", "tức".encode()), (b"b", b"t\xe9")]) == {"a": "tức", "b": "té"}


def test_headers_are_limited_in_number_and_length():
    kept = kept_headers([(b"n%d" % n, b"x" * 9000) for n in range(300)] + [(b"n1", b"y" * 9000)])
    assert len(kept) == 100
    assert {len(value) for value in kept.values()} == {8000}


def test_what_is_known_becomes_conditions():
    known = Known.of({"etag": '"a"', "last-modified": "Mon, 16 Mar 2026 08:00:00 GMT", "server": "x"})
    assert known.conditions() == {"If-None-Match": '"a"', "If-Modified-Since": "Mon, 16 Mar 2026 08:00:00 GMT"}


@pytest.mark.parametrize("etag", [None, "", " ", "a\r\nCookie: b", "té", "a ", "\x00"])
def test_what_cannot_be_sent_as_it_came_is_not_sent(etag):
    assert Known(etag).conditions() == {}
