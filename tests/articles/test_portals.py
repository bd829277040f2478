"""The develop part of the portals: how well stories and facts are found in it may only get better."""

import pytest

from benchmarks.portals import Portal, portals
from benchmarks.shingles import Overlap, overlap
from entente.articles import Article, read_article
from entente.pages import Page, make_page

Read = list[tuple[Portal, Page, Article]]


@pytest.fixture(scope="module")
def read() -> Read:
    """Every page with its article."""
    pages = [(portal, make_page(portal.content)) for portal in portals("develop")]
    return [(portal, page, read_article(page)) for portal, page in pages]


def overlap_of(portal: Portal, page: Page, article: Article) -> Overlap:
    told = [page.text[block.start : block.end] for block in article.blocks if block.role in ("lead", "body")]
    return overlap(told, portal.told, [portal.title, *portal.captions])


def test_text(read: Read) -> None:
    found = [overlap_of(*one) for one in read]
    assert sum(found, Overlap()).error <= 0.005
    assert max(one.error for one in found) <= 0.05


def test_text_where_the_page_is_saved_as_text(read: Read) -> None:
    saved = [(portal, make_page(page.text.encode())) for portal, page, _ in read]
    found = [overlap_of(portal, page, read_article(page)) for portal, page in saved]
    assert sum(found, Overlap()).error <= 0.05


def test_facts(read: Read) -> None:
    for name, floor in (("title", 1.0), ("published", 1.0), ("modified", 1.0), ("author", 1.0)):
        pairs = [(getattr(portal, name), getattr(article, name)) for portal, _, article in read]
        stated = [pair for pair in pairs if pair[0] is not None]
        assert sum(one == other for one, other in stated) >= floor * len(stated), name
        assert [pair for pair in pairs if pair[0] is None and pair[1] is not None] == [], name
