"""Who may see a page is said on it; what must go is shown first, and gone after, for who keeps the register alone."""

import pytest
from django.contrib.auth.models import User

from entente.store import models

pytestmark = pytest.mark.usefixtures("made")


@pytest.fixture
def keeper(client):
    client.force_login(User.objects.create_superuser("lan", first_name="Lê Thị Lan"))
    client.cookies["entente_language"] = "vi"
    return client


def fetch(name="talks.txt"):
    return models.Fetch.objects.get(name=name).pk


def decisions():
    return list(models.Decision.objects.values_list("kind", flat=True))


def test_a_page_is_said_to_be_public_and_not_any_more(site, made):
    assert "chỉ cho người đăng nhập" in site.get(f"/pages/{made['talks']}").content.decode()
    html = site.post(f"/pages/{made['talks']}/show", {"visibility": "public"}, follow=True).content.decode()
    assert '<span class="badge">công khai</span>' in html
    assert '<span class="badge">công khai</span>' in site.get("/pages/").content.decode()
    site.post(f"/pages/{made['talks']}/show", {"visibility": "internal"})
    assert not models.Source.objects.filter(visibility="public").exists()
    assert "công khai" in site.get("/decisions/").content.decode()


@pytest.mark.parametrize("said", ["", "everybody"])
def test_nothing_else_is_said_of_it(site, made, said):
    site.post(f"/pages/{made['talks']}/show", {"visibility": said})
    assert decisions() == []


def test_what_goes_is_shown_first(keeper):
    html = keeper.get(f"/fetches/{fetch()}/purge").content.decode()
    assert "https://bhg.example/1" in html
    assert "7 thông tin" in html
    assert decisions() == []


def test_it_goes_when_it_is_confirmed(keeper, made):
    response = keeper.post(f"/fetches/{fetch()}/purge", {"confirm": "1", "reason": "Nhầm tệp"}, follow=True)
    assert "alert(" not in response.content.decode()
    assert not models.Page.objects.filter(id=made["talks"]).exists()
    html = keeper.get("/decisions/").content.decode()
    assert "https://bhg.example/1" in html
    assert "Nhầm tệp" in html


@pytest.mark.parametrize("said", [{"reason": "Nhầm"}, {"confirm": "1", "reason": " "}])
def test_not_without_a_reason_and_a_yes(keeper, made, said):
    keeper.post(f"/fetches/{fetch()}/purge", said)
    assert models.Page.objects.filter(id=made["talks"]).exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_only_who_keeps_the_register_does_it(site, made, method):
    response = getattr(site, method)(f"/fetches/{fetch()}/purge", {"confirm": "1", "reason": "Nhầm"})
    assert response.status_code == 403
    assert models.Page.objects.filter(id=made["talks"]).exists()
    assert f"/fetches/{fetch()}/purge" not in site.get(f"/pages/{made['talks']}").content.decode()


def test_where_a_page_was_it_is_said_who_purged_it_and_why(keeper, made):
    keeper.post(f"/fetches/{fetch()}/purge", {"confirm": "1", "reason": "Nhầm tệp"})
    response = keeper.get(f"/pages/{made['talks']}")
    assert response.status_code == 410
    assert "Lê Thị Lan" in response.content.decode()
    assert "Nhầm tệp" in response.content.decode()


def test_the_log_says_of_a_decision_that_its_page_was_purged(keeper, made):
    keeper.post("/claims/meeting/accept")
    keeper.post(f"/fetches/{fetch()}/purge", {"confirm": "1", "reason": "Nhầm tệp"})
    assert "nội dung đã bị xóa hẳn" in keeper.get("/decisions/").content.decode()
    assert keeper.get("/decisions.csv").status_code == 200


def test_a_file_that_gave_no_page_can_go(keeper):
    address = f"/fetches/{fetch('trống.html')}/purge"
    assert address in keeper.get("/pages/").content.decode()
    keeper.post(address, {"confirm": "1", "reason": "Nhầm tệp"})
    assert not models.Fetch.objects.filter(name="trống.html").exists()


def test_what_was_never_there_is_not_found(keeper):
    assert keeper.get("/fetches/99999/purge").status_code == 404
    assert keeper.get("/pages/khong").status_code == 404


def test_only_who_keeps_the_register_takes_it_back(keeper, client, officer, made):
    keeper.post(f"/fetches/{fetch()}/purge", {"confirm": "1", "reason": "Nhầm tệp"})
    purge = models.Decision.objects.get(kind="purge").id
    assert f"/decisions/{purge}/undo" in keeper.get("/decisions/").content.decode()
    client.force_login(officer)
    assert f"/decisions/{purge}/undo" not in client.get("/decisions/").content.decode()
    assert client.post(f"/decisions/{purge}/undo").status_code == 403
    assert decisions() == ["purge"]
