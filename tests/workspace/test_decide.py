"""Judging by plain POST: accept, reject with a reason, correct, undo; who may, and where it leads."""

import pytest
from django.test import Client

from entente.store import asking, deciding, models
from entente.store.deciding import accept
from entente.store.folding import fold_again

pytestmark = pytest.mark.usefixtures("made")


def of(claim, page="talks"):
    return next(one for one in asking.claims_of_page(page) if one.claim.id == claim)


def test_accept_is_written_under_the_persons_name(site):
    response = site.post("/claims/meeting/accept", {"next": "/pages/talks?claim=meeting"})
    assert response["Location"] == "/pages/talks?claim=meeting"
    assert of("meeting").standing.by == "Nguyễn Thị Hương"
    assert of("meeting").standing.state == "accepted"


def test_accept_one_field(site):
    site.post("/claims/meeting/accept", {"field": "date"})
    assert set(of("meeting").standing.fields) == {"date"}
    assert "đã xác nhận một phần" in site.get("/pages/talks?claim=meeting").content.decode()


def test_reject_needs_a_reason(site):
    response = site.post("/claims/meeting/reject", {"reason": " ", "next": "/pages/talks"}, follow=True)
    assert "Bác bỏ thì phải có lý do" in response.content.decode()
    assert of("meeting").standing.state == "waiting"


@pytest.mark.parametrize("given", [{"reason": "bài khác"}, {"quick": "bài khác", "reason": ""}])
def test_reject_with_a_reason(site, given):
    site.post("/claims/meeting/reject", given)
    assert (of("meeting").standing.state, of("meeting").standing.reason) == ("rejected", "bài khác")


@pytest.mark.parametrize(
    ("claim", "field", "text", "value"),
    [
        ("meeting", "date", "2023-02-21", "2023-02-21"),
        ("meeting", "mode", "hybrid", "hybrid"),
        ("market", "areas", ["trade", "tourism"], ["trade", "tourism"]),
        ("delegations", "value", "130", 130),
        ("meeting", "mode", "", None),
    ],
)
def test_correct(site, claim, field, text, value):
    site.post(f"/claims/{claim}/correct", {"field": field, "text": text})
    assert of(claim).standing.fields[field].value == value


def test_correct_parties_one_a_line(site):
    site.post("/claims/meeting/correct", {"field": "parties", "text": "Hà Giang\r\nBách Sắc"})
    assert [one["name"] for one in of("meeting").standing.fields["parties"].value] == ["Hà Giang", "Bách Sắc"]


def test_a_value_that_cannot_be_held_is_explained(site):
    response = site.post(
        "/claims/meeting/correct",
        {"field": "date", "text": "hôm qua", "next": "/pages/talks?claim=meeting"},
        follow=True,
    )
    assert "Trường này không nhận giá trị đó" in response.content.decode()
    assert not models.Decision.objects.exists()


def test_undo(site):
    decision = accept("B", "meeting")
    site.post(f"/decisions/{decision.id}/undo")
    assert of("meeting").standing.state == "waiting"


def test_an_unknown_claim_is_explained(site):
    response = site.post("/claims/nothing/accept", follow=True)
    assert "Sổ không có nội dung này" in response.content.decode()


@pytest.mark.parametrize("next", ["https://evil.example/", "//evil.example/", "javascript:alert(1)", ""])
def test_it_never_leads_off_the_site(site, next):
    assert site.post("/claims/meeting/accept", {"next": next})["Location"] == "/"


@pytest.mark.parametrize(
    "address", ["/claims/meeting/accept", "/claims/meeting/reject", "/claims/meeting/correct", "/decisions/x/undo"]
)
def test_only_by_post(site, address):
    assert site.get(address).status_code == 405


def test_not_without_the_token_against_forgery(officer):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(officer)
    assert strict.post("/claims/meeting/accept").status_code == 403
    assert not models.Decision.objects.exists()


def test_the_log_shows_and_takes_back(site):
    decision = accept("Trần Văn B", "meeting", ["date"])
    html = site.get("/decisions/").content.decode()
    assert "Trần Văn B" in html
    assert f"/decisions/{decision.id}/undo" in html
    assert b"accept" in b"".join(site.get("/decisions.csv").streaming_content)


def test_taking_back_tells_what_it_took_back(site):
    decision = accept("Trần Văn B", "meeting")
    site.post(f"/decisions/{decision.id}/undo")
    back, taken = site.get("/decisions/").context["lines"]
    assert (back.about, back.undone, taken.undone) == ("Hội đàm: Hà Giang – Văn Sơn", False, True)


def test_a_taking_back_can_be_taken_back_from_the_log(site):
    back = deciding.undo("Trần Văn B", accept("Trần Văn B", "meeting").id)
    assert f"/decisions/{back.id}/undo" in site.get("/decisions/").content.decode()
    site.post(f"/decisions/{back.id}/undo", {"next": "/decisions/"})
    assert of("meeting").standing.state == "accepted"


def test_the_morning_list_shrinks(site):
    before = site.get("/waiting/").content.decode()
    assert "card-trade" in before
    site.post("/claims/trade/accept", {"next": "/waiting/"})
    after = site.get("/waiting/").content.decode()
    assert "card-trade" not in after
    assert "card-meeting" in after


def test_the_morning_table_holds_what_waits(site):
    accept("B", "trade")
    table = b"".join(site.get("/waiting.csv").streaming_content).decode()
    assert "\r\nmeeting," in table
    assert "\r\ntrade," not in table


def test_taking_back_says_what_it_undid(site):
    deciding.correct("Trần Văn B", "meeting", "date", "2023-02-21")
    decision = deciding.correct("Trần Văn B", "meeting", "date", "2023-02-20")
    site.post(f"/decisions/{decision.id}/undo")
    details = [line.detail for line in site.get("/decisions/").context["lines"]]
    assert details == [
        "Trần Văn B đã sửa · Ngày: 21/02/2023 → 20/02/2023",
        "Ngày: 21/02/2023 → 20/02/2023",
        "Ngày: 22/02/2023 → 21/02/2023",
    ]


def test_a_long_text_is_refused(site):
    site.post("/claims/meeting/correct", {"field": "mechanism", "text": "x" * 2001})
    site.post("/claims/meeting/reject", {"reason": "x" * 2001})
    assert not models.Decision.objects.exists()
    assert 'maxlength="2000"' in site.get("/pages/talks?claim=meeting").content.decode()


def test_a_refused_correction_stays_open_as_typed_until_it_is_seen(site):
    again = "/pages/talks?claim=meeting"
    site.post("/claims/meeting/correct", {"field": "date", "text": "hôm qua", "next": again})
    rows = {row.name: row for row in site.get(again).context["panel"].known}
    assert (rows["date"].typed, bool(rows["date"].refused), rows["mode"].refused) == ("hôm qua", True, None)
    assert all(row.refused is None for row in site.get(again).context["panel"].known)


def test_a_refused_correction_of_an_unstated_field_is_in_sight(site):
    again = "/pages/talks?claim=meeting"
    site.post("/claims/meeting/correct", {"field": "edition", "text": "mười", "next": again})
    assert '<details class="unknown" open>' in site.get(again).content.decode()


@pytest.fixture
def read_otherwise(made):
    """A figure that was accepted and that its page is now read otherwise."""
    deciding.accept("Lan", "delegations")
    row = models.Claim.objects.get(id="delegations")
    models.Claim.objects.filter(id="delegations").update(body=row.body | {"value": 130})
    fold_again()


@pytest.mark.usefixtures("read_otherwise")
def test_what_is_read_otherwise_is_shown_beside_what_was_accepted(site):
    shown = site.get("/pages/talks?claim=delegations").content.decode()
    assert "Lan đã xác nhận là “129”" in shown
    assert "nay được đọc khác" in site.get(f"/records/{asking.record_for('delegations').id}").content.decode()
    assert "<del>129</del> 130" in site.get("/waiting/").content.decode()


@pytest.mark.usefixtures("read_otherwise")
def test_what_was_accepted_may_be_left_to_stand(site):
    seen = of("delegations").standing.decision
    site.post("/claims/delegations/accept", {"field": "value", "keep": "1", "seen": seen})
    assert (of("delegations").standing.fields["value"].value, of("delegations").waiting) == (129, ())
    assert "Lan đã xác nhận là" not in site.get("/pages/talks?claim=delegations").content.decode()


def test_words_that_were_left_to_stand_are_shown_beside_the_pages(site, made):
    deciding.accept("Lan", "market")
    row = models.Claim.objects.get(id="market")
    evidence = row.body["evidence"] | {"exact": row.body["evidence"]["exact"].replace("cặp chợ", "hai cặp chợ")}
    models.Claim.objects.filter(id="market").update(body=row.body | {"evidence": evidence})
    fold_again()
    assert "Lan đã xác nhận là “mở cặp chợ biên giới" in site.get("/pages/talks?claim=market").content.decode()
    seen = of("market").standing.decision
    site.post("/claims/market/accept", {"field": "clause", "keep": "1", "seen": seen})
    assert of("market").waiting == ()
    assert '<p class="said">mở cặp chợ biên giới' in site.get("/pages/talks?claim=market").content.decode()
    record = asking.record_for("market").id
    assert "mở cặp chợ" in site.get(f"/records/{record}").content.decode()
