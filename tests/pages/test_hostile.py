"""Files made to keep a reader busy: each is read or refused within its counts. Without them these would not end."""

import pytest

from entente.errors import Rejection
from entente.pages import listed, make_page, parts_of
from tests.pages.checks import check
from tests.pages.files import docx, pdf

HOSTILE = {
    "open paragraphs": b"<html>" + b"<p>a" * 300_000,
    "links in links": b"<html>" + b"<a><b>" * 100_000,
    "attributes": b"<html><p " + b"".join(b"a%d " % number for number in range(200_000)) + b">x",
    "one long value": b"<html><p class='" + b"a" * 1_000_000 + b"'>x",
    "deep trails": b"<html>" + b"<div>" * 240 + b"<p>a" * 50_000,
    "tables in tables": b"<html>" + b"<table><tr><td>" * 50_000,
    "open comments": b"<html><p>x" + b"<!--" * 200_000,
    "one long line": b"a" * 1_000_000,
    "comments before the root": b"<!---->" * 2_500 + b"x",
    "comments in a sitemap": b"<urlset>" + b"<!--" * 200_000,
    "headers without end": b"A: b\r\n" * 390 + b"x\r\n",
    "encoded words": b"MIME-Version: 1.0\nSubject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n\nx",
    "brackets": b"# a\n\n" + b"[" * 500_000,
    "open links": b"# a\n\n" + b"[a](" * 200_000,
    "quotes": b"# a\n\n" + b">" * 500_000,
    "a word without end": ("é" + "a" * 90_000 + " ").encode("latin-1") * 2,
    "an object without end": b'{"text": "a", "x": ' + b"[" * 500_000,
    "a feed's nest": b"<rss>" + b"<a>" * 100_000,
    "a document's nest": docx([], body="<w:a>" * 50_000 + "</w:a>" * 50_000),
    "a sheet's long words": pdf(["a" * 5_000 + " " + "b-" * 2_000]),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_read_or_refused(name: str) -> None:
    for read in (make_page, parts_of, listed):
        try:
            found = read(HOSTILE[name])
        except Rejection:
            continue
        if read is make_page:
            check(make_page(HOSTILE[name]))
        else:
            assert found is None or isinstance(found, list)
