"""The register's hash tells apart whatever people see otherwise."""

import pytest

from entente.store import models
from entente.store.correcting import correct_article
from entente.store.digest import digest
from entente.store.rebuilding import rebuild_from_pages

from .pages import TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db
FACTS = {
    "title": "Hội đàm",
    "published": "2023-02-25",
    "publisher": "Báo Cao Bằng",
    "language": "en",
    "author": "Hà Linh",
    "modified": "2023-02-26",
}


@pytest.fixture
def page():
    return read_bytes(TALKS.encode(), name="a.txt").page


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_of_a_page_that_was_corrected_makes_it_another(page, fact):
    before = digest()
    correct_article("Lan", page, fact, FACTS[fact])
    assert digest() != before


@pytest.mark.parametrize("fact", ["title", "published", "publisher", "language"])
def test_a_fact_that_was_altered_makes_it_another_until_the_page_is_read_again(page, fact):
    before = digest()
    models.Reading.objects.update(**{fact: FACTS[fact]})
    assert digest() != before
    assert f"page {page} is read otherwise" in rebuild_from_pages().differing
    assert digest() == before
