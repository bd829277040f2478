"""A person corrects what a page says of itself; its claims follow, and the correction outlives every reading."""

import pytest

from entente.errors import NoSuchPage, NotAllowed, NotAValue
from entente.store import deciding, models
from entente.store.correcting import correct_article
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
