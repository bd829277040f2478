"""What is kept is read again, without being fetched again."""

import json

import pytest
from django.db import transaction

from entente.claims import reading as reader
from entente.errors import BadAnswer, ReaderDied, TookTooLong
from entente.pages.input import Input
from entente.store import models
from entente.store.keeping import keep_list
from entente.store.reading import read_inputs
from entente.store.rereading import reread, reread_rejected

from .pages import MISSING, SAME_TALKS, TALKS
from .reads import read_bytes
from .test_inputs import Web, answer

pytestmark = pytest.mark.django_db
ADDRESS = "https://baohagiang.vn/doi-ngoai/hoi-dam.html"


class Nothing:
    def fetch(self, address):
        raise AssertionError(f"{address} was fetched")


def test_pages_of_an_older_reader_are_read_again(better_reader):
    read_bytes(TALKS.encode(), name="a.txt")
    read_bytes(SAME_TALKS.encode(), name="b.txt")
    better_reader(lambda claims: [])
    assert reread().read == 2
    assert not models.Claim.objects.exists()
    assert models.Fetch.objects.count() == 2


def test_pages_of_this_reader_are_left_alone(register_digest):
    read_bytes(TALKS.encode(), name="a.txt")
    before = register_digest()
    assert reread().read == 0
    assert register_digest() == before


def test_a_page_whose_site_has_failed_since_is_read_again_from_its_own_bytes(better_reader):
    page = read_bytes(TALKS.encode(), name=ADDRESS, address=ADDRESS).page
    read_inputs([Input(ADDRESS, address=ADDRESS, status=500, failure=BadAnswer("500"))])
    better_reader(lambda claims: [])
    assert reread().read == 1
    assert models.Page.objects.get(current=True).id == page
    assert models.Fetch.objects.count() == 2


def test_what_was_rejected_is_tried_again_from_the_bytes_that_are_kept(monkeypatch):
    read_bytes(MISSING.encode(), name="thieu.txt")
    whole = reader.read_page
    assert reread_rejected(Nothing()).rejected[0].reason == "NoArticle"
    monkeypatch.setattr(reader, "read_page", lambda page, **said: whole(page_of(page), **said))
    assert reread_rejected(Nothing()).read == 1
    assert models.Fetch.objects.get().outcome == "page"


def page_of(page):
    from dataclasses import replace

    return replace(page, text=page.text.replace("404", "Trang"))


def test_what_no_site_gave_is_fetched_again():
    failed = answer(ADDRESS, status=None, failure=BadAnswer("503"))
    read_inputs([Input(ADDRESS, address=ADDRESS, failure=failed.failure)])
    web = Web(answer=answer(ADDRESS, TALKS.encode()))
    assert reread_rejected(web).read == 1
    assert web.asked == [ADDRESS]
    assert reread_rejected(Nothing()).read == 0


def test_a_rejection_that_was_followed_by_a_page_is_not_tried_again():
    read_bytes(MISSING.encode(), name=ADDRESS, address=ADDRESS)
    read_bytes(TALKS.encode(), name=ADDRESS, address=ADDRESS)
    assert reread_rejected(Nothing()) == type(reread_rejected(Nothing()))()


@pytest.mark.parametrize("fate", [TookTooLong("60 s"), ReaderDied("-9")])
def test_time_and_sudden_deaths_take_no_page_away(monkeypatch, fate):
    def fail(*args):
        raise fate

    page = read_bytes(TALKS.encode(), name="a.txt").page
    monkeypatch.setattr(reader, "read_or_unpack", fail)
    monkeypatch.setattr(reader, "READER", "reader-2")
    assert [one.reason for one in reread().rejected] == [fate.reason]
    assert models.Page.objects.get(current=True).id == page
    assert models.Claim.objects.count() == 1


def test_a_container_that_is_tried_again_keeps_its_parts_apart(monkeypatch):
    def slow(*args):
        raise TookTooLong("60 s")

    lines = [json.dumps({"url": f"https://a.example/{n}", "text": text}) for n, text in enumerate((TALKS, SAME_TALKS))]
    with monkeypatch.context() as before:
        before.setattr(reader, "read_or_unpack", slow)
        read_bytes("\n".join(lines).encode(), name="luu.jsonl")
    assert reread_rejected(Nothing()).read == 2
    assert models.Page.objects.filter(current=True).count() == 2
    assert reread_rejected(Nothing()).rejected == []


def test_a_container_that_an_older_reader_took_for_a_page_is_one_no_more(monkeypatch):
    addresses = {"https://a.example/1": SAME_TALKS, "https://a.example/2": TALKS}
    lines = [json.dumps({"url": address, "text": text}) for address, text in addresses.items()]
    with monkeypatch.context() as before:
        before.setattr(reader, "parts_of", lambda content: None)
        read_bytes("\n".join(lines).encode(), name="luu.jsonl")
    monkeypatch.setattr(reader, "READER", "reader-2")
    assert reread().read == 2
    assert set(models.Page.objects.filter(current=True).values_list("source", flat=True)) == set(addresses)


def test_a_list_that_is_read_stays_a_list():
    feed = b"<rss version='2.0'><channel><item><link>https://a.example/1</link></item></channel></rss>"
    came = Input(ADDRESS, feed, address=ADDRESS, status=200)
    with transaction.atomic():
        keep_list(came)
    assert [one.reason for one in read_inputs([came]).rejected] == ["NotAStory"]
    assert models.Fetch.objects.get().outcome == "list"
