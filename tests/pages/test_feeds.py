"""Feeds and sitemaps: the addresses they list, each once."""

import gzip
from functools import partial

import pytest

from entente.errors import TooLarge
from entente.pages import Listed, listed

# Without the time of packing, which would else stand in the tests' names.
gzipped = partial(gzip.compress, mtime=0)

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>Báo</title><link>https://bao.example/</link>
<item><title>Hội đàm &amp; ký kết</title><link>https://bao.example/1</link><pubDate>Mon, 4 Mar 2024</pubDate></item>
<item><title><![CDATA[<b>Hội đàm</b>]]></title><link>/2</link></item>
<item><title>Lặp lại</title><link>http://bao.example/1#a</link></item>
<item><title>Thư</title><link>mailto:a@bao.example</link></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo</title>
<entry><title>Hội đàm</title><link href="https://bao.example/1"/></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<item rdf:about="https://bao.example/1"><title>Hội đàm</title><link>https://bao.example/1</link></item></rdf:RDF>"""
SITEMAP = """<?xml version="1.0"?><!-- <loc>https://bao.example/0</loc> -->
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc> https://bao.example/1?a=1&amp;b=2 </loc><image:image><image:loc>https://bao.example/a.jpg</image:loc></image:image></url>
<url><loc><![CDATA[https://bao.example/2]]></loc></url><url><loc>ftp://bao.example/3</loc></url></urlset>"""
INDEX = "<s:sitemapindex xmlns:s='x'><s:sitemap><s:loc>https://bao.example/a.xml</s:loc></s:sitemap></s:sitemapindex>"
ONE = [Listed("https://bao.example/1", "Hội đàm", "story")]


def test_a_feed_lists_its_stories() -> None:
    assert listed(RSS.encode(), address="https://bao.example/rss") == [
        Listed("https://bao.example/1", "Hội đàm & ký kết", "story"),
        Listed("https://bao.example/2", "Hội đàm", "story"),
    ]


@pytest.mark.parametrize("feed", [ATOM, RDF])
def test_other_feeds(feed: str) -> None:
    assert listed(feed.encode()) == ONE


def test_without_an_address_only_whole_ones_are_listed() -> None:
    assert [one.address for one in listed(RSS.encode()) or []] == ["https://bao.example/1"]


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_sitemap_lists_its_stories(pack: type[bytes]) -> None:
    assert listed(pack(SITEMAP.encode())) == [
        Listed("https://bao.example/1?a=1&b=2", None, "story"),
        Listed("https://bao.example/2", None, "story"),
    ]


def test_an_index_lists_sitemaps() -> None:
    assert listed(INDEX.encode()) == [Listed("https://bao.example/a.xml", None, "sitemap")]


@pytest.mark.parametrize("content", [b"", b"<html><body>a</body></html>", b"Tin", b"\x89PNG", b"%PDF-1.7"])
def test_a_page_is_no_list(content: bytes) -> None:
    assert listed(content) is None


def test_entities_that_multiply_are_not_expanded() -> None:
    bomb = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]>" + RSS.partition("?>")[2].replace("Lặp", "&b;")
    assert "haha" not in str(listed(bomb.encode()))


@pytest.mark.parametrize(
    "content", [gzipped(b"\0" * 60_000_000), b"<rss>" + b"<a>" * 50_000, b"<rss>" + b"<a>" * 1_000]
)
def test_lists_without_end_are_refused(content: bytes) -> None:
    with pytest.raises(TooLarge):
        listed(content)
