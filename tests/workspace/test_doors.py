"""Who gets in: sign-in addresses, sign-in everywhere else, headers, the account and the trouble pages."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import get_resolver

from entente.store.sign_in import make_token

OPEN = {"sign_in", "redeem", "set_language"}
SCREENS = ["/", "/?type=all", "/pages/", "/pages/talks", "/pages/talks?claim=meeting", "/records/meeting", "/waiting/"]
SCREENS += ["/decisions/", "/add/", "/account/", "/sign-in/", "/nowhere"]


def test_every_view_but_the_doors_needs_somebody(client, db):
    for pattern in get_resolver().url_patterns:
        if pattern.name not in OPEN:
            address = "/" + re.sub(r"<int:\w+>", "1", re.sub(r"<str:\w+>", "x", str(pattern.pattern)))
            assert client.get(address)["Location"].startswith("/sign-in/"), pattern.name
            assert client.post(address)["Location"].startswith("/sign-in/"), pattern.name


def test_a_token_lets_in_once(officer):
    token = make_token(officer)
    first, second = Client(), Client()
    assert first.get(f"/sign-in/{token}")["Location"] == "/"
    assert first.get("/account/").status_code == 200
    refused = second.get(f"/sign-in/{token}", headers={"accept-language": "en"})
    assert refused.status_code == 403
    assert "used already" in refused.content.decode()
    assert second.get("/account/").status_code == 302


def test_looking_ahead_does_not_use_a_token_up(officer):
    token = make_token(officer)
    Client().head(f"/sign-in/{token}")
    assert Client().get(f"/sign-in/{token}").status_code == 302


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("address", SCREENS)
def test_headers(site, address):
    response = site.get(address)
    assert response["Content-Security-Policy"].startswith("default-src 'self'")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "DENY"
    assert response["Referrer-Policy"] == "same-origin"


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("address", SCREENS)
def test_nothing_stands_inline(site, address):
    html = site.get(address).content.decode()
    assert "<style" not in html
    assert " style=" not in html
    assert "<script>" not in html
    assert " onclick=" not in html


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("language", ["vi", "en", "zh-hans"])
@pytest.mark.parametrize("address", SCREENS)
def test_every_screen_in_every_language(site, address, language):
    site.cookies["entente_language"] = language
    html = site.get(address).content.decode()
    assert f'<html lang="{language}">' in html


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/?q=%00&place=%00&page=x", 200),
        ("/?page=999999999999999999999", 200),
        ("/?year=9999", 200),
        ("/pages/%00", 404),
        ("/records/%F0%9F%8F%94", 404),
        ("/pages/talks?claim=", 200),
    ],
)
def test_odd_addresses_are_answered(site, address, status):
    assert site.get(address).status_code == status


def test_a_text_over_the_limit_is_refused_kindly(site):
    response = site.post("/add/", {"text": "x" * (6 * 1024 * 1024)})
    assert response.status_code == 400
    assert "quá lớn" in response.content.decode()


def test_static_files_need_nobody(client, db):
    response = client.get("/static/workspace/entente.css")
    assert response.status_code == 200
    response.close()


def test_the_language_is_kept(client, db):
    response = client.post("/language", {"language": "zh-hans", "next": "/sign-in/"})
    assert response["Location"] == "/sign-in/"
    assert "登录" in client.get("/sign-in/").content.decode()


def test_the_name_under_which_decisions_are_written(site, officer):
    site.post("/account/", {"name": "  Lê   Thị Hoa "})
    officer.refresh_from_db()
    assert officer.get_full_name() == "Lê Thị Hoa"
    site.post("/account/", {"name": " "})
    officer.refresh_from_db()
    assert officer.get_full_name() == "Lê Thị Hoa"


def test_sign_out(site):
    assert site.post("/sign-out")["Location"] == "/sign-in/"
    assert site.get("/")["Location"].startswith("/sign-in/")


def test_trouble_is_told_calmly(site, monkeypatch):
    from entente.store import asking

    def broken():
        raise RuntimeError

    monkeypatch.setattr(asking, "facets", broken)
    site.raise_request_exception = False
    response = site.get("/")
    assert response.status_code == 500
    assert "Đã xảy ra sự cố" in response.content.decode()


def test_whoever_has_no_name_yet_is_asked_for_it(client, db):
    client.cookies["entente_language"] = "vi"
    nameless = User.objects.create_user("root")
    arrived = client.get(f"/sign-in/{make_token(nameless)}", follow=True)
    assert arrived.redirect_chain == [("/", 302)]
    assert "sẽ được ghi dưới tên “root”" in arrived.content.decode()
    assert 'name="name" value=""' in client.get("/account/").content.decode()
    assert client.post("/account/", {"name": "Lê Thị Hoa"})["Location"] == "/"
    assert "sẽ được ghi dưới tên" not in client.get("/").content.decode()


def test_the_command_is_named_with_the_address_served(client, db):
    for address in ("/sign-in/", "/sign-in/used"):
        html = client.get(address, headers={"host": "127.0.0.1:8100"}).content.decode()
        assert "entente sign-in --address http://127.0.0.1:8100<" in html
