"""A passage typed from a scan becomes the page of the scan's source."""

import pytest

from entente.errors import NoSuchFetch, NotAllowed, NothingTyped
from entente.store import asking, models
from entente.store.passages import type_passage
from entente.store.rereading import reread

from .pages import TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db
SCAN = b"\xff\xd8\xff\xe0 scan"


@pytest.fixture
def scan():
    assert read_bytes(SCAN, name="bien-ban.jpg").status == "rejected"
    return models.Fetch.objects.get()


def test_the_passage_is_read_with_the_scan_as_its_source(scan):
    outcome = type_passage("Lan", scan.pk, TALKS)
    page = models.Page.objects.get(id=outcome.page)
    assert (page.source_id, page.text, page.claims.count()) == (scan.source_id, TALKS, 1)


def test_the_scans_bytes_and_who_typed_are_kept(scan):
    type_passage("Lan", scan.pk, TALKS)
    first, typed = models.Fetch.objects.order_by("pk")
    assert bytes(first.content) == SCAN
    assert (typed.headers["typed-by"], typed.headers["typed-from"]) == ("Lan", scan.digest)


def test_a_scan_that_was_typed_is_no_open_rejection(scan):
    type_passage("Lan", scan.pk, TALKS)
    assert not asking.rejections().exists()


def test_a_typed_passage_is_read_again_like_every_page(scan, better_reader):
    type_passage("Lan", scan.pk, TALKS)
    better_reader(lambda claims: [])
    assert reread().read == 1
    assert models.Page.objects.get().source_id == scan.source_id
    assert not models.Claim.objects.exists()


def test_nothing_typed_is_refused_and_leaves_nothing(scan):
    with pytest.raises(NothingTyped):
        type_passage("Lan", scan.pk, "  ")
    assert models.Fetch.objects.get() == scan


def test_bytes_that_gave_a_page_are_not_typed_over(db):
    read_bytes(TALKS.encode(), name="hoi-dam.txt")
    with pytest.raises(NotAllowed):
        type_passage("Lan", models.Fetch.objects.get().pk, TALKS)


def test_a_typed_scan_that_comes_again_is_no_open_rejection(scan):
    type_passage("Lan", scan.pk, TALKS)
    read_bytes(SCAN, name="bien-ban.jpg")
    assert not asking.rejections().exists()


def test_a_passage_needs_a_name_and_an_input(scan):
    with pytest.raises(NotAllowed):
        type_passage("", scan.pk, TALKS)
    with pytest.raises(NoSuchFetch):
        type_passage("Lan", 0, TALKS)
