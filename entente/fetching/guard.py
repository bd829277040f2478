"""A host and port in, the IP addresses that may be connected to out; asked anew for each connection.

All that a name leads to is checked, and one private address among them refuses the name. Any port may be asked but
those of well-known services that are not the web, as in browsers.
"""

import re
from collections.abc import Iterable

import httpx

from entente.errors import BadSetting, ForbiddenAddress, Unreachable
from entente.fetching.address import plain_host
from entente.fetching.network import Resolve
from entente.fetching.public import is_public

# The Fetch standard's list ("bad port"), and below it file shares, remote desktops and databases.
CLOSED_PORTS = frozenset(
    {1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110}
    | {111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531}
    | {532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190}
    | {5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080}
    | {445, 1433, 1521, 2375, 3306, 3389, 5432, 6379, 11211, 27017}
)
# A name with more is asked at the first ones only.
MOST = 6
ALLOWED = re.compile(r"(?:\[(?P<six>[^\]]+)\]|(?P<name>[^:\[\]/?#@\\%]+))(?::(?P<port>\d{1,5}))?")


class Guard:
    """Says where a connection may go. ``allowed``: ``host`` or ``host:port`` that may be private, by its exact name.

    A host given with its port is allowed at that port alone, whichever it is. Raises BadSetting for what is neither.
    """

    def __init__(self, allowed: Iterable[str], resolve: Resolve) -> None:
        self._allowed = frozenset(map(_allowed, allowed))
        self._resolve = resolve

    def addresses(self, host: str, port: int) -> tuple[str, ...]:
        """The checked IP addresses of ``host``. Raises ForbiddenAddress, and Unreachable for a name that has none."""
        if port in CLOSED_PORTS and (host, port) not in self._allowed:
            raise ForbiddenAddress(f"port {port} is not one of the web")
        found = self._found(host, port)
        if not self._allowed & {(host, port), (host, None)}:
            _check(host, found)
        return found[:MOST]

    def _found(self, host: str, port: int) -> tuple[str, ...]:
        try:
            found = tuple(dict.fromkeys(self._resolve(host, port)))
        except (OSError, ValueError) as error:
            raise Unreachable(f"no address known for {host}") from error
        if not found:
            raise Unreachable(f"no address known for {host}")
        return found


def _check(host: str, found: tuple[str, ...]) -> None:
    for ip in found:
        if not is_public(ip):
            raise ForbiddenAddress(host if ip == host else f"{host} is {ip}")


def _allowed(name: str) -> tuple[str, int | None]:
    try:
        if name.count(":") > 1 and not name.startswith("["):
            return plain_host(name), None
        found = ALLOWED.fullmatch(name.strip())
        if not found:
            raise ValueError(name)
        host = found["six"] or httpx.URL(f"http://{found['name']}").raw_host.decode("ascii")
        return plain_host(host), int(found["port"]) if found["port"] else None
    except (httpx.InvalidURL, ValueError) as error:
        raise BadSetting(f"not a host or host:port: {name!r}") from error
