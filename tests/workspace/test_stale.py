"""Two people at one claim: who looked before the other decided is told so, and nothing is done."""

import re

import pytest

from entente.store import asking, models, tying
from entente.store.deciding import accept, correct, reject, undo

pytestmark = pytest.mark.usefixtures("made")

HERE = "/pages/talks?claim=meeting"


def of(claim):
    return next(one for one in asking.claims_of_page("talks") if one.claim.id == claim).standing


def kinds():
    return list(models.Decision.objects.values_list("kind", flat=True))


def test_forms_carry_the_decision_seen(site):
    assert 'name="seen" value=""' in site.get(HERE).content.decode()
    decision = accept("Trần Văn B", "meeting", ["date"])
    assert f'name="seen" value="{decision.id}"' in site.get(HERE).content.decode()
    assert f'name="seen" value="{decision.id}"' in site.get("/waiting/").content.decode()


@pytest.mark.parametrize(
    ("verb", "given"),
    [("accept", {}), ("reject", {"reason": "bài khác"}), ("correct", {"field": "mode", "text": "hybrid"})],
)
def test_who_comes_too_late_is_told_who_decided_what_and_when(site, verb, given):
    reject("Trần Văn B", "meeting", "sai")
    html = site.post(f"/claims/meeting/{verb}", {**given, "seen": "", "next": HERE}, follow=True).content.decode()
    assert "Trần Văn B đã bác bỏ lúc " in html
    assert "Xin ông/bà xem lại" in html
    assert "đã bác bỏ</span>" in html
    assert kinds() == ["reject"]


def test_what_the_person_saw_may_be_overturned(site):
    seen = reject("Trần Văn B", "meeting", "sai").id
    site.post("/claims/meeting/accept", {"seen": seen})
    assert of("meeting").state == "accepted"


def test_what_was_taken_back_meanwhile_is_told(site):
    seen = accept("Trần Văn B", "meeting").id
    undo("Lê Thị Hoa", seen)
    html = site.post("/claims/meeting/reject", {"quick": "sai", "seen": seen, "next": HERE}, follow=True).content
    assert "Lê Thị Hoa đã hoàn tác lúc " in html.decode()
    assert of("meeting").state == "waiting"


def test_what_was_taken_back_and_decided_anew_names_the_later(site):
    seen = accept("Trần Văn B", "meeting").id
    undo("Lê Thị Hoa", seen)
    reject("Phạm Văn C", "meeting", "sai")
    html = site.post("/claims/meeting/accept", {"seen": seen, "next": HERE}, follow=True).content.decode()
    assert "Phạm Văn C đã bác bỏ" in html


def test_taking_back_twice_is_told(site):
    decision = accept("Trần Văn B", "meeting").id
    undo("Lê Thị Hoa", decision)
    html = site.post(f"/decisions/{decision}/undo", {"next": "/decisions/"}, follow=True).content.decode()
    assert "Lê Thị Hoa đã hoàn tác lúc " in html
    assert f"{HERE}#claim-meeting" in html
    assert kinds() == ["accept", "undo"]


def test_what_was_typed_too_late_is_kept(site):
    correct("Trần Văn B", "meeting", "mode", "hybrid")
    response = site.post("/claims/meeting/correct", {"field": "edition", "text": "14", "next": HERE}, follow=True)
    unknown = {row.name: row for row in response.context["panel"].unknown}
    assert unknown["edition"].typed == "14"
    assert kinds() == ["correct"]


def fields_of(html):
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', html.partition("<form")[2]))


@pytest.mark.parametrize(
    "given", [{"verb": "same", "other": "undated"}, {"verb": "split", "claim": "same"}], ids=["merge", "split"]
)
def test_a_merge_or_split_of_records_that_another_changed_meanwhile_is_not_done(site, given):
    shown = fields_of(site.post("/records/meeting/tie", given).content.decode().partition("h-after")[2])
    assert shown["seen"] == ""
    tying.hold("Trần Văn B", "meeting", "mode", "hybrid")
    html = site.post("/records/meeting/tie", shown, follow=True).content.decode()
    assert "Trần Văn B đã " in html
    assert "Xin ông/bà xem lại" in html
    assert kinds() == ["set"]
    shown = fields_of(site.post("/records/meeting/tie", given).content.decode().partition("h-after")[2])
    site.post("/records/meeting/tie", shown)
    assert len(kinds()) == 2


def test_what_the_other_record_became_meanwhile_counts_too(site):
    given = {"verb": "same", "other": "undated"}
    shown = fields_of(site.post("/records/meeting/tie", given).content.decode().partition("h-after")[2])
    tying.hold("Trần Văn B", "undated", "mode", "hybrid")
    site.post("/records/meeting/tie", shown)
    assert kinds() == ["set"]


def test_what_is_held_of_a_record_that_another_changed_meanwhile_is_shown_again(site):
    assert 'name="seen" value=""' in site.get("/records/meeting").content.decode()
    tying.hold("Trần Văn B", "meeting", "mode", "hybrid")
    given = {"field": "edition", "text": "14", "seen": ""}
    response = site.post("/records/meeting/hold", given, follow=True)
    assert "Trần Văn B đã " in response.content.decode()
    assert {row.name: row.typed for row in response.context["held"] if row.again} == {"edition": "14"}
    assert kinds() == ["set"]
    site.post("/records/meeting/hold", given | {"seen": models.Decision.objects.get().id})
    assert kinds() == ["set", "set"]
