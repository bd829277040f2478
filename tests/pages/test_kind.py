"""Kinds of files: the content decides, and what is no page is refused by name."""

import gzip
from functools import partial

import pytest

from entente.errors import NotAStory, NotText, Picture
from entente.pages import make_page
from entente.pages.kind import kind_of

# Without the time of packing, which would else stand in the tests' names.
gzipped = partial(gzip.compress, mtime=0)

SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><text>a</text></svg>'
FEED = b'<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title></channel></rss>'
ATOM = b'<feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title></feed>'


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "JPEG"),
        (b"GIF89a\1\0", "GIF"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "WebP"),
        (b"II*\0\x08\0\0\0", "TIFF"),
        (b"BM\x10\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0", "BMP"),
        (b"\0\0\0\x18ftypheic\0\0\0\0", "HEIC"),
        (SVG, "SVG"),
    ],
)
def test_a_picture_is_named(content: bytes, name: str) -> None:
    with pytest.raises(Picture, match=name):
        make_page(content)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b"\0\0\0\x18ftypisom\0\0\0\0", "MP4"),
        (b"ID3\x03\0\0\0", "MP3"),
        (b"RIFF\x10\0\0\0WAVEfmt ", "WAV"),
        (b"MZ\x90\0\x03\0", "Windows program"),
        (b"\x7fELF\2\1\1", "Linux program"),
        (b"Rar!\x1a\x07\0", "RAR"),
        (b"{\\rtf1\\ansi a}", "RTF"),
        (gzipped(b"abc"), "gzip"),
    ],
)
def test_what_is_no_text_is_named(content: bytes, name: str) -> None:
    with pytest.raises(NotText, match=name):
        make_page(content)


@pytest.mark.parametrize(
    "content", [FEED, ATOM, b"<urlset></urlset>", b"<!-- a --><sitemapindex>\n</sitemapindex>", gzipped(FEED)]
)
def test_a_list_of_stories_is_no_story(content: bytes) -> None:
    with pytest.raises(NotAStory):
        make_page(content)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"BM: 12/3", "text"),
        (b"MZ l\xc3\xa0 g\xc3\xac?", "text"),
        (b"Subject: a\nNote: b\n\ntext", "text"),
        (b"Ghi ch\xc3\xba: %PDF-1.7", "text"),
        (b"\r\n%PDF-1.7", "pdf"),
        (b"PK\x05\x06" + b"\0" * 18, "zip"),
        (b"From: a@b.example\nDate: x\nSubject: y\n\ntext", "mail"),
        (b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\ntext", "mail"),
    ],
)
def test_kinds(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


def test_a_feed_inside_a_story_is_no_feed() -> None:
    assert make_page(b"<html><body><p>a</p><rss></rss></body></html>").format == "html"
