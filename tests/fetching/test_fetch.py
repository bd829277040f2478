from datetime import timedelta

import pytest

from entente.errors import BadAnswer, BadSetting
from entente.fetching import Fetcher, Known, Limits, user_agent
from tests.fetching.conftest import BEGAN
from tests.fetching.site import answer


def test_a_good_page_comes_with_its_bytes_and_headers(site, fetcher):
    site["/tin?so=1"] = answer("Hội đàm".encode(), Content_Type="text/html; charset=UTF-8", Server="x")
    with fetcher(pace=0) as asking:
        came = asking.fetch(site.at("/tin?so=1#dau"))
    assert (came.asked, came.address, came.hops) == (site.at("/tin?so=1#dau"), site.at("/tin?so=1"), ())
    assert (came.at, came.status, came.failure, came.unchanged) == (BEGAN, 200, None, False)
    assert came.content.decode() == "Hội đàm"
    assert came.headers == {"content-length": "11", "content-type": "text/html; charset=UTF-8", "server": "x"}
    assert came.charset == "utf-8"


def test_the_request_names_entente_and_whom_to_write_to(site, fetcher):
    site["/"] = answer(b"x")
    fetcher(agent=user_agent("https://so.vn/lien-he")).fetch(site.at())
    for request in site.requests:
        assert request["user-agent"].startswith("Entente/")
        assert request["user-agent"].endswith(" (+https://so.vn/lien-he)")
        assert request["host"] == site.name
        assert request["accept-encoding"] == "gzip, deflate"


@pytest.mark.parametrize("contact", ["a\r\nCookie: b", "Sở Ngoại vụ", "\x00"])
def test_a_contact_that_cannot_be_sent_is_a_bad_setting(contact):
    with pytest.raises(BadSetting):
        user_agent(contact)


@pytest.mark.parametrize("agent", ["Entente\n", "", " ", "/1", "Sở/1", "Entente/1 "])
def test_an_agent_that_cannot_be_sent_is_a_bad_setting(fetcher, agent):
    with pytest.raises(BadSetting):
        fetcher(agent=agent)


def test_limits_under_which_nothing_can_be_fetched_are_a_bad_setting():
    with pytest.raises(BadSetting):
        Limits(tries=0)


def test_credentials_are_neither_sent_nor_kept(site, fetcher):
    site["/"] = answer(b"x")
    came = fetcher().fetch(f"http://toi:mat-khau@{site.name}/")
    assert "authorization" not in site.requests[-1]
    assert (came.asked, came.address) == (site.at(), site.at())


def test_cookies_are_not_given_back(site, fetcher):
    site["/"] = answer(b"x", Set_Cookie="a=b; Path=/")
    asking = fetcher()
    came = [asking.fetch(site.at()) for _ in range(2)]
    assert all("cookie" not in request for request in site.requests)
    assert came[0].headers["set-cookie"] == "a=b; Path=/"


def test_the_environments_proxy_is_not_used(site, fetcher, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    site["/"] = answer(b"x")
    assert fetcher().fetch(site.at()).content == b"x"


@pytest.mark.parametrize("address", ["", "tin.html", "file:///etc/passwd", "ftp://bao.vn/"])
def test_what_is_no_web_address_is_not_fetched(fetcher, address):
    with pytest.raises(BadSetting):
        fetcher().fetch(address)


@pytest.mark.parametrize(
    ("status", "detail"),
    [
        ("404 Khong thay", "404 Not Found"),
        ("410 Gone", "410 Gone"),
        ("403 Forbidden", "403 Forbidden"),
        ("206 Partial Content", "206 Partial Content"),
        ("300 Multiple Choices", "300 Multiple Choices"),
        ("304 Not Modified", "304 Not Modified"),
        ("799 Xin loi", "799"),
    ],
)
def test_a_status_that_brings_no_page_is_a_bad_answer(site, fetcher, status, detail):
    site["/"] = answer(status=status)
    came = fetcher().fetch(site.at())
    assert isinstance(came.failure, BadAnswer)
    assert came.failure.detail == detail
    assert site.pages == ["/"]


def test_the_bytes_of_a_404_are_kept(site, fetcher):
    came = fetcher().fetch(site.at("/khong-co"))
    assert (came.status, came.content) == (404, b"khong co")


def test_a_meta_refresh_is_not_followed(site, fetcher):
    page = b'<meta http-equiv="refresh" content="0; url=/khac">'
    site["/"] = answer(page)
    came = fetcher().fetch(site.at())
    assert (came.content, came.hops) == (page, ())


@pytest.mark.parametrize(
    ("header", "condition", "value"),
    [
        ("etag", "if-none-match", '"abc"'),
        ("last-modified", "if-modified-since", "Mon, 16 Mar 2026 08:00:00 GMT"),
    ],
)
def test_a_page_that_has_not_changed_is_said_to_be_unchanged(site, fetcher, header, condition, value):
    site["/"] = answer(b"x", **{header: value}), answer(status="304 Not Modified")
    asking = fetcher()
    first = asking.fetch(site.at())
    again = asking.fetch(site.at(), known=Known.of(first.headers))
    assert site.requests[-1][condition] == value
    assert (again.unchanged, again.status, again.failure, again.content) == (True, 304, None, b"")
    assert not first.unchanged


def test_what_is_known_is_sent_to_its_address_alone(site, fetcher):
    site["/cu"] = answer(status="301 Moved", Location="/moi")
    site["/moi"] = answer(b"x")
    came = fetcher().fetch(site.at("/cu"), known=Known('"abc"'))
    sent = dict(zip(site.asked, site.requests, strict=True))
    assert came.content == b"x"
    assert "if-none-match" in sent["/cu"]
    assert all("if-none-match" not in sent[path] for path in ("/moi", "/robots.txt"))


def test_a_page_that_has_changed_is_not_unchanged(site, fetcher):
    site["/"] = answer(b"moi", ETag='"b"')
    came = fetcher().fetch(site.at(), known=Known('"a"'))
    assert (came.unchanged, came.content) == (False, b"moi")


def test_defaults_are_those_of_the_machine(site):
    site["/robots.txt"] = answer(b"User-agent: *\nDisallow: /")
    assert Fetcher([site.name]).fetch(site.at()).at.utcoffset() == timedelta(0)
