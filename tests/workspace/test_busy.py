"""Somebody decides while another writes for long: told so, with all that was typed, and nothing is done."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from entente.store import models
from entente.workspace import refused
from tests.writing import another_writes, own_register

from .made import made_register

pytestmark = pytest.mark.django_db(transaction=True)
TYPED = {"field": "edition", "text": "14 <b>", "reason": "theo biên bản", "seen": "", "next": "/pages/talks"}


@pytest.fixture
def site(vendor, django_db_blocker, tmp_path):
    """A signed-in client of a register of its own."""
    with django_db_blocker.unblock(), own_register(vendor, tmp_path, seconds=0.001):
        made_register()
        client = Client()
        client.force_login(User.objects.create_user("huong", first_name="Nguyễn Thị Hương"))
        client.cookies["entente_language"] = "en"
        yield client


def test_a_decision_that_comes_meanwhile_is_sent_again_with_what_was_typed(site):
    with another_writes():
        response = site.post("/claims/meeting/correct", TYPED)
    html = response.content.decode()
    assert (response.status_code, response["Retry-After"]) == (503, "20")
    assert "Somebody else is writing to the register just now" in html
    assert 'action="/claims/meeting/correct"' in html
    for value in ("edition", "14 &lt;b&gt;", "theo biên bản", "/pages/talks"):
        assert f'value="{value}"' in html
    assert "Something went wrong" not in html
    assert not models.Decision.objects.exists()
    site.post("/claims/meeting/correct", TYPED | {"text": "14"})
    assert models.Decision.objects.get().value["value"] == 14


@pytest.mark.parametrize(
    ("address", "given"),
    [
        ("/claims/meeting/accept", {}),
        ("/records/meeting/tie", {"verb": "same", "other": "undated"}),
        ("/records/meeting/hold", {"field": "mode", "text": "hybrid"}),
        ("/pages/talks/correct", {"fact": "title", "text": "Hội đàm"}),
        ("/pages/talks/claims/add", {"type": "figure", "words": "129 đoàn", "field-value": "129"}),
        ("/settings/", {"type": "meeting", "percent": "90"}),
    ],
)
def test_every_way_to_decide_says_so(site, address, given):
    with another_writes():
        response = site.post(address, given)
    assert response.status_code == 503
    assert not models.Decision.objects.exists()


def test_looking_waits_for_nobody(site):
    with another_writes():
        assert site.get("/pages/talks?claim=meeting").status_code == 200


def test_what_the_sessions_cannot_keep_is_told_too(site, vendor, monkeypatch):
    if vendor == "postgresql":
        pytest.skip("its sessions wait for no other writer")
    session = site.session
    session["refused"] = {"claim": "meeting", "field": "edition", "text": "14", "sentence": ""}
    session.save()
    with another_writes():
        response = site.get("/pages/talks?claim=meeting")
    assert response.status_code == 503
    assert 'href="/pages/talks?claim=meeting"' in response.content.decode()
    assert refused._KEY in site.session
