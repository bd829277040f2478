"""A record's screen: values side by side, their words, what belongs to it."""

import pytest

from entente.store import deciding
from entente.store.folding import fold_again
from tests.workspace.made import SIGNED_ON, TALKS, claim, page, party

pytestmark = pytest.mark.usefixtures("made")


def test_each_value_with_its_words_and_the_way_to_them(site):
    html = site.get("/records/meeting").content.decode()
    assert "<mark>22/2/2023</mark>" in html
    assert "/pages/talks?claim=meeting#claim-meeting" in html


def test_a_conflict_is_shown_side_by_side(site):
    fields = {
        field.name: [value.words for value in field.values]
        for field in site.get("/records/meeting").context["dossier"].fields
    }
    assert sorted(fields["mode"]) == ["trực tiếp", "trực tuyến"]
    assert fields["date"] == ["22/02/2023"]


def test_a_members_id_leads_to_the_record(site):
    assert site.get("/records/same")["Location"] == "/records/meeting"


def test_what_belongs_to_it(site):
    inside = {entry.id for entry in site.get("/records/meeting").context["inside"]}
    assert inside == {"minutes", "delegations", "delegates", "market"}


def test_why_claims_were_joined(site):
    assert "Cùng ngày và có chung một bên" in site.get("/records/meeting").content.decode()


def test_other_meetings_of_that_day_or_about_it(site):
    parties = [party("Cao Bằng"), party("Bách Sắc")]
    known = {"mechanism": "Ủy ban công tác liên hợp", "edition": 14, "date": f"{SIGNED_ON}~", "parties": parties}
    claim("committee", "talks", TALKS, "meeting", "dự hội đàm", **known)
    fold_again()
    assert [entry.id for entry in site.get("/records/meeting").context["same_day"]] == ["committee"]
    assert [entry.id for entry in site.get("/records/committee").context["same_day"]] == ["meeting"]
    assert site.get("/records/undated").context["same_day"] == []


def test_unknown_fields_are_named(site):
    unknown = [str(name) for name in site.get("/records/meeting").context["dossier"].unknown]
    assert "Cơ chế" in unknown
    assert "Ngày" not in unknown


def test_who_decided(site):
    deciding.accept("Trần Văn B", "meeting")
    assert "Trần Văn B đã quyết định" in site.get("/records/meeting").content.decode()


def test_a_corrected_value_stands_without_foreign_words(site):
    deciding.correct("Trần Văn B", "meeting", "edition", "14")
    html = site.get("/records/meeting").content.decode()
    assert "Lần thứ" in html


def test_every_record_opens(site):
    for id in ("meeting", "minutes", "delegations", "trade", "market", "post", "undated"):
        assert site.get(f"/records/{id}").status_code == 200


def test_an_unknown_record_is_said_to_be_missing(site):
    response = site.get("/records/nothing")
    assert response.status_code == 404
    assert "Không có gì ở đây" in response.content.decode()


def test_a_rejected_claim_leads_to_its_page(site):
    deciding.reject("Trần Văn B", "trade", "sai")
    assert site.get("/records/trade")["Location"] == "/pages/talks?claim=trade#claim-trade"


def test_one_party_in_two_scripts_is_one_value_with_its_forms(site):
    text = "河江文山会谈\n\n2023年2月22日，文山州与河江省会谈。\n"
    id = page("zh", text, published="2023-02-25", publisher=None, address="https://ws.example/3")
    both = [
        party("Văn Sơn") | {"name": "文山", "label": "文山州"},
        party("Hà Giang") | {"name": "河江", "label": "河江省"},
    ]
    claim("zh", id, text, "meeting", "文山州与河江省会谈", kind="talks", date=SIGNED_ON, parties=both)
    fold_again()
    shown = {field.name: field.values for field in site.get("/records/meeting").context["dossier"].fields}
    assert [value.forms for value in shown["parties"]] == [["文山州, 河江省"]]
    assert "còn viết là" in site.get("/records/meeting").content.decode()
    assert site.get("/?type=all&q=文山").content.decode().count("/records/meeting") >= 1


def test_values_that_may_all_be_right_stand_together_without_a_conflict(site):
    text = "Hội nghị hai bên\n\nNgày 22/2/2023, tỉnh Hà Giang họp với châu Văn Sơn.\n"
    id = page("other", text, published="2023-02-25", publisher=None, address="https://b.example/4")
    both = [party("Hà Giang"), party("Văn Sơn")]
    claim("other", id, text, "meeting", "Hà Giang họp với", kind="conference", date=SIGNED_ON, parties=both)
    fold_again()
    fields = site.get("/records/meeting").context["dossier"].fields
    shown = {one.name: [[value.held.value for value in account] for account in one.accounts] for one in fields}
    assert (shown["kind"], len(shown["mode"])) == ([["talks", "conference"]], 2)
    assert "nơi khác ghi là" in site.get("/records/meeting").content.decode()
