"""An IP address in, whether the open internet reads pages from it out. What is not known to be public is not.

Addresses that carry another one inside (IPv4 in IPv6) are judged by what they carry, or refused altogether.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

# What ``is_global`` of one Python version or another lets through, and no public page is read from.
CLOSED_V4 = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",
            "100.64.0.0/10",  # behind a provider's own translation
            "192.0.0.0/24",
            "192.88.99.0/24",  # relays of 6to4
            "168.63.129.16/32",  # a cloud's own services, at a public number
            "224.0.0.0/4",
            "240.0.0.0/4",
        ),
    )
)
CLOSED_V6 = tuple(
    map(
        IPv6Network,
        (
            "2001::/23",  # Teredo, which carries IPv4, and other protocols' own numbers
            "2001:db8::/32",
            "2002::/16",  # 6to4, which carries IPv4
            "3fff::/20",
        ),
    )
)
UNICAST = IPv6Network("2000::/3")
# Where a network has only IPv6, its resolver writes every IPv4 address so (NAT64, RFC 6052).
TRANSLATED = IPv6Network("64:ff9b::/96")


def is_public(address: str) -> bool:
    """Whether ``address``, in the usual notation of IPv4 or IPv6, is a machine of the open internet."""
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    return _public_v4(ip) if isinstance(ip, IPv4Address) else _public_v6(ip)


def _public_v4(ip: IPv4Address) -> bool:
    return ip.is_global and not any(ip in network for network in CLOSED_V4)


def _public_v6(ip: IPv6Address) -> bool:
    if ip.scope_id:
        return False
    if ip in TRANSLATED:
        return _public_v4(IPv4Address(int(ip) & 0xFFFF_FFFF))
    return ip in UNICAST and ip.is_global and not any(ip in network for network in CLOSED_V6)
