"""Who may see a page is decided of its source, outlives every reading, and is taken back like any decision."""

import pytest

from entente.errors import NoSuchPage, NotAllowed
from entente.store import deciding, models
from entente.store.checking import PROMISES, check
from entente.store.digest import digest
from entente.store.models import Visibility
from entente.store.rebuilding import rebuild
from entente.store.showing import show

from .pages import OTHER_TALKS, TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db
ADDRESS = "https://bao.example/1"


@pytest.fixture
def page():
    read_bytes(OTHER_TALKS.encode(), name="b.txt")
    return read_bytes(TALKS.encode(), name="a.txt", address=ADDRESS).page


def public():
    return list(models.Source.objects.filter(visibility=Visibility.PUBLIC).values_list("id", flat=True))


def test_nobody_but_who_signs_in_sees_a_page_until_it_is_said(page):
    assert public() == []


def test_it_is_said_of_one_source(page):
    row = show("Lan", page, Visibility.PUBLIC, "đã đăng báo")
    assert public() == [ADDRESS]
    assert (row.kind, row.targets, row.reason) == ("visibility", [page], "đã đăng báo")
    assert row.value == {"source": ADDRESS, "visibility": "public"}


def test_the_later_word_holds(page):
    show("Lan", page, Visibility.PUBLIC)
    show("Hạnh", page, Visibility.INTERNAL)
    assert public() == []


def test_said_twice_it_is_appended_once(page):
    assert show("Lan", page, Visibility.PUBLIC).pk == show("Lan", page, Visibility.PUBLIC).pk


def test_it_is_taken_back_and_the_word_before_holds_again(page):
    show("Lan", page, Visibility.PUBLIC)
    again = show("Lan", page, Visibility.INTERNAL)
    undo = deciding.undo("Lan", again.id)
    assert public() == [ADDRESS]
    deciding.undo("Lan", undo.id)
    assert public() == []


def test_it_outlives_a_changed_page_and_a_better_reader(page, better_reader):
    show("Lan", page, Visibility.PUBLIC)
    read_bytes((TALKS + "Đã sửa.\n").encode(), name="a.txt", address=ADDRESS)
    better_reader(lambda claims: claims)
    read_bytes((TALKS + "Đã sửa.\n").encode(), name="a.txt", address=ADDRESS)
    assert public() == [ADDRESS]


def test_it_is_made_again_from_the_log(page):
    show("Lan", page, Visibility.PUBLIC)
    before = digest()
    models.Source.objects.update(visibility=Visibility.INTERNAL)
    wrong = []
    for _ in check(PROMISES, lambda promise, fault: wrong.append(fault)):
        pass
    assert wrong == [f"source {ADDRESS} is not public"]
    found = rebuild()
    assert (found.after, found.differing) == (before, (f"source {ADDRESS} was shown to others",))


def test_a_page_that_is_not_there_and_a_person_without_a_name_are_refused(page):
    with pytest.raises(NoSuchPage):
        show("Lan", "không", Visibility.PUBLIC)
    with pytest.raises(NotAllowed):
        show(" ", page, Visibility.PUBLIC)
