"""The records around a unit: its own, its heirs', what lies in it, what is told within and names nobody."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from entente.store import around as around_module
from entente.store import deciding, models
from entente.store.around import around, newest
from entente.store.folding import fold_again
from entente.store.promises import promises
from entente.store.wording import with_words
from tests.workspace.made import claim, made_register, page, party

pytestmark = pytest.mark.django_db
PROMISED = "mở cặp chợ biên giới"


@pytest.fixture
def made():
    return made_register()


def ids(units):
    return {one.record.id for one in around(units).known}


def test_the_records_that_name_a_unit_are_around_it(made):
    found = ids(["vn/ha-giang"])
    assert {"meeting", "minutes", "market", "delegations"} <= found
    assert "undated" not in found


def test_its_heir_finds_them_too(made):
    assert "market" in ids(["vn/tuyen-quang~2025"])


def test_and_a_unit_that_it_lies_in(made):
    assert "market" in ids(["cn/yunnan"])


def test_what_is_told_within_them_and_names_nobody_is_there(made):
    text = "Đánh giá cam kết\n\nCặp chợ biên giới chưa mở trong năm 2024.\n"
    id = page("later", text, published="2024-12-01", publisher="Báo Hà Giang", address="https://bhg.example/9")
    known = {"commitment": PROMISED, "status": "not_started", "year": "2024"}
    both = [party("Hà Giang"), party("Văn Sơn")]
    claim("review", id, text, "meeting", "Đánh giá", kind="talks", date="2024-11-30", parties=both)
    claim("assessed", id, text, "assessment", "Cặp chợ biên giới chưa mở trong năm 2024", within="review", **known)
    fold_again()
    assert "assessed" in ids(["vn/ha-giang"])


def test_an_act_that_names_nobody_is_found_by_its_page(made):
    text = "Kết thúc biên bản\n\nHai bên chấm dứt biên bản hội đàm.\n"
    id = page("ended", text, published="2024-12-01", publisher=None, address="https://bhg.example/8")
    own = {"kind": "minutes", "date": "2024-11-30", "parties": [party("Hà Giang"), party("Văn Sơn")]}
    claim("paper", id, text, "instrument", "biên bản hội đàm", **own)
    claim("act", id, text, "act", "chấm dứt biên bản hội đàm", act="ended", instrument="biên bản hội đàm")
    fold_again()
    assert "act" in ids(["vn/ha-giang"])


def test_each_has_the_words_of_its_claims_and_the_day_of_its_page(made):
    [market] = [one for one in around(["vn/ha-giang"]).known if one.record.id == "market"]
    assert market.words == (PROMISED,)
    assert market.published == "2023-02-23"


def test_what_is_gone_from_its_page_has_the_words_that_were_accepted(made):
    deciding.accept("Lan", "market", None)
    models.Claim.objects.filter(id="market").delete()
    fold_again()
    [market] = with_words(models.Record.objects.filter(id="market"))
    assert market.words == (PROMISED,)


def test_the_newest_publication_is_how_far_was_looked(made):
    assert newest() == "2023-02-24"


def test_the_question_costs_the_same_however_many_records_there_are(made):
    def asked():
        with CaptureQueriesContext(connection) as captured:
            around(["vn/ha-giang"])
        return len(captured)

    few = asked()
    for number in range(5):
        text = f"Tin số {number}\n\nHai bên nhất trí mở chợ số {number}.\n"
        id = page(f"more-{number}", text, published=None, publisher=None, address=f"https://more.example/{number}")
        both = [party("Hà Giang"), party("Văn Sơn")]
        claim(f"more-{number}", id, text, "commitment", f"mở chợ số {number}", status="agreed", parties=both)
    fold_again()
    assert asked() == few


@pytest.mark.parametrize(
    ("bound", "units"),
    [
        ("MOST", ["vn/ha-giang"]),
        ("MOST_ONE_SIDED", ["vn/ha-giang", "cn/yunnan/wenshan"]),
        ("MOST_HOMES", ["vn/ha-giang"]),
    ],
)
def test_where_there_is_more_than_is_looked_at_it_says_so(made, monkeypatch, bound, units):
    assert not around(units).cut
    monkeypatch.setattr(around_module, bound, 1)
    assert around(units).cut


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["market"]),
        ({"place": "vn/ha-giang"}, ["market"]),
        ({"place": "vn/cao-bang"}, []),
        ({"area": "trade"}, ["market"]),
        ({"area": "border_gates"}, ["market"]),
        ({"area": "border"}, []),
        ({"place": "vn", "area": "trade"}, ["market"]),
    ],
)
def test_promises_by_place_and_area(made, asked, found):
    assert [row.id for row in promises(**asked)] == found
