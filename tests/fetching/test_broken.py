import gzip

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from entente.errors import BadAnswer, BrokenAnswer, Unreachable
from entente.fetching import Fetched, Fetcher, Limits
from tests.fetching.conftest import NETWORK
from tests.fetching.site import Site, answer

HEAD = b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize(
    "said",
    [
        b"<html>khong co dau</html>",
        b"HTTP/0.9\r\n\r\nx",
        b"",
        b"\x00\xff\xfe" * 100,
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 99 OK\r\n\r\n",
        HEAD + b"khong co hai cham\r\n\r\n",
        HEAD + b"A\x00b: c\r\n\r\n",
        HEAD + b": c\r\n\r\n",
        HEAD + b"Content-Length: nhieu\r\n\r\nx",
        HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nx",
        HEAD + b"Transfer-Encoding: gzip\r\n\r\nx",
        HEAD + b"Content-Le",
    ],
)
def test_what_is_no_answer_is_broken(site, fetcher, said):
    site["/"] = said
    came = fetcher(tries=1).fetch(site.at())
    assert isinstance(came.failure, BrokenAnswer)
    assert came.failure.detail


@pytest.mark.parametrize("framing", [b"Content-Length: 10\r\n\r\n", b"Transfer-Encoding: chunked\r\n\r\na\r\n"])
def test_a_body_shorter_than_said_is_broken_and_kept(site, fetcher, framing):
    site["/"] = HEAD + framing + b"12345"
    came = fetcher().fetch(site.at())
    assert isinstance(came.failure, BrokenAnswer)
    assert (came.status, came.content) == (200, b"12345")


def test_a_body_longer_than_said_is_read_as_long_as_said(site, fetcher):
    site["/"] = HEAD + b"Content-Length: 3\r\n\r\n12345"
    came = fetcher().fetch(site.at())
    assert (came.failure, came.content) == (None, b"123")


def test_a_body_of_unsaid_length_is_read_to_its_end(site, fetcher):
    site["/"] = HEAD + b"\r\n12345"
    assert fetcher().fetch(site.at()).content == b"12345"


def test_bytes_in_headers_that_are_no_text_are_kept_as_text(site, fetcher):
    site["/"] = HEAD + b"X: \xff\xe9\x01\r\nContent-Length: 1\r\n\r\nx"
    came = fetcher().fetch(site.at())
    assert (came.failure, came.headers["x"]) == (None, "ÿé\x01")


def test_a_charset_that_is_wrong_is_only_reported(site, fetcher):
    site["/"] = answer("Hội đàm".encode(), Content_Type="text/html; charset=khong-co")
    came = fetcher().fetch(site.at())
    assert (came.charset, came.content.decode()) == ("khong-co", "Hội đàm")


def test_a_packed_page_is_unpacked(site, fetcher):
    site["/"] = answer(gzip.compress(b"x" * 1000), Content_Encoding="gzip")
    assert fetcher().fetch(site.at()).content == b"x" * 1000


@pytest.mark.parametrize("coding", ["gzip", "br", "zstd", "gzip, gzip, gzip"])
def test_what_cannot_be_unpacked_is_broken_and_kept_as_it_came(site, fetcher, coding):
    site["/"] = answer(b"khong nen", Content_Encoding=coding)
    came = fetcher().fetch(site.at())
    assert isinstance(came.failure, BrokenAnswer)
    assert came.content == b"khong nen"
    assert site.pages == ["/"]


def test_a_page_packed_only_in_part_is_kept_so_far(site, fetcher):
    site["/"] = answer(gzip.compress(bytes(range(256)) * 1000)[:-20], Content_Encoding="gzip")
    came = fetcher().fetch(site.at())
    assert isinstance(came.failure, BrokenAnswer)
    assert came.content.startswith(bytes(range(256)))


def test_the_status_says_more_than_a_broken_body(site, fetcher):
    site["/"] = answer(b"khong nen", "404 Not Found", Content_Encoding="gzip")
    assert isinstance(fetcher().fetch(site.at()).failure, BadAnswer)


def test_a_site_that_does_not_speak_tls_is_unreachable(site, fetcher):
    came = fetcher(tries=1).fetch(f"https://{site.name}/")
    assert isinstance(came.failure, Unreachable)
    assert came.failure.detail


def test_a_port_where_nothing_listens_is_unreachable(fetcher):
    with Site() as gone:
        pass
    came = fetcher([gone.name]).fetch(gone.at())
    assert isinstance(came.failure, Unreachable)
    assert "refused" in came.failure.detail


PARTS = st.sampled_from(
    [
        *(b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 302 Found\r\n", b"HTTP/1.0 500 X\r\n", b"HTTP/1.1 101 X\r\n", b"\r\n"),
        *(b"Location: ", b"Content-Length: ", b"Transfer-Encoding: chunked\r\n", b"Content-Encoding: gzip\r\n"),
        *(b"Content-Encoding: deflate\r\n", b"Retry-After: ", b"http://", b"1", b"0\r\n\r\n", b"\x1f\x8b", b"\r\n\r\n"),
    ]
)


@given(said=st.binary() | st.lists(PARTS | st.binary(max_size=8), max_size=20).map(b"".join))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_a_site_says_a_value_comes_back(site, said):
    site["/robots.txt"] = answer(status="404 Not Found")
    site["/"] = said
    came = eager(site).fetch(site.at())
    assert isinstance(came, Fetched)
    assert came.failure or 200 <= came.status < 300
    site["/robots.txt"] = said
    assert isinstance(eager(site).fetch(site.at()), Fetched)


def eager(site):
    return Fetcher([site.name], limits=Limits(pace=0.0, tries=1), network=NETWORK)
