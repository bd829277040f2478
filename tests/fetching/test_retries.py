import socket
from datetime import timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.errors import BadAnswer, BrokenAnswer, ForbiddenAddress, TooLarge, Unreachable
from entente.fetching import Network
from entente.fetching.retrying import asked_wait, backoff
from tests.fetching.conftest import BEGAN, NETWORK
from tests.fetching.site import answer, reset, then_reset

BUSY = answer(b"cho", "503 Service Unavailable")


@pytest.mark.parametrize("status", ["429 X", "500 X", "502 X", "503 X", "504 X"])
def test_a_site_in_trouble_is_asked_again(site, fetcher, status):
    site["/"] = answer(status=status), answer(status=status), answer(b"x")
    came = fetcher().fetch(site.at())
    assert (came.failure, came.content) == (None, b"x")
    assert site.pages == ["/"] * 3


@pytest.mark.parametrize(
    "said", [reset, b"", then_reset(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx"), b"HTTP/1.1 200 OK\r\n"]
)
def test_a_connection_that_breaks_is_made_again(site, fetcher, said):
    site["/"] = said, answer(b"x")
    assert fetcher().fetch(site.at()).content == b"x"


def test_the_last_answer_is_the_one_that_is_given(site, fetcher):
    site["/"] = BUSY
    came = fetcher(tries=4).fetch(site.at())
    assert isinstance(came.failure, BadAnswer)
    assert (came.status, came.content, came.failure.detail) == (503, b"cho", "503 Service Unavailable")
    assert site.pages == ["/"] * 4


def test_a_site_that_always_breaks_off_is_broken(site, fetcher):
    site["/"] = reset
    assert isinstance(fetcher().fetch(site.at()).failure, BrokenAnswer)
    assert site.pages == ["/"] * 3


@pytest.mark.parametrize("status", ["400 X", "401 X", "403 X", "404 X", "410 X", "451 X", "501 X"])
def test_what_will_not_change_is_not_asked_again(site, fetcher, status):
    site["/"] = answer(status=status)
    fetcher().fetch(site.at())
    assert site.pages == ["/"]


def test_what_is_too_large_is_not_asked_again(site, fetcher):
    site["/"] = answer(b"x" * 1000)
    assert isinstance(fetcher(decoded=999).fetch(site.at()).failure, TooLarge)
    assert site.pages == ["/"]


@pytest.mark.parametrize(
    ("error", "times", "failure"),
    [
        (socket.gaierror(socket.EAI_NONAME, "unknown"), 1, Unreachable),
        (socket.gaierror(socket.EAI_AGAIN, "later"), 3, Unreachable),
        (UnicodeError("label too long"), 1, Unreachable),
        (None, 1, ForbiddenAddress),
    ],
)
def test_a_name_is_looked_up_again_only_where_that_may_help(fetcher, error, times, failure):
    asked = []

    def look_up(host, port):
        asked.append(host)
        if error:
            raise error
        return ["10.0.0.1"]

    came = fetcher(network=Network(look_up, NETWORK.connect, NETWORK.tls)).fetch("http://bao.vn/")
    assert isinstance(came.failure, failure)
    assert asked == ["bao.vn"] * times


def test_waits_grow_from_try_to_try(site, fetcher, time):
    site["/"] = BUSY
    fetcher(tries=5, backoff=2.0, backoff_cap=10.0, pace=0.5).fetch(site.at())
    _, *waits = time.slept
    assert [low <= wait <= low * 1.5 for low, wait in zip((2, 4, 8, 10), waits, strict=True)] == [True] * 4


@pytest.mark.parametrize("value", ["30", format_datetime(BEGAN + timedelta(seconds=31), usegmt=True)])
def test_a_site_is_left_alone_as_long_as_it_asks(site, fetcher, time, value):
    site["/"] = answer(status="429 X", Retry_After=value), answer(b"x")
    assert fetcher().fetch(site.at()).content == b"x"
    assert time.slept == [1.0, 30.0]


def test_a_site_that_asks_for_too_long_is_not_asked_again(site, fetcher, time):
    site["/"] = answer(b"cho", "429 X", Retry_After="3600"), answer(b"x")
    asking = fetcher(longest_wait=60.0)
    first, second = asking.fetch(site.at()), asking.fetch(site.at("/khac"))
    assert (first.status, first.content) == (429, b"cho")
    assert first.failure.detail == "429 Too Many Requests; asks to be left alone for 3600 s"
    assert isinstance(second.failure, BadAnswer)
    assert site.pages == ["/"]
    time.sleep(3600)
    assert asking.fetch(site.at()).content == b"x"


def test_no_request_is_begun_after_all_the_time(site, fetcher):
    site["/"] = answer(status="503 X", Retry_After="30")
    came = fetcher(tries=10, all_seconds=50).fetch(site.at())
    assert came.failure.detail == "503 Service Unavailable"
    assert site.pages == ["/"] * 2


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        (None, None),
        ("0", 0),
        (" 120 ", 120),
        ("999999999", 86_400),
        ("9" * 5000, None),
        ("Tue, 17 Mar 2026 08:00:10 GMT", 10),
        ("Tue, 17 Mar 2026 08:00:10 -0000", 10),
        ("Tue, 17 Mar 2026 15:00:10 +0700", 10),
        ("Tue, 17 Mar 2020 08:00:10 GMT", 0),
        ("Tue, 17 Mar 2036 08:00:10 GMT", 86_400),
        ("soon", None),
        ("-5", None),
        ("", None),
        ("Tue, 99 Mar 2026 08:00:10 GMT", None),
    ],
)
def test_how_long_a_site_asks_to_wait(value, seconds):
    assert asked_wait(value, BEGAN) == seconds


@settings(deadline=None)
@given(st.text() | st.from_regex(r"[A-Z][a-z]{2}, \d+ [A-Z][a-z]{2} \d+ \d+:\d+:\d+ [+-]\d+", fullmatch=True))
def test_whatever_a_site_asks_it_is_a_wait_or_none(value):
    wait = asked_wait(value, BEGAN)
    assert wait is None or 0 <= wait <= 86_400


@settings(deadline=None)
@given(st.integers(1, 1000))
def test_no_wait_is_much_longer_than_the_cap(tried):
    assert 1.0 <= backoff(tried, 1.0, 30.0) <= 45.0
