from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entente.fetching import is_public

PUBLIC = [
    "1.1.1.1",
    "8.8.8.8",
    "93.184.216.34",
    "100.63.255.255",
    "100.128.0.0",
    "172.15.255.255",
    "172.32.0.0",
    "192.167.255.255",
    "192.169.0.0",
    "223.255.255.255",
    "169.253.255.255",
    "126.255.255.255",
    "128.0.0.0",
    "11.0.0.0",
    "198.17.255.255",
    "198.20.0.0",
    "2001:4860:4860::8888",
    "2606:4700:4700::1111",
    "2400:cb00::1",
    "64:ff9b::8.8.8.8",
    "2a00:1450:4001::1",
]

NOT_PUBLIC = [
    "0.0.0.0",  # noqa: S104 - nothing is bound to it
    "0.1.2.3",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.100.100.200",
    "100.127.255.255",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.0.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.255",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::8.8.8.8",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "::ffff:8.8.8.8",
    "::ffff:0:127.0.0.1",
    "64:ff9b::127.0.0.1",
    "64:ff9b::10.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::8.8.8.8",
    "100::1",
    "2001::1",
    "2001:0:4136:e378:8000:63bf:f5ff:fffe",
    "2001:db8::1",
    "2001:10::1",
    "2001:20::1",
    "2002:7f00:1::",
    "2002:a00:1::1",
    "2002:c0a8:101::",
    "2002:808:808::",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fdff::1",
    "fe80::1",
    "fe80::1%eth0",
    "febf::1",
    "fec0::1",
    "ff02::1",
    "ff0e::1",
    "2606:4700::1%1",
    "4000::1",
]

# What is no address in the usual notation is not public either: a name must be looked up first.
NO_ADDRESS = ["", "localhost", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "127.0.0.1 ", "[::1]", "8.8.8.8/32"]

PRIVATE_V4 = [
    *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"),
    *("192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"),
]
PRIVATE_V6 = ["::/96", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8", "2001::/32", "2001:db8::/32", "2002::/16"]
# Where in an IPv6 address the 32 bits of an IPv4 address stand, and what stands around them.
EMBEDDED = {
    "compatible": lambda v4: v4,
    "mapped": lambda v4: 0xFFFF << 32 | v4,
    "translated": lambda v4: 0xFFFF << 48 | v4,
    "NAT64": lambda v4: int(IPv6Address("64:ff9b::")) | v4,
    "local NAT64": lambda v4: int(IPv6Address("64:ff9b:1::")) | v4,
    "6to4": lambda v4: 0x2002 << 112 | v4 << 80,
    "Teredo": lambda v4: 0x20010000 << 96 | v4 ^ 0xFFFFFFFF,
    "Teredo server": lambda v4: 0x20010000 << 96 | v4 << 64,
}


@pytest.mark.parametrize("address", PUBLIC)
def test_machines_of_the_open_internet_are_public(address):
    assert is_public(address)


@pytest.mark.parametrize("address", [*NOT_PUBLIC, *NO_ADDRESS])
def test_everything_else_is_not(address):
    assert not is_public(address)


def numbers(networks):
    return st.sampled_from(networks).flatmap(lambda n: st.integers(int(n[0]), int(n[-1])))


@settings(deadline=None)
@given(numbers([IPv4Network(network) for network in PRIVATE_V4]))
def test_no_address_of_a_private_network_is_public_however_it_is_carried(v4):
    assert not is_public(str(IPv4Address(v4)))
    for carried in EMBEDDED.values():
        assert not is_public(str(IPv6Address(carried(v4))))


@settings(deadline=None)
@given(numbers([IPv6Network(network) for network in PRIVATE_V6]))
def test_no_private_ipv6_address_is_public(v6):
    assert not is_public(str(IPv6Address(v6)))


@settings(deadline=None)
@given(st.integers(0, 2**128 - 1))
def test_outside_of_global_unicast_nothing_is_public_but_what_carries_public_ipv4(v6):
    ip = IPv6Address(v6)
    if ip not in IPv6Network("2000::/3") and ip not in IPv6Network("64:ff9b::/96"):
        assert not is_public(str(ip))
