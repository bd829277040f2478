"""The id of a claim that was in a record leads to that record as long as it lives on, also one that nobody judged."""

from dataclasses import replace

import pytest

from entente.store import asking, deciding, models
from entente.store.backup import backup, restore
from entente.store.digest import digest
from entente.store.rebuilding import rebuild, rebuild_from_pages
from entente.store.rereading import read_restored, reread

from .pages import OTHER_TALKS, SAME_TALKS, TALKS
from .reads import read_bytes

pytestmark = pytest.mark.django_db
FIRST, SECOND = "https://baohagiang.example/1", "https://baovanson.example/2"
GONE = "Trang này nay kể chuyện khác hẳn.\n"


def read(address, text):
    return read_bytes(text.encode(), name=address, address=address).page


@pytest.fixture
def founding():
    """The claim that founds a record of two pages."""
    read(FIRST, TALKS)
    read(SECOND, SAME_TALKS)
    row = models.Record.objects.get()
    assert models.Claim.objects.get(id=row.id).page.source_id == FIRST
    return row.id


@pytest.fixture
def renamed(better_reader):
    """Call it: the register then has a reader that gives each claim another id, or makes no claims of some pages."""

    def install(number="1", silent=()):
        def claims(told):
            return [replace(one, id=f"{number}{one.id[1:]}") for one in told if not any(w in str(one) for w in silent)]

        better_reader(claims)
        models.Reading.objects.update(reader="")
        reread()

    return install


def lead(*ids):
    return {id: (row := asking.record_for(id)) and row.id for id in ids}


def test_a_waiting_founding_claim_that_its_page_tells_no_more_leads_to_the_record_that_lives_on(founding):
    read(FIRST, GONE)
    row = models.Record.objects.get()
    assert row.id != founding
    assert lead(founding) == {founding: row.id}


def test_so_does_one_that_a_better_reader_makes_no_more(founding, renamed):
    renamed("2", silent=["Hà Giang hội đàm"])
    row = models.Record.objects.get()
    assert (row.id[0], lead(founding)) == ("2", {founding: row.id})


def test_one_that_a_better_reader_names_otherwise_leads_to_it_under_its_new_id(founding, renamed):
    renamed("3")
    assert lead(founding) == {founding: models.Record.objects.get().id}


def test_one_that_stood_alone_leads_to_what_took_its_place(renamed):
    page = read(FIRST, TALKS)
    [old] = [one.claim.id for one in asking.claims_of_page(page)]
    renamed("4")
    assert lead(old) == {old: f"4{old[1:]}"}


def test_where_nothing_took_its_place_it_leads_nowhere(founding):
    read(SECOND, GONE)
    read(FIRST, GONE)
    assert lead(founding) == {founding: None}
    assert not models.Record.objects.exists()


def test_through_whatever_came_after(founding, renamed):
    renamed("5")
    read(FIRST, GONE)
    renamed("6")
    row = models.Record.objects.get()
    assert lead(founding, f"5{founding[1:]}") == {founding: row.id, f"5{founding[1:]}": row.id}


def test_one_that_is_told_again_leads_to_its_own_record(founding):
    read(FIRST, GONE)
    read(FIRST, TALKS)
    assert lead(founding) == {founding: founding}
    read(SECOND, OTHER_TALKS)
    assert lead(founding) == {founding: founding}


def test_an_acceptance_that_is_taken_back_leaves_its_id_leading_to_the_record(founding):
    decision = deciding.accept("Lan", founding)
    read(FIRST, GONE)
    assert lead(founding) == {founding: founding}
    deciding.undo("Lan", decision.id)
    assert lead(founding) == {founding: models.Record.objects.get().id}


@pytest.mark.parametrize("made_again", [rebuild, rebuild_from_pages])
def test_it_outlasts_a_rebuild_that_changes_nothing(founding, made_again):
    read(FIRST, GONE)
    before = digest()
    assert made_again().differing == ()
    assert (digest(), lead(founding)) == (before, {founding: models.Record.objects.get().id})


def test_the_register_is_the_same_whether_or_not_an_id_was_ever_given_out(founding):
    read(FIRST, GONE)
    after = digest()
    for model in (models.Record, models.ClaimKey, models.Forward):
        model.objects.all().delete()
    rebuild()
    assert (digest(), lead(founding)) == (after, {founding: None})


def test_a_backup_keeps_it(founding, tmp_path):
    read(FIRST, GONE)
    backup(tmp_path / "so.backup")
    restore(tmp_path / "so.backup", replace=True)
    read_restored()
    assert lead(founding) == {founding: models.Record.objects.get().id}


def test_a_rebuild_that_finds_it_gone_keeps_it_too(founding):
    """As after a reading that was broken off before its fold."""
    models.Claim.objects.filter(id=founding).delete()
    rebuild()
    assert lead(founding) == {founding: models.Record.objects.get().id}
