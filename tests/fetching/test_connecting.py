"""That what was checked is what is connected to, under the name that was asked for."""

import ssl
from pathlib import Path

import httpcore
import pytest

from entente.errors import ForbiddenAddress, Unreachable
from entente.fetching import Network
from entente.fetching.network import connect
from tests.fetching.conftest import NETWORK
from tests.fetching.site import Site, answer

# Made for these tests, for news.example, until 2126.
CERTIFICATE = Path(__file__).with_name("news.example.pem")
PUBLIC = "93.184.216.34"


class Internet:
    """Public addresses that in truth lead to ``site``; ``names``: what each look-up of a name gives in turn."""

    def __init__(self, site, **names):
        self.site = site
        self.names = {name.replace("_", "."): list(answers) for name, answers in names.items()}
        self.connected = []

    def resolve(self, host, port):
        answers = self.names[host]
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def connect(self, ip, port, seconds):
        self.connected.append(ip)
        if ip == "8.8.8.8":
            raise httpcore.ConnectError("refused")
        return connect("127.0.0.1", self.site.port, seconds)

    def network(self, tls=NETWORK.tls):
        return Network(self.resolve, self.connect, tls)


def test_a_public_machine_is_asked_under_its_name(site, fetcher):
    internet = Internet(site, bao_vn=[[PUBLIC]])
    site["/tin"] = answer(b"x")
    came = fetcher(network=internet.network()).fetch("http://bao.vn/tin")
    assert (came.failure, came.content) == (None, b"x")
    assert internet.connected == [PUBLIC, PUBLIC]
    assert {request["host"] for request in site.requests} == {"bao.vn"}


def test_a_name_that_changes_its_address_after_a_check_is_checked_again(site, fetcher):
    internet = Internet(site, bao_vn=[[PUBLIC], ["127.0.0.1"], [PUBLIC]])
    site["/tin"] = answer(b"x")
    came = fetcher(network=internet.network()).fetch("http://bao.vn/tin")
    assert isinstance(came.failure, ForbiddenAddress)
    assert internet.connected == [PUBLIC]
    assert site.asked == ["/robots.txt"]


def test_a_name_that_also_has_a_private_address_is_not_asked_at_all(site, fetcher):
    internet = Internet(site, bao_vn=[[PUBLIC, "::1"]])
    assert isinstance(fetcher(network=internet.network()).fetch("http://bao.vn/").failure, ForbiddenAddress)
    assert internet.connected == []


def test_the_next_address_is_tried_where_one_does_not_answer(site, fetcher):
    internet = Internet(site, bao_vn=[["8.8.8.8", PUBLIC]])
    site["/"] = answer(b"x")
    assert fetcher(network=internet.network()).fetch("http://bao.vn/").content == b"x"


def test_where_no_address_answers_the_site_is_unreachable(site, fetcher):
    internet = Internet(site, bao_vn=[["8.8.8.8"]])
    came = fetcher(network=internet.network()).fetch("http://bao.vn/")
    assert isinstance(came.failure, Unreachable)
    assert came.failure.detail == "robots.txt: bao.vn: refused"
    assert internet.connected == ["8.8.8.8"] * 3


@pytest.fixture
def secured():
    with Site(CERTIFICATE) as site:
        yield site


def trusting():
    return ssl.create_default_context(cafile=str(CERTIFICATE))


def test_a_certificate_of_the_name_is_accepted_whatever_the_ip_address(secured, fetcher):
    internet = Internet(secured, news_example=[[PUBLIC]])
    secured["/tin"] = answer(b"x")
    came = fetcher(network=internet.network(trusting())).fetch("https://news.example/tin")
    assert (came.failure, came.content) == (None, b"x")


def test_a_certificate_of_another_name_is_refused_at_once(secured, fetcher):
    internet = Internet(secured, bao_vn=[[PUBLIC]])
    came = fetcher(network=internet.network(trusting())).fetch("https://bao.vn/")
    assert isinstance(came.failure, Unreachable)
    assert "bao.vn" in came.failure.detail
    assert internet.connected == [PUBLIC]
    assert secured.asked == []


def test_a_certificate_that_nobody_vouches_for_is_refused(secured, fetcher):
    internet = Internet(secured, news_example=[[PUBLIC]])
    came = fetcher(network=internet.network()).fetch("https://news.example/")
    assert isinstance(came.failure, Unreachable)
    assert "self-signed" in came.failure.detail
