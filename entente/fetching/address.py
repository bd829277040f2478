"""An address as written in, the address to ask for out: http or https, a plain host, no credentials, no fragment.

Which machine it leads to is not judged here, but where the connection is made (see ``guard``).
"""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

import httpx

from entente.errors import BadSetting
from entente.pages.source import PORTS, normalise_address

# No server takes much more; the rules of a robots.txt are tried on the whole of it; and a Location that was cut when it
# was kept (see headers) is longer.
LONGEST = 4_000
NAME = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")


def web_address(text: str) -> httpx.URL:
    """The address to ask for: host in ASCII and lower case, default port left out, credentials and fragment dropped.

    Raises ``BadSetting`` for what is no web address.
    """
    try:
        return _parsed(text.strip())
    except (httpx.InvalidURL, ValueError) as error:
        raise BadSetting(f"not a web address: {text[:200]!r}") from error


def host_of(url: httpx.URL) -> str:
    """The host in ASCII; an IPv6 address without its brackets."""
    return url.raw_host.decode("ascii")


def port_of(url: httpx.URL) -> int:
    """The port, also where it is the scheme's own."""
    return url.port or PORTS[url.scheme]


def origin_of(url: httpx.URL) -> httpx.URL:
    """Scheme, host and port alone: what one robots.txt speaks for."""
    return url.copy_with(raw_path=b"/")


def plain_host(name: str) -> str:
    """A host as it is compared: ASCII, lower case, no final dot, IPv6 in its short form. Raises ValueError."""
    host = name.lower().removesuffix(".")
    if ":" in host and "%" not in host:
        return str(ip_address(host))
    if not NAME.fullmatch(host):
        raise ValueError(f"not a host: {name[:200]!r}")
    return host


def _parsed(text: str) -> httpx.URL:
    normalise_address(text)
    # Programs differ on where the host begins after a backslash, so none is taken before the path.
    if len(text) > LONGEST or "\\" in urlsplit(text).netloc:
        raise ValueError("too long, or a backslash in the host")
    url = httpx.URL(text)
    if url.port == 0:
        raise ValueError("no port")
    port = None if url.port == PORTS[url.scheme] else url.port
    url = url.copy_with(host=plain_host(host_of(url)), port=port, userinfo=b"", fragment=None)
    if len(str(url)) > LONGEST:
        raise ValueError("too long")
    return url
