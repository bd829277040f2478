"""Merging, splitting and holding by plain POST: shown before it is done, and taken back like any decision."""

import pytest

from entente.register import Record
from entente.store import asking, models
from entente.store.deciding import undo

pytestmark = pytest.mark.usefixtures("made")
ONE, OTHER = "meeting", "undated"


def members(claim):
    row = asking.record_for(claim)
    return sorted(member["claim"] for member in row.body["members"])


def kinds():
    return list(models.Decision.objects.values_list("kind", flat=True))


def test_a_merge_is_shown_before_it_is_done(site):
    response = site.post(f"/records/{ONE}/tie", {"verb": "same", "other": OTHER})
    html = response.content.decode()
    assert "Chưa có gì được quyết định." in html
    assert "Các nguồn sẽ nói khác nhau về" in html
    assert kinds() == []


@pytest.mark.parametrize("other", [OTHER, f"https://entente.example/records/{OTHER}", f"/records/{OTHER}?x=1"])
def test_a_merge_that_is_confirmed_is_done_and_can_be_taken_back(site, other):
    site.post(f"/records/{ONE}/tie", {"verb": "same", "other": other, "reason": "cùng đoàn", "confirm": "1"})
    assert members(OTHER) == ["meeting", "same", "undated"]
    assert kinds() == ["same"]
    site.post(f"/decisions/{models.Decision.objects.get().id}/undo", {"next": "/decisions/"})
    assert members(OTHER) == ["undated"]


def test_a_split_takes_the_chosen_claims_out(site):
    site.post(f"/records/{ONE}/tie", {"verb": "split", "claim": ["same"], "confirm": "1"})
    assert (members("meeting"), members("same")) == (["meeting"], ["same"])


@pytest.mark.parametrize(
    "given",
    [
        {"verb": "same", "other": "nobody"},
        {"verb": "same", "other": ""},
        {"verb": "same", "other": "delegations"},
        {"verb": "split"},
        {"verb": "split", "claim": ["meeting", "same"]},
    ],
)
def test_what_cannot_be_done_is_refused_in_words(site, given):
    response = site.post(f"/records/{ONE}/tie", {**given, "confirm": "1"}, follow=True)
    assert 'class="message error"' in response.content.decode()
    assert kinds() == []


def test_an_unknown_verb_or_record_is_not_found(site):
    assert site.post(f"/records/{ONE}/tie", {"verb": "burn"}).status_code == 404
    assert site.post("/records/nobody/tie", {"verb": "same", "other": ONE}).status_code == 404


def test_what_the_register_holds_is_shown_with_whose_word_it_is(site):
    site.post(f"/records/{ONE}/hold", {"field": "date", "text": "2023-02-21", "reason": "theo biên bản"})
    record = Record.from_json(asking.record_for(ONE).body)
    assert (record.best("date"), record.fields["date"][0].by) == ("2023-02-21", "Nguyễn Thị Hương")
    html = site.get(f"/records/{ONE}").content.decode()
    assert "Nguyễn Thị Hương" in html
    undo("Lan", models.Decision.objects.get().id)
    assert Record.from_json(asking.record_for(ONE).body).best("date") == "2023-02-22"


def test_a_party_that_is_named_twice_is_held_once(site):
    text = ["Hà Giang", "Văn Sơn", "Hà Giang", "Sở Ngoại vụ Cao Bằng", "Sở Ngoại vụ Cao Bằng"]
    site.post(f"/records/{ONE}/hold", {"field": "parties", "text": text})
    held = [party["name"] for party in models.Decision.objects.get().value["value"]]
    assert held == ["Hà Giang", "Văn Sơn", "Sở Ngoại vụ Cao Bằng"]


def test_a_claim_is_added_with_its_words(site):
    form = site.get("/pages/talks/claims/add?words=129 đoàn&type=figure").content.decode()
    assert 'name="field-value"' in form
    given = {"words": "129 đoàn", "type": "figure", "field-indicator": "delegations", "field-value": "129"}
    response = site.post("/pages/talks/claims/add", given, follow=True)
    [decision] = models.Decision.objects.all()
    assert response.redirect_chain[0][0].endswith(f"claim={decision.id}#claim-{decision.id}")
    assert asking.record_for(decision.id).type == "figure"


def test_words_that_are_not_on_the_page_are_refused(site):
    response = site.post("/pages/talks/claims/add", {"words": "không có", "type": "figure"})
    assert 'class="message error"' in response.content.decode()
    assert kinds() == []


def test_pairs_that_may_be_one_are_listed_and_parted(site):
    models.Proposal.objects.create(
        one="meeting", other="undated", rule="meeting.parties_and_year", shared="2023", score=0.4
    )
    html = site.get("/proposals/").content.decode()
    assert "ùng các bên trong cùng năm" in html
    assert "/proposals/" in site.get("/waiting/").content.decode()
    response = site.post(
        "/records/meeting/tie", {"verb": "different", "other": "undated", "next": "/proposals/", "confirm": "1"}
    )
    assert response["Location"] == "/proposals/"
    assert site.get("/proposals/").content.decode().count("Là hai") == 0


@pytest.mark.parametrize("address", ["/proposals/", "/pages/talks/claims/add"])
def test_who_has_not_signed_in_sees_nothing(client, address):
    assert client.get(address).status_code == 302
