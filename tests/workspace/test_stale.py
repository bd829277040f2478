"""Two people at one claim: who looked before the other decided is told so, and nothing is done."""

import pytest

from entente.store import asking, models
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
