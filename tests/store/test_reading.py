import os
import sys

import pytest
from django.db import connection

from entente.claims import reading as reader
from entente.errors import BadSetting, NoArticle, NothingToRead
from entente.pages.input import Input
from entente.store import models, unfolded
from entente.store.folding import refold
from entente.store.inputs import inputs_of
from entente.store.keeping import Overtaken, keep
from entente.store.making import retrieve
from entente.store.reading import read_inputs
from entente.store.rules import lifted

from .pages import MISSING, OTHER_TALKS, SAME_TALKS, TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db
ADDRESS = "https://baohagiang.vn/doi-ngoai/hoi-dam.html"


def read(text, *, name="hoi-dam.txt", address=None):
    return read_bytes(text.encode(), name=name, address=address)


def read_files(paths, *, on_each=None):
    return read_inputs(inputs_of(map(str, paths)).inputs, on_each=on_each)


def current():
    return models.Page.objects.get(current=True)


def test_a_page_is_kept_with_its_fetch_reading_and_claims():
    outcome = read(TALKS)
    assert (outcome.status, outcome.name) == ("read", "hoi-dam.txt")
    page = models.Page.objects.get(id=outcome.page)
    fetch = page.fetches.get()
    assert (page.text, bytes(fetch.content), fetch.outcome) == (TALKS, TALKS.encode(), "page")
    assert page.reading.title == "Hà Giang hội đàm với Văn Sơn"
    assert page.claims.get().body["date"] == "2023-02-22"


def test_reading_folds():
    read(TALKS)
    assert models.Record.objects.get().date == "2023-02-22"


def test_the_same_bytes_again_are_known_and_change_nothing(register_digest):
    read(TALKS)
    before = register_digest()
    assert read(TALKS).status == "known"
    assert register_digest() == before


def test_a_rejected_page_is_kept_with_its_reason():
    outcome = read(MISSING)
    assert (outcome.status, outcome.page, outcome.reason) == ("rejected", None, "NoArticle")
    fetch = models.Fetch.objects.get()
    assert (bytes(fetch.content), fetch.outcome) == (MISSING.encode(), "NoArticle")


def test_bytes_that_are_no_page_are_kept_too():
    assert read_bytes(b"\x89PNG\r\n\x1a\n", name="bien-ban.png").reason == "Picture"
    assert models.Fetch.objects.get().outcome == "Picture"


def test_a_rejected_page_read_again_changes_nothing(register_digest):
    read(MISSING)
    before = register_digest()
    assert read(MISSING).status == "rejected"
    assert register_digest() == before


def test_a_page_rejected_by_an_older_reader_is_read_by_a_newer(monkeypatch):
    read(MISSING)
    monkeypatch.setattr(reader, "read_page", lambda page, corrections: reader.Reading(article_of(page), []))
    assert read(MISSING).status == "read"


def article_of(page):
    return reader.Article("Không tìm thấy", None, "vi", None, None, page.text, ())


def test_an_address_that_is_none_is_said_before_anything_is_kept():
    with pytest.raises(BadSetting):
        read(TALKS, address="hoi-dam.txt")
    assert not models.Fetch.objects.exists()


def test_a_changed_text_is_another_page_and_the_current_one():
    old = read(TALKS, address=ADDRESS).page
    new = read(TALKS + "Đã sửa.\n", address=ADDRESS).page
    assert old != new
    assert current().id == new
    assert models.Claim.objects.get().page_id == new


def test_a_missing_page_never_supersedes():
    first = read(TALKS, address=ADDRESS).page
    read(MISSING, address=ADDRESS)
    assert current().id == first
    assert models.Claim.objects.count() == 1


def test_a_fetch_with_other_bytes_of_the_same_text_is_no_new_page():
    first = read(TALKS, address=ADDRESS).page
    again = read_bytes(b"\xef\xbb\xbf" + TALKS.encode(), name="hoi-dam.txt", address=ADDRESS)
    assert (again.status, again.page) == ("read", first)
    assert models.Fetch.objects.count() == 2


def test_a_newer_reader_replaces_the_reading(better_reader):
    read(TALKS)
    better_reader(lambda claims: [])
    assert read(TALKS).status == "read"
    assert models.Reading.objects.get().reader == "reader-2"
    assert not models.Claim.objects.exists()
    assert not models.Record.objects.exists()


def test_a_page_that_returns_to_its_earlier_text_is_current_again():
    old = read(TALKS, address=ADDRESS).page
    read(TALKS + "Đã sửa.\n", address=ADDRESS)
    assert read(TALKS, address=ADDRESS).status == "read"
    assert current().id == old
    assert models.Claim.objects.get().page_id == old
    assert [fetch.page_id for fetch in models.Fetch.objects.order_by("at")][::2] == [old, old]


def test_the_same_bytes_of_an_address_again_change_nothing(register_digest):
    read(TALKS, address=ADDRESS)
    before = register_digest()
    assert read(TALKS, address=ADDRESS).status == "known"
    assert register_digest() == before


def test_a_page_that_returns_after_it_was_missing_stays_current():
    page = read(TALKS, address=ADDRESS).page
    read(MISSING, address=ADDRESS)
    read(TALKS, address=ADDRESS)
    assert current().id == page
    assert [fetch.outcome for fetch in models.Fetch.objects.order_by("at")] == ["page", "NoArticle", "page"]


@pytest.mark.django_db(transaction=True)
def test_no_page_is_parsed_while_others_wait_to_write(monkeypatch, tmp_path):
    whole = reader.read_page

    def alone(page, corrections):
        assert not connection.in_atomic_block
        return whole(page, corrections=corrections)

    monkeypatch.setattr(reader, "read_page", alone)
    assert read(TALKS, address=ADDRESS).status == "read"
    assert read_files([write(tmp_path, a=TALKS)]).read == 1
    with lifted():
        models.Fetch.objects.all().delete()
        models.Page.objects.all().delete()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_utf8_is_kept_with_its_bad_bytes_replaced(tmp_path):
    (tmp_path / os.fsdecode(b"h\xe0-giang.txt")).write_text(TALKS, encoding="utf-8")
    (tmp_path / os.fsdecode(b"r\xf5ng.txt")).write_bytes(b"")
    summary = read_files([tmp_path])
    assert [outcome.name for outcome in summary.rejected] == [str(tmp_path / "r\ufffdng.txt")]
    assert sorted(models.Fetch.objects.values_list("name", flat=True)) == ["h\ufffd-giang.txt", "r\ufffdng.txt"]


def test_when_a_newer_reader_rejects_the_current_page_the_one_before_is_current_again(monkeypatch):
    old = read(TALKS, address=ADDRESS).page
    read(TALKS + "Đăng ký để đọc tiếp.\n", address=ADDRESS)
    whole = reader.read_page

    def wary(page, corrections):
        if "Đăng ký" in page.text:
            raise NoArticle
        return whole(page, corrections=corrections)

    monkeypatch.setattr(reader, "read_page", wary)
    monkeypatch.setattr(reader, "READER", "reader-2")
    read(TALKS + "Đăng ký để đọc tiếp.\n", address=ADDRESS)
    assert current().id == old
    assert models.Claim.objects.get().page_id == old


def test_when_a_newer_reader_rejects_every_page_of_a_source_none_is_current(monkeypatch):
    read(TALKS, address=ADDRESS)
    read(TALKS + "Đã sửa.\n", address=ADDRESS)

    def blind(page, corrections):
        raise NoArticle

    monkeypatch.setattr(reader, "read_page", blind)
    monkeypatch.setattr(reader, "READER", "reader-2")
    assert read(TALKS + "Đã sửa.\n", address=ADDRESS).reason == "NoArticle"
    assert not models.Page.objects.filter(current=True).exists()
    assert not models.Claim.objects.exists()
    assert not models.Reading.objects.exists()


def write(folder, **texts):
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def test_a_folder_is_read_whole_and_folded_once(tmp_path, monkeypatch):
    (tmp_path / "2023").mkdir()
    write(tmp_path / "2023", a=TALKS, b=SAME_TALKS)
    write(tmp_path, c=OTHER_TALKS)
    (tmp_path / "anh.jpg").write_bytes(b"\xff\xd8\xff")
    folds = []
    monkeypatch.setattr("entente.store.reading.refold", lambda: folds.append(refold()))
    summary = read_files([tmp_path])
    assert (summary.read, summary.known, [one.reason for one in summary.rejected]) == (3, 0, ["Picture"])
    assert folds == [2]


def test_one_bad_file_never_stops_the_run(tmp_path):
    write(tmp_path, a=MISSING, b=TALKS)
    summary = read_files([tmp_path / "a.txt", tmp_path / "gone.txt", tmp_path / "b.txt"])
    assert summary.read == 1
    assert [(one.name, one.reason) for one in summary.rejected] == [
        (str(tmp_path / "a.txt"), "NoArticle"),
        (str(tmp_path / "gone.txt"), "UnreadableFile"),
    ]


def test_a_fault_of_the_reader_costs_the_page_that_shows_it(tmp_path, monkeypatch):
    def faulty(page, corrections):
        raise ZeroDivisionError

    monkeypatch.setattr(reader, "read_page", faulty)
    (outcome,) = read_files([write(tmp_path, a=TALKS)]).rejected
    assert (outcome.name, outcome.reason) == (str(tmp_path / "a.txt"), "ReaderDied")
    assert "ZeroDivisionError at test_reading.py" in outcome.detail


def test_a_named_file_is_tried_whatever_its_name(tmp_path):
    (tmp_path / "bien-ban").write_text(TALKS, encoding="utf-8")
    assert read_files([tmp_path / "bien-ban"]).read == 1


def test_a_folder_without_pages_is_nothing_to_read(tmp_path):
    with pytest.raises(NothingToRead):
        read_files([tmp_path])


def test_progress_is_told_after_each_file(tmp_path):
    told = []
    read_files([write(tmp_path, a=TALKS, b=MISSING)], on_each=lambda *args: told.append(args))
    assert [(done, outcome.status) for done, outcome in told] == [(1, "read"), (2, "rejected")]


def test_reading_a_folder_again_changes_nothing(tmp_path, register_digest):
    write(tmp_path, a=TALKS, b=SAME_TALKS, c=OTHER_TALKS, d=MISSING)
    read_files([tmp_path])
    before = register_digest()
    assert read_files([tmp_path]).known == 3
    assert register_digest() == before


def test_a_run_broken_off_before_it_folded_is_made_good_by_the_next(tmp_path, register_digest):
    write(tmp_path, a=TALKS)
    read_files([tmp_path])
    before = register_digest()
    models.Record.objects.all().delete()
    unfolded.mark_all()
    read_files([tmp_path])
    assert register_digest() == before


def test_a_page_known_when_it_was_begun_and_superseded_since_is_read_again_outside_the_transaction():
    read(TALKS, address=ADDRESS)
    (known,) = retrieve([Input("hoi-dam.txt", TALKS.encode(), address=ADDRESS)])
    read(TALKS + "Đã sửa.\n", address=ADDRESS)
    with pytest.raises(Overtaken):
        keep(known)
    read_inputs([known.came])
    assert current().text == TALKS
