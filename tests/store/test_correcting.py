"""A person corrects what a page says of itself; its claims follow, and the correction outlives every reading."""

import pytest

from entente.claims import reading as reader
from entente.errors import NoArticle, NoSuchPage, NotAllowed, NotAValue, TookTooLong
from entente.pages.input import Input
from entente.store import correcting, deciding, models
from entente.store.correcting import correct_article
from entente.store.keeping import Overtaken, keep
from entente.store.making import retrieve
from entente.store.rereading import reread

from .pages import TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db
ADDRESS = "https://baohagiang.vn/doi-ngoai/hoi-dam.html"


@pytest.fixture
def page():
    return read_bytes(TALKS.encode(), name="hoi-dam.txt", address=ADDRESS).page


def article():
    return models.Reading.objects.get(page__current=True).article


def test_a_corrected_fact_takes_the_place_of_the_readers(page):
    correct_article("Lan", page, "published", "23/2/2023 06:56 GMT+7")
    assert (article()["published"], article()["basis"]["published"]) == ("2023-02-23T06:56+07:00", "person")
    assert article()["read"] == {"published": "2023-02-22"}
    assert models.Reading.objects.get().published == "2023-02-23T06:56+07:00"


def test_an_empty_correction_says_that_the_page_does_not_say(page):
    correct_article("Lan", page, "published", " ")
    assert article()["published"] is None


def test_the_decision_is_kept_with_what_was_read(page):
    row = correct_article("Lan", page, "title", "Hội đàm  Hà Giang", "tít in sai")
    assert (row.kind, row.targets, row.by, row.reason) == ("article", [page], "Lan", "tít in sai")
    assert row.value == {
        "source": ADDRESS,
        "fact": "title",
        "value": "Hội đàm Hà Giang",
        "read": "Hà Giang hội đàm với Văn Sơn",
    }


def test_a_correction_outlives_a_newer_reader(page, better_reader):
    correct_article("Lan", page, "author", "Hà Linh")
    better_reader(lambda claims: claims)
    assert reread().read == 1
    assert article()["author"] == "Hà Linh"
    assert reread().read == 0


def test_a_correction_outlives_a_changed_page(page):
    correct_article("Lan", page, "author", "Hà Linh")
    read_bytes((TALKS + "Đã sửa.\n").encode(), name="hoi-dam.txt", address=ADDRESS)
    assert article()["author"] == "Hà Linh"


def test_a_corrected_page_that_comes_again_is_known(page):
    correct_article("Lan", page, "author", "Hà Linh")
    assert read_bytes(TALKS.encode(), name="hoi-dam.txt", address=ADDRESS).status == "known"


def test_undoing_a_correction_gives_the_readers_word_back(page):
    row = correct_article("Lan", page, "published", "23/2/2023")
    undo = deciding.undo("Minh", row.id)
    assert article()["published"] == "2023-02-22"
    deciding.undo("Minh", undo.id)
    assert article()["published"] == "2023-02-23"


def test_the_same_correction_twice_is_appended_once(page):
    assert correct_article("Lan", page, "author", "Hà Linh") == correct_article("Lan", page, "author", "Hà Linh")
    assert models.Decision.objects.count() == 1


@pytest.mark.parametrize(
    ("fact", "text"),
    [("published", "30/2/2023"), ("published", "hôm qua"), ("language", "lo"), ("pages", "3"), ("modified", "2023")],
)
def test_what_a_fact_cannot_hold_is_refused(page, fact, text):
    with pytest.raises(NotAValue):
        correct_article("Lan", page, fact, text)
    assert not models.Decision.objects.exists()


def test_a_correction_bears_a_name(page):
    with pytest.raises(NotAllowed):
        correct_article(" ", page, "author", "Hà Linh")


def test_a_page_that_is_not_there_cannot_be_corrected(db):
    with pytest.raises(NoSuchPage):
        correct_article("Lan", "0" * 32, "author", "Hà Linh")


def author():
    return article()["author"]


def changed():
    return read_bytes((TALKS + "Đã sửa.\n").encode(), name="hoi-dam.txt", address=ADDRESS)


def test_an_undo_reaches_the_page_that_is_current_now(page):
    row = correct_article("Lan", page, "author", "Hà Linh")
    changed()
    deciding.undo("Lan", row.id)
    assert author() is None


def test_a_correction_from_an_older_page_reaches_the_current_one(page):
    changed()
    correct_article("Lan", page, "author", "Hà Linh")
    assert author() == "Hà Linh"


def test_a_correction_can_be_undone_though_its_page_is_gone(page, monkeypatch):
    def blind(page, **said):
        raise NoArticle

    row = correct_article("Lan", page, "author", "Hà Linh")
    monkeypatch.setattr(reader, "read_page", blind)
    monkeypatch.setattr(reader, "READER", "reader-2")
    reread()
    assert deciding.undo("Lan", row.id).kind == "undo"


@pytest.mark.parametrize("again", [reread, lambda: correct_article("Lan", current(), "author", "Hà Linh")])
def test_a_correction_whose_reading_took_too_long_is_applied_later(page, monkeypatch, again):
    with monkeypatch.context() as slow:
        slow.setattr(correcting, "make_again", lambda fetch: TookTooLong("60 s"))
        correct_article("Lan", page, "author", "Hà Linh")
    assert author() is None
    again()
    assert author() == "Hà Linh"


def current():
    return models.Page.objects.get(current=True).id


def test_a_correction_made_while_the_page_is_being_read_is_not_lost(page):
    text = (TALKS + "Đã sửa.\n").encode()
    retrieval = next(retrieve([Input("a", text, address=ADDRESS)]))
    correct_article("Lan", page, "author", "Hà Linh")
    with pytest.raises(Overtaken):
        keep(retrieval)


def meanwhile(monkeypatch, act):
    """``act`` is done once, by somebody else, while a correction reads its page."""
    real, done = correcting.make_again, []

    def slow(fetch):
        made = real(fetch)
        if not done:
            done.append(True)
            act()
        return made

    monkeypatch.setattr(correcting, "make_again", slow)


def test_two_people_who_correct_at_once_both_count(page, monkeypatch):
    meanwhile(monkeypatch, lambda: correct_article("Minh", page, "publisher", "TTXVN"))
    correct_article("Lan", page, "author", "Hà Linh")
    assert (author(), article()["publisher"]) == ("Hà Linh", "TTXVN")


def test_a_correction_brings_no_older_page_back(page, monkeypatch):
    meanwhile(monkeypatch, changed)
    correct_article("Lan", page, "author", "Hà Linh")
    assert models.Page.objects.get(current=True).text.endswith("Đã sửa.\n")
    assert author() == "Hà Linh"


def test_a_reading_from_before_a_fact_was_known_can_be_corrected(page):
    row = models.Reading.objects.get()
    del row.article["modified"]
    row.save()
    correct_article("Lan", page, "modified", "23/2/2023")
    assert article()["modified"] == "2023-02-23"
