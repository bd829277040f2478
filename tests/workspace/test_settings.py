"""Which claims wait for nobody, set by type beside what this register's decisions show."""

import pytest

from entente.store import models
from entente.store.deciding import accept

pytestmark = pytest.mark.usefixtures("made")


def test_a_setting_is_a_decision_with_a_name(site):
    accept("Lan", "meeting")
    site.post("/settings/", {"type": "meeting", "percent": "90"})
    decision = models.Decision.objects.get(kind="setting")
    assert (decision.by, decision.value) == ("Nguyễn Thị Hương", {"type": "meeting", "threshold": 0.9})
    html = site.get("/settings/").content.decode()
    assert 'value="90"' in html
    assert "<code>made</code>" in html
    assert "đúng 1 trên 1" in html
    assert site.get("/decisions/").status_code == 200
    site.post("/settings/", {"type": "meeting", "percent": ""})
    assert models.Decision.objects.filter(kind="setting").last().value["threshold"] is None


@pytest.mark.parametrize(
    "given", [{"type": "meeting", "percent": "30"}, {"type": "picture", "percent": "90"}, {"percent": "x"}]
)
def test_what_is_no_share_of_a_type_is_refused(site, given):
    response = site.post("/settings/", given, follow=True)
    assert 'class="message error"' in response.content.decode()
    assert not models.Decision.objects.exists()


def test_who_has_not_signed_in_sees_nothing(client):
    assert client.get("/settings/").status_code == 302
