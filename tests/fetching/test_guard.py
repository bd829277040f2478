import socket

import pytest

from entente.errors import BadSetting, ForbiddenAddress, Unreachable
from entente.fetching.guard import Guard
from entente.fetching.network import resolve


def leading_to(*ips):
    return lambda host, port: list(ips)


def test_a_public_name_gives_its_addresses_once_each():
    guard = Guard((), leading_to("93.184.216.34", "93.184.216.34", "2606:4700::1"))
    assert guard.addresses("bao.vn", 443) == ("93.184.216.34", "2606:4700::1")


def test_a_name_with_many_addresses_gives_the_first_ones():
    guard = Guard((), leading_to(*(f"8.8.8.{n}" for n in range(50))))
    assert len(guard.addresses("bao.vn", 443)) == 6


def test_one_private_address_refuses_the_name_wherever_it_stands():
    guard = Guard((), leading_to(*(f"8.8.8.{n}" for n in range(50)), "10.0.0.1"))
    with pytest.raises(ForbiddenAddress, match=r"bao\.vn is 10\.0\.0\.1"):
        guard.addresses("bao.vn", 443)


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.1", "2130706433", "0x7f.1", "0x7f000001", "017700000001", "0177.0.0.1", "localhost"),
        *("::1", "::ffff:7f00:1", "0", "10.1", "0xa9fea9fe", "2852039166", "0251.0376.0251.0376"),
    ],
)
def test_every_notation_that_the_system_reads_as_a_private_address_is_refused(host):
    with pytest.raises(ForbiddenAddress):
        Guard((), resolve).addresses(host, 80)


@pytest.mark.parametrize("error", [socket.gaierror(socket.EAI_NONAME, "unknown"), UnicodeError("too long"), None])
def test_a_name_that_leads_nowhere_is_unreachable(error):
    def look_up(host, port):
        if error:
            raise error
        return []

    with pytest.raises(Unreachable, match=r"bao\.vn"):
        Guard((), look_up).addresses("bao.vn", 443)


@pytest.mark.parametrize("port", [22, 25, 6379, 5432, 6000])
def test_ports_of_other_services_are_refused(port):
    with pytest.raises(ForbiddenAddress, match=str(port)):
        Guard(["bao.vn"], leading_to("8.8.8.8")).addresses("bao.vn", port)


@pytest.mark.parametrize("port", [80, 443, 81, 8080, 8443, 50000])
def test_other_ports_are_not(port):
    assert Guard((), leading_to("8.8.8.8")).addresses("bao.vn", port)


@pytest.mark.parametrize(
    ("allowed", "host", "port"),
    [
        ("noi.bo", "noi.bo", 80),
        ("Noi.Bo.", "noi.bo", 8080),
        ("noi.bo:8080", "noi.bo", 8080),
        ("noi.bo:6379", "noi.bo", 6379),
        ("[::1]:8080", "::1", 8080),
        ("[0:0:0::1]", "::1", 80),
        ("::1", "::1", 80),
        ("báo.nội.vn", "xn--bo-mia.xn--ni-79s.vn", 80),
    ],
)
def test_a_host_allowed_by_name_may_be_private(allowed, host, port):
    assert Guard([allowed], leading_to("127.0.0.1")).addresses(host, port) == ("127.0.0.1",)


@pytest.mark.parametrize(
    ("host", "port"), [("noi.bo", 80), ("noi.bo", 8081), ("x.noi.bo", 8080), ("127.0.0.1", 8080), ("bo", 8080)]
)
def test_a_host_allowed_with_its_port_is_allowed_there_alone(host, port):
    with pytest.raises(ForbiddenAddress):
        Guard(["noi.bo:8080"], leading_to("127.0.0.1")).addresses(host, port)


@pytest.mark.parametrize("name", ["", "http://noi.bo/", "noi.bo:http", "noi bo", "noi.bo/x", "[::1", "*", "a:b:c"])
def test_what_is_no_host_is_a_bad_setting(name):
    with pytest.raises(BadSetting):
        Guard([name], leading_to())
