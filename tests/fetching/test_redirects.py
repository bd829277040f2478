import pytest

from entente.errors import BadAnswer, ForbiddenAddress, TooManyRedirects
from tests.fetching.site import answer, moved, without_end


@pytest.mark.parametrize("status", ["301 M", "302 M", "303 M", "307 M", "308 M"])
def test_a_redirect_is_followed_and_remembered(site, fetcher, status):
    site["/cu"] = moved("/moi?a=1#b", status)
    site["/moi?a=1"] = answer(b"x")
    came = fetcher().fetch(site.at("/cu"))
    assert (came.asked, came.hops, came.address) == (site.at("/cu"), (site.at("/cu"),), site.at("/moi?a=1"))
    assert (came.status, came.content) == (200, b"x")


def test_an_address_written_in_utf_8_is_followed(site, fetcher):
    site["/cu"] = moved("/tin-tức".encode().decode("latin-1"))
    site["/tin-t%E1%BB%A9c"] = answer(b"x")
    assert fetcher().fetch(site.at("/cu")).content == b"x"


def test_the_body_of_a_redirect_is_not_waited_for(site, fetcher):
    site["/cu"] = without_end(b"x" * 1000, before=b"HTTP/1.1 301 M\r\nLocation: /moi\r\n\r\n")
    site["/moi"] = answer(b"x")
    assert fetcher().fetch(site.at("/cu")).content == b"x"


def test_a_loop_ends_where_it_comes_back(site, fetcher):
    site["/a"], site["/b"] = moved("/b"), moved("/a")
    came = fetcher().fetch(site.at("/a"))
    assert isinstance(came.failure, TooManyRedirects)
    assert (came.status, came.address, came.hops) == (302, site.at("/b"), (site.at("/a"),))
    assert site.pages == ["/a", "/b"]


def test_a_redirect_to_itself_is_a_loop(site, fetcher):
    site["/a"] = moved("#a")
    assert isinstance(fetcher().fetch(site.at("/a")).failure, TooManyRedirects)


def test_a_chain_is_followed_so_far_and_no_further(site, fetcher):
    for n in range(20):
        site[f"/{n}"] = moved(f"/{n + 1}")
    site["/3"] = answer(b"x")
    assert fetcher(redirects=3).fetch(site.at("/0")).content == b"x"
    came = fetcher(redirects=2).fetch(site.at("/0"))
    assert isinstance(came.failure, TooManyRedirects)
    assert came.hops == (site.at("/0"), site.at("/1"))


@pytest.mark.parametrize("location", [None, "", " "])
def test_a_redirect_without_an_address_is_a_bad_answer(site, fetcher, location):
    site["/"] = answer(b"dau?", "302 Found") if location is None else moved(location)
    came = fetcher().fetch(site.at())
    assert isinstance(came.failure, BadAnswer)
    assert "302" in came.failure.detail


@pytest.mark.parametrize(
    "location", ["http://[::1", "http://a b/", "http://x.vn:0/", "//..", "http://\x7f/", f"/{9:09000}"]
)
def test_a_redirect_to_what_is_no_address_is_a_bad_answer(site, fetcher, location):
    site["/"] = moved(location)
    assert isinstance(fetcher().fetch(site.at()).failure, BadAnswer)


@pytest.mark.parametrize(
    "location",
    [
        *("file:///etc/passwd", "FILE:/etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1:6379/_INFO"),
        *("javascript:alert(1)", "data:text/html,x", "mailto:a@b.vn", "dict://127.0.0.1/", "unix:/run/x"),
        *(
            "http://169.254.169.254/latest/meta-data/",
            "http://[::1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://10.0.0.1/",
        ),
        *("http://2130706433/", "http://0x7f.1/", "http://localhost./", "http://bao.vn@127.0.0.1/", "//127.0.0.1/"),
        *("http://[::1]:8080/", "https://127.0.0.1/", "http://0/", "http://192.168.1.1/", "http://127.0.0.1:22/"),
    ],
)
def test_a_redirect_leads_to_no_private_machine(site, fetcher, location):
    site["/"] = moved(location)
    came = fetcher().fetch(site.at())
    assert isinstance(came.failure, ForbiddenAddress)
    assert came.content == b""


def test_a_redirect_from_an_allowed_host_to_one_that_is_not_is_refused(site, other, fetcher):
    site["/"] = moved(other.at("/bi-mat"))
    other["/bi-mat"] = answer(b"x")
    came = fetcher().fetch(site.at())
    assert isinstance(came.failure, ForbiddenAddress)
    assert (came.status, came.address, came.hops) == (None, other.at("/bi-mat"), (site.at(),))
    assert other.asked == []


def test_a_redirect_between_allowed_hosts_is_followed(site, other, fetcher):
    site["/"] = moved(other.at("/tin"))
    other["/tin"] = answer(b"x")
    assert fetcher([other.name]).fetch(site.at()).content == b"x"
